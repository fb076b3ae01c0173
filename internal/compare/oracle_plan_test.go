package compare_test

import (
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// counted are the paths that some department uses at some time of the year.
func (r reckoning) counted(want map[string]string) {
	n := 0
	for _, p := range r.Plan.EscalationPaths {
		for _, route := range r.Cover.Routes {
			if route.Path == p && route.Window.End > route.Window.Start {
				n++
				break
			}
		}
	}
	want["paths"] = fmt.Sprint(n)
}

// help asks for each group of people whether somebody gives it help now.
func (r reckoning) help(want map[string]string) {
	for _, group := range []string{"women", "men", "couples", "perpetrators", "children"} {
		want["for-"+group] = "nej"
		for _, s := range r.Plan.Services {
			for _, p := range s.Providers {
				adults := group == "women" || group == "men" || group == "couples"
				if r.holds(s.Common) && (slices.Contains(p.For, group) || adults && slices.Contains(p.For, "all")) {
					want["for-"+group] = "ja"
				}
			}
		}
	}
}

// paths counts the steps and the deadlines of the path that somebody exposed to violence has on each level, as they are written.
func (r reckoning) paths(want map[string]string) {
	words := map[string]string{"risk_assessment": "risikovurdering", "safety_plan": "sikkerhedsplan", "coordination": "koordinering", "follow_up": "opfølgning"}
	for _, level := range []string{"concern", "suspicion", "knowledge", "high_risk", "acute"} {
		var chosen *plan.EscalationPath
		for _, p := range r.Plan.EscalationPaths {
			forVictim := len(p.About) == 0 || slices.Contains(p.About, "victim")
			if !forVictim || !slices.Contains(p.Level, level) || !r.holds(p.Common) {
				continue
			}
			if chosen == nil || len(chosen.ViolenceTypes) > 0 && len(p.ViolenceTypes) == 0 {
				chosen = p
			}
		}
		if chosen == nil {
			want["path-"+level] = "ingen handlevej"
			continue
		}
		parts := []string{fmt.Sprintf("%d trin", len(chosen.Steps))}
		for _, route := range r.Cover.Routes {
			if route.Path != chosen || route.About != "victim" {
				continue
			}
			parts = append(parts, fmt.Sprintf("%d at ringe til", len(route.Called())))
			if route.Step != nil && route.Step.Within.OK {
				parts = append(parts, "opkald "+within(route.Step.Within.Text))
			}
			break
		}
		for _, does := range []string{"risk_assessment", "safety_plan", "coordination", "follow_up"} {
			for _, s := range chosen.Steps {
				if slices.Contains(s.Does, does) && s.Within.OK {
					parts = append(parts, words[does]+" "+within(s.Within.Text))
					break
				}
			}
		}
		want["path-"+level] = strings.Join(parts, "; ")
	}
}

// within is a deadline as it is written, with the word that people put before it.
func within(text string) string {
	switch n, unit, _ := strings.Cut(text, " "); {
	case text == "straks", text == "samme dag":
		return text
	case unit == "min" && n == "1":
		return "inden 1 minut"
	case unit == "min":
		return "inden " + n + " minutter"
	}
	return "inden " + text
}

// holds says that an item is neither over nor yet to come.
func (r reckoning) holds(c plan.Common) bool {
	today := r.Today.String()
	return (!c.From.OK || c.From.First.String() <= today) && (!c.Until.OK || c.Until.Last.String() >= today)
}

// people asks for each group on which of the levels that every plan needs for it there is a path.
func (r reckoning) people(want map[string]string) {
	danishLevel := map[string]string{"suspicion": "mistanke", "knowledge": "viden", "high_risk": "høj risiko", "acute": "akut"}
	groups := r.Plan.TargetGroups()
	for person, levels := range map[string][]string{
		"victim": {"suspicion", "knowledge", "high_risk", "acute"}, "perpetrator": {"knowledge", "acute"},
		"child": {"suspicion", "acute"}, "employee": {"knowledge", "acute"},
	} {
		if !slices.Contains(groups, person) {
			want["people-"+person] = "ikke en målgruppe i planen"
			continue
		}
		var lacks []string
		for _, level := range levels {
			there := false
			for _, p := range r.Plan.EscalationPaths {
				about := slices.Contains(p.About, person) || len(p.About) == 0 && person == "victim"
				there = there || about && slices.Contains(p.Level, level) && r.holds(p.Common)
			}
			if !there {
				lacks = append(lacks, danishLevel[level])
			}
		}
		want["people-"+person] = "handlevej på alle niveauer"
		if n := len(lacks); n == 1 {
			want["people-"+person] = "mangler handlevej for " + lacks[0]
		} else if n > 1 {
			want["people-"+person] = "mangler handlevej for " + strings.Join(lacks[:n-1], ", ") + " og " + lacks[n-1]
		}
	}
}

// training looks up the next date and counts who has each course.
func (r reckoning) training(want map[string]string) {
	today := r.Today.String()
	for _, topic := range plan.Vocabulary["training_topic"] {
		there, holders, next, past := false, 0, "", ""
		for _, x := range r.Plan.Training {
			if x.Topic != topic.Word || !r.holds(x.Common) {
				continue
			}
			there, holders = true, holders+len(x.Holders)
			if !x.Next.OK {
				continue
			}
			if d := x.Next.Last.String(); d < today {
				past = max(past, d)
			} else if next == "" || d < next {
				next = d
			}
		}
		value := "ingen"
		if there {
			value = "ja"
		}
		if next != "" {
			d, _ := hours.ParseDay(next)
			value += ", næste gang " + written(d)
		} else if past != "" {
			d, _ := hours.ParseDay(past)
			value += ", næste gang " + written(d) + " (overskredet)"
		}
		if holders == 1 {
			value += "; 1 rolle har kurset"
		} else if holders > 1 {
			value += fmt.Sprintf("; %d roller har kurset", holders)
		}
		want["training-"+topic.Word] = value
	}
}

// dates are those of the plan itself.
func (r reckoning) dates(want map[string]string) {
	want["status"], want["revised"], want["next"], want["until"] = "–", "–", "–", "–"
	info := r.Plan.Info
	if info == nil {
		return
	}
	if word := map[string]string{"draft": "udkast", "consultation": "i høring", "adopted": "vedtaget"}[info.Status]; word != "" {
		want["status"] = word
	}
	if info.LastRevised.OK {
		want["revised"] = written(info.LastRevised.Last)
	}
	for key, d := range map[string]plan.Date{"next": info.NextRevision, "until": info.ValidUntil} {
		if d.OK {
			want[key] = written(d.Last)
			if d.Last.String() < r.Today.String() {
				want[key] += " (overskredet)"
			}
		}
	}
}
