package cli

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
)

// explainAll lists what can be explained, a line each: the recommendations with their points, and the other rules by family.
func explainAll(p page) {
	for i, f := range check.Families() {
		if i > 0 {
			p.line("")
		}
		explainFamily(p, f)
	}
	p.line("\nSkriv for eksempel: beredskab explain E4")
}

// explainFamily lists one family.
func explainFamily(p page, f check.Family) {
	p.line("%s  %s", f.Letter, f.Title)
	p.line("   %s", f.About)
	if f.Letter == "A" {
		for _, r := range catalogue.Recommendations {
			p.line("")
			p.entry(r.ID, r.Title)
			for _, pt := range r.Points {
				p.entry(pt.ID, pt.Text)
			}
		}
		return
	}
	p.line("")
	for _, r := range rules() {
		if r.Family() == f.Letter {
			p.entry(r.ID, r.Title)
		}
	}
}

// title writes what a page is about, further lines under the text.
func (p page) title(id, text string) {
	for i, line := range danish.Wrap(text, 98-len(id)) {
		if i == 0 {
			p.line("%s  %s", id, line)
			continue
		}
		p.line("%s  %s", strings.Repeat(" ", len(id)), line)
	}
}

// entry writes an id and what it stands for, further lines under the text.
func (p page) entry(id, text string) {
	const width = 7
	for i, line := range danish.Wrap(text, 100-width) {
		if i > 0 {
			id = ""
		}
		p.line("%-*s%s", width, id, line)
	}
}
