package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/plan"
)

// Task is something that a municipality has said it will do: an open task, or a point that it plans.
type Task struct {
	ID     string // of the task, or the point's own: what the plan's calendar knows it by
	Point  string // A1.6; "" when the task belongs to none
	Title  string // the task's title, "" for a point and in an anonymous comparison
	Owner  string // the role that has it, never a person
	Due    string // 2026-12-31; of a month or a year its last day; in an anonymous comparison the month
	Status string // a word of action_status; "" for a point
}

// Promise is what a municipality had said it would do at the last time, and what became of it.
type Promise struct {
	Point   string
	Title   string // as it is in the plan now; "" for a point, in an anonymous comparison, and when it is not there any more
	Became  Outcome
	Planned bool         // it is a point that was planned
	Status  check.Status // of such a point, now
}

// Outcome is what became of a promise.
type Outcome uint8

// What can become of it.
const (
	Kept     Outcome = iota // the task is done; the point is in place, or further than planned
	Open                    // not yet
	Dropped                 // said not to be done, or no longer relevant
	Vanished                // no longer in the plan
)

// Homework (hjemmearbejde) is what a municipality does until next time, beside what became of what it said the last.
type Homework struct {
	Since *Snapshot // the last time; nil when there is none
	Last  []Promise
	Next  []Task
}

// Homework is the entry's own.
func (e *Entry) Homework() *Homework {
	h := &Homework{Next: e.Tasks}
	series := e.Series()
	if len(series) < 2 {
		return h
	}
	h.Since = lastTime(series)
	now := map[string]string{}
	for _, a := range e.Now.Actions {
		now[a.ID] = a.Status
	}
	for _, a := range h.Since.Actions {
		if a.Status == plan.ActionDone || a.Status == plan.ActionDropped {
			continue
		}
		p := Promise{Title: e.titles[a.ID].Title, Point: e.titles[a.ID].Point}
		switch status, there := now[a.ID]; {
		case !there:
			p.Became = Vanished
		case status == plan.ActionDone:
			p.Became = Kept
		case status == plan.ActionDropped:
			p.Became = Dropped
		default:
			p.Became = Open
		}
		h.Last = append(h.Last, p)
	}
	for _, r := range h.Since.Points {
		if statusOf(r.Status) != int(check.Planned) || slices.ContainsFunc(h.Last, func(p Promise) bool { return p.Point == r.ID }) {
			continue // or the task that it is planned by is told already
		}
		p := Promise{Point: r.ID, Planned: true}
		switch is := e.Point(r.ID); {
		case is == nil:
			p.Became = Vanished
		default:
			p.Status, p.Became = is.Status, became(is.Status)
		}
		h.Last = append(h.Last, p)
	}
	slices.SortStableFunc(h.Last, func(a, b Promise) int { return cmp.Compare(a.Became, b.Became) })
	return h
}

// lastTime is the last snapshot of another time than now: who saves one on the day of the workshop, and then compares, asks what became of
// what was said the time before. When there is no earlier time it is the last one.
func lastTime(series []*Snapshot) *Snapshot {
	now := series[len(series)-1].exactDay()
	for i := len(series) - 2; i >= 0; i-- {
		if now-series[i].exactDay() > spread {
			return series[i]
		}
	}
	return series[len(series)-2]
}

func became(s check.Status) Outcome {
	switch s {
	case check.InPlace, check.Partly:
		return Kept
	case check.NotRelevant:
		return Dropped
	}
	return Open
}

// tasks are what the plan says will be done, the first deadline first and those without one last.
func (t *entryBuilder) tasks(e *Entry) {
	e.titles = map[string]Task{}
	for _, a := range t.Plan.Actions {
		if a.Audience == plan.Restricted {
			continue
		}
		task := Task{ID: a.ID, Point: a.Point, Title: t.withoutPersons(a.Title), Owner: t.role(a.Owner, a.Department), Due: day(a.Due), Status: a.Status}
		if t.secrets.within(a.Place, a.Title) {
			task.Title = ""
		}
		e.titles[plainID(a.ID)] = task
		if a.Open() {
			e.Tasks = append(e.Tasks, task)
		}
	}
	for _, p := range catalogue.Points() {
		claim, result := t.Plan.Claim(p.ID), e.Point(p.ID)
		planned := result != nil && result.Status == check.Planned
		dated := claim != nil && claim.Open() && claim.Due.OK && result != nil && result.Status < check.InPlace
		byTask := slices.ContainsFunc(e.Tasks, func(x Task) bool {
			return x.Point == p.ID && x.Title != "" && (!dated || x.Due == day(claim.Due))
		})
		if !planned && !dated || byTask { // a task says more than the point that it is for
			continue
		}
		task := Task{ID: p.ID, Point: p.ID}
		if claim != nil {
			task.Owner, task.Due = t.role(claim.Owner, ""), day(claim.Due)
		}
		if r := t.Plan.Recommendation(p.ID[:2]); r != nil && task.Owner == "" {
			task.Owner = t.role(r.Owner, "")
		}
		e.Tasks = append(e.Tasks, task)
	}
	slices.SortStableFunc(e.Tasks, func(a, b Task) int {
		return cmp.Or(compareBool(a.Due == "", b.Due == ""), strings.Compare(a.Due, b.Due))
	})
}

// role names who has a task: a contact that is no person, else its department.
func (t *entryBuilder) role(owner, department string) string {
	c := t.Plan.Contact(owner)
	if c != nil && c.Audience != plan.Restricted && !t.secrets.within("", c.Name) && t.withoutPersons(c.Name) != "" {
		return c.Name
	}
	if c != nil && department == "" {
		department = c.Department
	}
	if d := t.Plan.Department(department); d != nil && d.Audience != plan.Restricted && !t.secrets.within("", d.Name) {
		return t.withoutPersons(d.Name)
	}
	return ""
}

// withoutPersons is a text, or nothing when somebody is named in it whom the plan knows as a person: homework hangs on a wall.
func (t *entryBuilder) withoutPersons(text string) string {
	words := wordsOf(text)
	for _, c := range t.Plan.Contacts {
		for _, name := range wordsOf(c.Person) {
			if len([]rune(name)) > 2 && unicode.IsUpper([]rune(name)[0]) && slices.Contains(words, name) {
				return ""
			}
		}
	}
	return text
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// anonymous keeps the point, the status and the month.
func (t Task) anonymous() Task {
	return Task{ID: fingerprint(t.ID), Point: t.Point, Due: month(t.Due), Status: t.Status}
}
