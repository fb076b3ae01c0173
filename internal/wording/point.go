package wording

import (
	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// SeverityWord is a severity in Danish, with its tone.
func SeverityWord(s diag.Severity) (string, document.Tone) {
	switch s {
	case diag.Error:
		return "fejl", document.Danger
	case diag.Warning:
		return "advarsel", document.Attention
	}
	return "oplysning", document.Neutral
}

// SeverityBadge is a severity as a badge.
func SeverityBadge(s diag.Severity) document.Text {
	word, tone := SeverityWord(s)
	return document.Text{document.BadgeOf(word, tone)}
}

// Statuses are the five results of a point, in the order in which they are counted.
var Statuses = [...]check.Status{check.InPlace, check.Partly, check.Planned, check.Missing, check.NotRelevant}

// StatusWord is the status of a point in Danish.
func StatusWord(s check.Status) string { return plan.Label("point_status", s.Word()) }

// StatusTone is the colour family of a status.
func StatusTone(s check.Status) document.Tone {
	switch s {
	case check.InPlace:
		return document.Good
	case check.Missing:
		return document.Danger
	case check.NotRelevant:
		return document.Muted
	case check.Planned:
		return document.Coming
	}
	return document.Attention
}

// ToolList is the tools of a recommendation with where they are.
func ToolList(tools []catalogue.Tool) document.List {
	var l document.List
	for _, t := range tools {
		item := document.Words(t.Name)
		if t.URL != "" {
			item = document.Text{{Kind: document.Link, Text: t.Name, Target: t.URL}}
		}
		l.Items = append(l.Items, document.ListItem{Text: item})
	}
	return l
}
