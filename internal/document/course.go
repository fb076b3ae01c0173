package document

// Course is how something went from time to time (forløb): a bar for each time, made of parts that add up to a whole, and below
// the bars single figures of the same times.
type Course struct {
	Describe string // what is to be seen, in a sentence or two
	Times    []CourseTime
	Parts    [5]string // what a bar is made of, from the bottom up
	Whole    int       // what the parts add up to
	Figures  []CourseFigure
	Marks    []CourseMark // days that something happened on, between the times or on them
}

// CourseTime is one bar.
type CourseTime struct {
	Label  string
	Day    int // where in time it stands
	Counts [5]int
	Absent string // why there is no bar; "" when there is one
}

// CourseFigure is one figure for each time, as a bar of its own.
type CourseFigure struct {
	Title  string
	Values []int    // for each time; less than zero when there is none
	Words  []string // the same as it is written
}

// CourseMark is a day with a name: "Workshop 2".
type CourseMark struct {
	Label string
	Day   int
}

func (Course) drawing() {}
