package compare

import (
	"strconv"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
)

// This file makes figures so rough that they do not point to the one handbook that prints them.

// blurred are figures that do not point to the one handbook that prints them: parts of the year in steps of five per cent, and
// waits as the whole days that they do not exceed.
func (f Figures) blurred() Figures {
	return Figures{
		Total: f.Total, Answered: blurredPart(f.Answered, f.Total), HandedOver: blurredPart(f.HandedOver, f.Total),
		Longest: wholeDays(f.Longest), Worst: wholeDays(f.Worst),
	}
}

// blurredPart is never all or nothing when the part is not.
func blurredPart(part, all int) int {
	const steps = 20
	if part <= 0 || part >= all {
		return part
	}
	return all * min(max((part*steps+all/2)/all, 1), steps-1) / steps
}

func wholeDays(minutes int) int {
	const day = 24 * 60
	if minutes <= 0 || minutes == cover.Never {
		return minutes
	}
	return (minutes + day - 1) / day * day
}

// roughly words blurred figures as what they are, by the keys of [Figures.words].
func (f Figures) roughly(key string) string {
	switch key {
	case "answered":
		return Share(f.Answered, f.Total)
	case "handed":
		return Share(f.HandedOver, f.Total)
	case "longest":
		return AtMost(f.Longest)
	case "worst":
		return waitAtMost(f.Worst)
	}
	if f.Longest == 0 && f.Answered == f.Total {
		return allTheTime + "; længste ventetid: " + waitAtMost(f.Worst)
	}
	return Share(f.Answered, f.Total) + "; længste stilhed: " + AtMost(f.Longest) + "; længste ventetid: " + waitAtMost(f.Worst)
}

// Share words a part of the hours of a year that is told in steps.
func Share(part, all int) string {
	const percent = 100
	switch {
	case part <= 0:
		return "ingen af timerne"
	case part >= all:
		return "alle timer"
	}
	return "ca. " + strconv.Itoa((part*percent+all/2)/all) + " % af timerne"
}

// AtMost words a stretch that is told in whole days.
func AtMost(minutes int) string {
	const day = 24 * 60
	if minutes <= 0 {
		return none
	}
	return "højst " + danish.Plural((minutes+day-1)/day, "døgn", "døgn")
}

func waitAtMost(minutes int) string {
	if minutes == 0 || minutes == cover.Never {
		return cover.Wait(minutes)
	}
	return AtMost(minutes)
}

// AnsweredWords tells the hours with somebody as exactly as they may be told.
func (h *Hours) AnsweredWords() string { return h.words("answered") }

// PathsWords tells how many escalation paths the hours are of: "3 handleveje", or a stretch.
func (h *Hours) PathsWords() string {
	if h.rough {
		return Interval(h.Paths()) + " handleveje"
	}
	return danish.Plural(h.Paths(), "handlevej", "handleveje")
}

// LongestWords is the longest silence.
func (h *Hours) LongestWords() string { return h.words("longest") }

// WorstWords is the longest wait.
func (h *Hours) WorstWords() string { return h.words("worst") }

func (h *Hours) words(key string) string {
	if h.rough {
		return h.Cover.roughly(key)
	}
	return h.Cover.words(key)
}
