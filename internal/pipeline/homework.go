package pipeline

import (
	"beredskab/internal/calendar"
	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/hours"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
)

// homework makes what each municipality takes home: a page for each, to print, and its deadlines as a calendar of its own.
func (s *comparisonRun) homework(c *compare.Comparison) (*workspace.Outcome, error) {
	doc := comparison.Homework(c)
	page, err := render.HTML(doc)
	if err != nil {
		return nil, err
	}
	files := []workspace.Output{{Name: "hjemmearbejde.html", Data: page}, {Name: "hjemmearbejde.md", Data: render.Markdown(doc)}}
	for _, e := range c.Entries {
		f := calendar.File{Name: "Hjemmearbejde, " + e.Name, Maker: e.Name, Owner: e.Identity, Written: c.Date}
		for _, d := range comparison.HomeworkDays(e) {
			if day, ok := hours.ParseDay(d.Date); ok {
				f.Days = append(f.Days, calendar.Task(d.ID, day, d.Title, d.Owner, d.Text))
			}
		}
		if len(f.Days) > 0 {
			files = append(files, workspace.Output{Name: "hjemmearbejde-" + e.Slug + ".ics", Data: f.Encode()})
		}
	}
	return s.work.Write(workspace.Set{Out: s.co.Homework, Build: c.Hash, Files: files})
}
