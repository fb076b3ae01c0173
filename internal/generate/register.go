package main

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"beredskab/internal/syntax"
)

// registerTables makes the tables of internal/register.
func registerTables(data fs.FS) ([]output, error) {
	var files []output
	for _, make := range []func(fs.FS) (output, error){municipalities, policeDistricts, lines, laws, holidays} {
		f, err := make(data)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

func municipalities(data fs.FS) (output, error) {
	r := open(data, "municipalities.yaml")
	t := newTable("register", r.name, "")
	change := r.root.Get("region_change")
	fmt.Fprintf(t, "// RegionChange is the first day of the regions of 2027 (%s).\nconst RegionChange = %q\n\n", r.need(change, "source"), r.need(change, "on"))
	items := r.items(r.root, "municipalities")
	if len(items) > 0 {
		fmt.Fprintf(t, "// MunicipalitiesCheckedOn is the day on which the table was put together.\nconst MunicipalitiesCheckedOn = %q\n\n", r.need(items[0], "checked_on"))
	}
	fmt.Fprint(t, "// Municipalities are the 98 municipalities by code.\nvar Municipalities = []Municipality{\n")
	for _, m := range items {
		r.keys(m, "code", "name", "full_name", "region_code", "region", "region_2027", "police_district", "source", "police_source", "checked_on")
		r.need(m, "source")
		r.need(m, "checked_on")
		fmt.Fprintf(t, "{%q, %q, %q, %q, %q, %q, %q},\n", r.need(m, "code"), r.need(m, "name"), r.need(m, "full_name"),
			r.need(m, "region_code"), r.need(m, "region"), r.need(m, "region_2027"), r.need(m, "police_district"))
	}
	fmt.Fprint(t, "}\n")
	return r.done(t, "municipalities_gen.go")
}

func policeDistricts(data fs.FS) (output, error) {
	r := open(data, "police_districts.yaml")
	t := newTable("register", r.name, "")
	fmt.Fprint(t, "// PoliceDistricts are the 12 police districts by code.\nvar PoliceDistricts = []PoliceDistrict{\n")
	for _, d := range r.items(r.root, "police_districts") {
		r.keys(d, "code", "dst_code", "name", "url", "legacy_phone", "municipalities", "source", "check", "checked_on")
		r.need(d, "source")
		fmt.Fprint(t, "{\n")
		t.text("Code", r.need(d, "code"))
		t.text("Name", r.need(d, "name"))
		t.text("URL", r.need(d, "url"))
		t.text("LegacyPhone", r.text(d, "legacy_phone"))
		t.texts("Municipalities", r.texts(d, "municipalities"))
		t.text("CheckedOn", r.need(d, "checked_on"))
		fmt.Fprint(t, "},\n")
	}
	fmt.Fprint(t, "}\n")
	return r.done(t, "police_districts_gen.go")
}

func lines(data fs.FS) (output, error) {
	r := open(data, "helplines.yaml")
	t := newTable("register", r.name, "")
	fmt.Fprintf(t, "// LinesNotice is printed wherever a national number is printed.\nconst LinesNotice = %q\n\n", r.need(r.root, "notice"))
	fmt.Fprint(t, "// Lines are the national lines, the most urgent first.\nvar Lines = []Line{\n")
	for _, l := range r.items(r.root, "helplines") {
		line(r, t, l)
	}
	fmt.Fprint(t, "}\n")
	return r.done(t, "lines_gen.go")
}

func line(r *reader, t *table, l *syntax.Node) {
	r.keys(l, "id", "name", "phone", "retired_phones", "replaced_by", "url", "url_status", "email", "hours", "hours_status", "assumption",
		"channels", "acts", "serves", "for", "use", "anonymous", "confidential", "free", "status", "note", "sources", "checked_on")
	fmt.Fprint(t, "{\n")
	t.text("ID", r.need(l, "id"))
	t.text("Name", r.need(l, "name"))
	t.text("Phone", r.text(l, "phone"))
	t.texts("RetiredPhones", r.texts(l, "retired_phones"))
	t.text("ReplacedBy", r.text(l, "replaced_by"))
	t.text("URL", r.text(l, "url"))
	t.text("Email", r.text(l, "email"))
	t.text("Hours", r.text(l, "hours"))
	t.code("HoursVerified", r.word(l, "hours_status", map[string]string{"verified": "true", "single": "", "unverified": ""}))
	t.text("Assumption", r.text(l, "assumption"))
	t.texts("Channels", r.texts(l, "channels"))
	t.code("Acts", r.word(l, "acts", map[string]string{"true": "true", "": ""}))
	t.texts("Serves", r.texts(l, "serves"))
	t.texts("Audience", r.texts(l, "for"))
	t.text("Use", r.text(l, "use"))
	answers := map[string]string{"true": "Yes", "false": "No", "": ""}
	t.code("Anonymous", r.word(l, "anonymous", answers))
	t.code("Confidential", r.word(l, "confidential", answers))
	t.code("Free", r.word(l, "free", answers))
	t.code("Status", r.word(l, "status", map[string]string{"verified": "Verified", "single": "Single", "unverified": "Unverified", "retired": "Retired"}))
	t.text("Note", r.text(l, "note"))
	t.text("CheckedOn", r.need(l, "checked_on"))
	if sources := r.items(l, "sources"); len(sources) > 0 {
		fmt.Fprint(t, "Sources: []Source{\n")
		for _, s := range sources {
			r.keys(s, "url", "date", "what")
			fmt.Fprintf(t, "{%q, %q, %q},\n", r.need(s, "url"), r.need(s, "date"), r.text(s, "what"))
		}
		fmt.Fprint(t, "},\n")
	}
	fmt.Fprint(t, "},\n")
}

func laws(data fs.FS) (output, error) {
	r := open(data, "laws.yaml")
	t := newTable("register", r.name, "")
	fmt.Fprint(t, "// Acts are the laws that citations in running text are recognised by.\nvar Acts = []Act{\n")
	for _, a := range r.items(r.root, "acts") {
		r.keys(a, "name", "also", "last", "articles")
		fmt.Fprint(t, "{\n")
		t.text("Name", r.need(a, "name"))
		t.texts("Also", r.texts(a, "also"))
		t.code("Last", r.need(a, "last"))
		t.code("Articles", r.word(a, "articles", map[string]string{"true": "true", "": ""}))
		fmt.Fprint(t, "},\n")
	}
	fmt.Fprint(t, "}\n\n// Laws are the provisions that a plan may cite by id.\nvar Laws = []Law{\n")
	for _, l := range r.items(r.root, "laws") {
		r.keys(l, "id", "act", "section", "paragraphs", "stk", "also", "about", "from", "until", "replaced_by", "mark", "note", "source", "checked_on")
		fmt.Fprint(t, "{\n")
		for _, f := range [][2]string{{"ID", "id"}, {"Act", "act"}, {"About", "about"}, {"Source", "source"}, {"CheckedOn", "checked_on"}} {
			t.text(f[0], r.need(l, f[1]))
		}
		for _, f := range [][2]string{{"Section", "section"}, {"Stk", "stk"}, {"From", "from"}, {"Until", "until"}, {"ReplacedBy", "replaced_by"}, {"Note", "note"}} {
			t.text(f[0], r.text(l, f[1]))
		}
		t.texts("Paragraphs", r.texts(l, "paragraphs"))
		t.texts("Also", r.texts(l, "also"))
		t.code("Mark", r.word(l, "mark", map[string]string{"verified": "ReadInSource", "secondary": "Secondary", "memory": "FromMemory"}))
		fmt.Fprint(t, "},\n")
	}
	fmt.Fprint(t, "}\n")
	return r.done(t, "laws_gen.go")
}

func holidays(data fs.FS) (output, error) {
	r := open(data, "holidays.yaml")
	t := newTable("register", r.name, "time")
	groups := []struct{ name, key, doc string }{
		{"PublicHolidays", "public_holidays", "are the public holidays (helligdage) by rule."},
		{"UsualClosures", "usual_closures", "are the closing days (lukkedage) that hold when a plan names none."},
		{"OptionalClosures", "optional_closures", "are closing days that hold only when a plan names them."},
	}
	for _, g := range groups {
		fmt.Fprintf(t, "// %s %s\nvar %s = []DayRule{\n", g.name, g.doc, g.name)
		for _, d := range r.items(r.root, g.key) {
			dayRule(r, t, d)
		}
		fmt.Fprint(t, "}\n\n")
	}
	return r.done(t, "holidays_gen.go")
}

func dayRule(r *reader, t *table, d *syntax.Node) {
	r.keys(d, "id", "name", "fixed", "easter", "valid_to", "half_day_from", "range", "rule", "only_if_weekday", "note", "source", "checked_on")
	if len(r.texts(d, "source")) == 0 {
		r.fail(d, "lacks source")
	}
	fmt.Fprint(t, "{\n")
	t.text("ID", r.need(d, "id"))
	t.text("Name", r.need(d, "name"))
	switch {
	case d.Get("easter") != nil:
		t.code("FollowsEaster", "true")
		t.code("Easter", r.need(d, "easter"))
	case d.Get("fixed") != nil:
		monthDay(r, t, d, r.need(d, "fixed"), "Month", "Day")
	case len(r.texts(d, "range")) == 2:
		ends := r.texts(d, "range")
		monthDay(r, t, d, ends[0], "Month", "Day")
		monthDay(r, t, d, ends[1], "LastMonth", "LastDay")
	default:
		t.code("BridgeDay", r.word(d, "rule", map[string]string{"bridge_day": "true"}))
	}
	t.text("ValidTo", r.text(d, "valid_to"))
	if weekday := r.word(d, "only_if_weekday", map[string]string{"friday": "time.Friday", "": ""}); weekday != "" {
		t.code("OnWeekday", "true")
		t.code("Weekday", weekday)
	}
	if from := r.text(d, "half_day_from"); from != "" {
		hour, minute, _ := strings.Cut(from, ":")
		h, errHour := strconv.Atoi(hour)
		m, errMinute := strconv.Atoi(minute)
		if errHour != nil || errMinute != nil {
			r.fail(d, "has no clock time in half_day_from")
		}
		t.code("HalfDayFrom", fmt.Sprintf("%d * 60 + %d", h, m))
	}
	t.text("Note", r.text(d, "note"))
	t.text("CheckedOn", r.need(d, "checked_on"))
	fmt.Fprint(t, "},\n")
}

// monthDay splits "12-25" into two fields.
func monthDay(r *reader, t *table, d *syntax.Node, text, monthField, dayField string) {
	month, day, _ := strings.Cut(text, "-")
	m, errMonth := strconv.Atoi(month)
	n, errDay := strconv.Atoi(day)
	if errMonth != nil || errDay != nil || m < 1 || m > 12 || n < 1 || n > 31 {
		r.fail(d, "has no month and day in %q", text)
	}
	t.code(monthField, strconv.Itoa(m))
	t.code(dayField, strconv.Itoa(n))
}

// done formats the table unless reading went wrong.
func (r *reader) done(t *table, name string) (output, error) {
	if r.err != nil {
		return output{}, r.err
	}
	return t.file(name)
}
