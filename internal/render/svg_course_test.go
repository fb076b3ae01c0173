package render

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/document"
)

// What a drawing shows is reckoned again from plain numbers: how high each part of each bar is, what is written in it, where the
// bars and the marks stand.
func TestCourseDrawing(t *testing.T) {
	t.Parallel()
	c := document.Course{
		Describe: "Fra 13 til 26", Whole: 52, Parts: [5]string{"På plads", "Delvist", "Planlagt", "Mangler", "Ikke relevant"},
		Times: []document.CourseTime{
			{Label: "1. marts 2026", Day: 0, Counts: [5]int{13, 0, 13, 26, 0}},
			{Label: "1. juli 2026", Day: 500, Absent: "ikke med"},
			{Label: "Nu", Day: 1000, Counts: [5]int{26, 1, 0, 12, 13}},
		},
		Figures: []document.CourseFigure{{Title: "Timer uden nogen", Values: []int{600, -1, 150}, Words: []string{"10 timer", "–", "2 timer"}}},
		Marks:   []document.CourseMark{{Label: "Workshop 1", Day: 250}, {Label: "Workshop 2", Day: 1000}},
	}
	text := string(Figure(document.Figure{ID: "f", Caption: "Forløbet", Drawing: c}))
	var got []string
	for _, m := range regexp.MustCompile(`<rect class="(k\d)" x="(\d+)" y="(\d+)" width="46" height="(\d+)"`).FindAllStringSubmatch(text, -1) {
		got = append(got, strings.Join(m[1:], " "))
	}
	rect := func(part int, x, from, to float64) string { // a stretch of the whole, in parts of 52, from the bottom
		const high, bottom = 208.0, 40 + 208.0
		return fmt.Sprintf("k%d %.0f %.0f %.0f", part, x-23, bottom-to/52*high, (to-from)/52*high)
	}
	const first, last = 122 + 46, 122 + 46 + 560
	want := []string{
		rect(0, first, 0, 13), rect(2, first, 13, 26), rect(3, first, 26, 52), rect(0, last, 0, 26), rect(1, last, 26, 27), rect(3, last, 27, 39), rect(4, last, 39, 52),
		// 600 is the most and 58 high; 150 is a quarter of it
		fmt.Sprintf("k5 %d %d 58", first-23, 40+208+34), fmt.Sprintf("k5 %d %d 14", last-23, 40+208+34+58-14),
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var marks []string
	for _, m := range regexp.MustCompile(`class="mark" d="M(\d+) `).FindAllStringSubmatch(text, -1) {
		marks = append(marks, m[1])
	}
	if fmt.Sprint(marks) != fmt.Sprint([]string{strconv.Itoa(first + 140), strconv.Itoa(last)}) {
		t.Errorf("marks at %v", marks)
	}
	for _, word := range []string{
		`<title id="f-t">Forløbet</title>`, `<desc id="f-d">Fra 13 til 26</desc>`, `aria-labelledby="f-t" aria-describedby="f-d"`, ">13</text>", ">26</text>", ">1</text>",
		">12</text>", ">ikke med</text>", ">10 timer</text>", ">–</text>", ">52 punkter</text>", ">Workshop 1</text>", ">Ikke relevant</text>",
	} {
		if !strings.Contains(text, word) {
			t.Errorf("%s is not drawn", word)
		}
	}
	if strings.Contains(text, "<image") || strings.Contains(text, "url(") {
		t.Error("not flat")
	}
}

// However close the days are, what is written at two bars does not run together, and nothing is outside the drawing.
func TestCourseIsReadable(t *testing.T) {
	t.Parallel()
	for _, days := range [][]int{{5}, {0, 1, 2, 3}, {0, 0, 0}, {0, 1, 700, 701, 1400}, {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000}} {
		c := document.Course{Whole: 52}
		for _, d := range days {
			c.Times = append(c.Times, document.CourseTime{Label: "10. september 2026 (workshop 2)", Day: d, Counts: [5]int{52}})
		}
		text := string(Figure(document.Figure{ID: "f", Drawing: c}))
		var width int
		if _, err := fmt.Sscanf(text[strings.Index(text, `viewBox="0 0 `):], `viewBox="0 0 %d`, &width); err != nil {
			t.Fatal(err)
		}
		at := -100
		for _, m := range regexp.MustCompile(`class="k0" x="(\d+)" y="\d+" width="46"`).FindAllStringSubmatch(text, -1) {
			x, _ := strconv.Atoi(m[1])
			if x < at+courseClose || x+46 > width {
				t.Errorf("%v: a bar at %d after %d in %d", days, x, at, width)
			}
			at = x
		}
	}
}
