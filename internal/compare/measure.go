package compare

import (
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Measure is something beside the 52 points that every municipality can be told about.
type Measure struct {
	Key   string
	Group string // Danish heading: "Dækning"
	Title string
}

// The groups of measures, in order.
const (
	groupCover    = "Hvem svarer hvornår"
	groupPaths    = "Handleveje og frister"
	groupPeople   = "Målgrupper"
	groupServices = "Tilbud"
	groupTraining = "Oplæring"
	groupContacts = "Kontakter"
	groupDates    = "Planens datoer"
	groupActions  = "Opgaver"
)

const (
	none     = "ingen"
	notThere = "–"
	noPath   = "ingen handlevej"
	noPaths  = "ingen handleveje endnu"
	noDoors  = "ingen afdelinger endnu" // there are paths, and nobody to use them
	noUse    = "ingen handlevej, som en afdeling bruger nu"
)

// Detailed says that a group goes into what each municipality has, item by item: long, and for whoever asks for it.
func Detailed(group string) bool {
	return group == groupPaths || group == groupPeople || group == groupServices || group == groupTraining
}

// NoHours says why there are no hours to tell of.
func NoHours(c Counts) string {
	switch {
	case c.EscalationPaths == 0:
		return noPaths
	case c.Departments == 0:
		return noDoors
	}
	return noUse
}

// Measures lists what is measured, the same for everybody. Their values are in [Entry.Measures]; the words in them are the
// program's own and hold no name.
func Measures() []Measure {
	list := []Measure{
		{"paths", groupCover, "Handleveje, der er regnet med"},
		{"answered", groupCover, "Timer, hvor alle handleveje er besvaret"},
		{"handed", groupCover, "Timer, hvor mindst én handlevej ud over akut fare kun har 112 eller 114"},
		{"longest", groupCover, "Længste stilhed"},
		{"worst", groupCover, "Længste ventetid på et menneske"},
	}
	for _, l := range plan.Vocabulary["level"] {
		list = append(list, Measure{"cover-" + l.Word, groupCover, danish.Sentence(l.Da) + " (voldsudsat)"})
	}
	for _, l := range plan.Vocabulary["level"] {
		list = append(list, Measure{"path-" + l.Word, groupPaths, danish.Sentence(l.Da) + " (voldsudsat)"})
	}
	for _, p := range plan.Vocabulary["person"] {
		list = append(list, Measure{"people-" + p.Word, groupPeople, danish.Sentence(p.Da)})
	}
	for _, s := range plan.Vocabulary["service_type"] {
		list = append(list, Measure{"service-" + s.Word, groupServices, danish.Sentence(s.Da)})
	}
	for _, f := range plan.Vocabulary["provider_for"] {
		if f.Word != plan.ForAll {
			list = append(list, Measure{"for-" + f.Word, groupServices, "Tilbud til " + f.Da})
		}
	}
	for _, x := range plan.Vocabulary["training_topic"] {
		list = append(list, Measure{"training-" + x.Word, groupTraining, danish.Sentence(x.Da)})
	}
	return append(list,
		Measure{"fresh", groupContacts, "Ringet op og bekræftet inden for et år"},
		Measure{"oldest", groupContacts, "Ældste bekræftelse"},
		Measure{"deputies", groupContacts, "Kontakter med stedfortræder"},
		Measure{"status", groupDates, "Status"},
		Measure{"revised", groupDates, "Senest revideret"},
		Measure{"next", groupDates, "Næste revision"},
		Measure{"until", groupDates, "Gælder til"},
		Measure{"open", groupActions, "Åbne opgaver"},
		Measure{"overdue", groupActions, "Heraf over fristen"},
		Measure{"done", groupActions, "Færdige opgaver"},
	)
}

func (t *entryBuilder) measures() map[string]string {
	m := map[string]string{}
	t.days = map[string]hours.Day{}
	t.coverMeasures(m)
	for _, l := range plan.Vocabulary["level"] {
		m["path-"+l.Word] = t.pathMeasure(l.Word)
	}
	t.peopleMeasures(m)
	t.serviceMeasures(m)
	t.trainingMeasures(m)
	t.contactMeasures(m)
	t.dateMeasures(m)
	t.actionMeasures(m)
	return m
}

// figures sums up routes: in how many minutes all of them are answered, in how many one of them rests on 112 or 114 alone
// whatever the others do, the longest silence and the longest wait of any.
func figures(routes []*cover.Route) Figures {
	var f Figures
	var used, silent, handed hours.Set
	for _, r := range routes {
		if r.Window.Minutes() == 0 || r.Cover == nil {
			continue
		}
		used, silent, handed = used.Union(hours.Set{r.Window}), silent.Union(r.Gaps), handed.Union(r.HandedOver)
		f.Longest = max(f.Longest, r.Gaps.Longest().Minutes())
		if r.Minutes.Worst == cover.Never || f.Worst != cover.Never && r.Minutes.Worst > f.Worst {
			f.Worst = r.Minutes.Worst
		}
	}
	f.Total = used.Total()
	f.Answered = f.Total - silent.Total()
	f.HandedOver = handed.Total()
	return f
}

func (t *entryBuilder) coverMeasures(m map[string]string) {
	all := figures(t.Cover.Routes)
	paths := map[string]bool{}
	var beyond []*cover.Route // an acute path calls 112 and shall
	for _, r := range t.Cover.Routes {
		if r.Window.Minutes() > 0 {
			paths[r.Path.ID] = true
		}
		if !slices.Equal(r.Path.Level, []string{plan.LevelAcute}) {
			beyond = append(beyond, r)
		}
	}
	m["paths"] = danish.Number(len(paths))
	lacks := NoHours(countsOf(t.Plan))
	for _, key := range [...]string{"answered", "handed", "longest", "worst"} {
		m[key] = lacks
	}
	if all.Total > 0 {
		t.hours = map[string]Figures{"answered": all, "handed": figures(beyond), "longest": all, "worst": all}
		for key, f := range t.hours {
			m[key] = f.words(key)
		}
	}
	for _, l := range plan.Vocabulary["level"] {
		m["cover-"+l.Word] = t.levelCover(l.Word)
	}
}

// levelCover is who answers the victim on one level.
func (t *entryBuilder) levelCover(level string) string {
	var routes []*cover.Route
	for _, r := range t.Cover.Routes {
		if r.About == plan.PersonVictim && r.Path.HasLevel(level) {
			routes = append(routes, r)
		}
	}
	if f := figures(routes); f.Total > 0 {
		t.hours["cover-"+level] = f
		return f.words("")
	}
	if t.victimPath(level) == nil {
		return noPath
	}
	return notThere // nobody uses it
}

// allTheTime is said where there is no hour without an answer.
const allTheTime = "hele tiden"

// words tell of one figure, or without a key of all that one level has.
func (f Figures) words(key string) string {
	switch key {
	case "answered":
		return danish.OutOf(f.Answered, f.Total)
	case "handed":
		return orNone(f.HandedOver)
	case "longest":
		return orNone(f.Longest)
	case "worst":
		return cover.Wait(f.Worst)
	}
	if f.Longest == 0 && f.Answered == f.Total {
		return allTheTime + "; længste ventetid: " + cover.Wait(f.Worst)
	}
	return danish.OutOf(f.Answered, f.Total) + "; længste stilhed: " + orNone(f.Longest) + "; længste ventetid: " + cover.Wait(f.Worst)
}

func orNone(minutes int) string {
	if minutes == 0 {
		return none
	}
	return danish.Hours(minutes)
}
