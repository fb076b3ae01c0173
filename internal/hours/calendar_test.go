package hours

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/dk"
)

func TestHolidaysAreThoseListed(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "#") && line != "date,name" {
			want = append(want, line)
		}
	}
	c := NewCalendar(nil, nil)
	for d := DayOf(2023, 1, 1); d < DayOf(2031, 1, 1); d++ {
		if name, ok := c.Holiday(d); ok {
			got = append(got, d.String()+","+name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("holidays differ (-listed +computed):\n%s", diff)
	}
}

// The library knows neither Easter Sunday nor Whit Sunday and counts Grundlovsdag; on every other day of a century it
// and the rules must agree.
func TestHolidaysAgreeWithLibrary(t *testing.T) {
	t.Parallel()
	library := cal.NewBusinessCalendar()
	library.AddHoliday(dk.Holidays...)
	c := NewCalendar([]ClosingDay{}, nil)
	for d := DayOf(2000, 1, 1); d < DayOf(2100, 1, 1); d++ {
		y, m, dd := d.Date()
		name, ok := c.Holiday(d)
		if name == "Påskedag" || name == "Pinsedag" || (m == 6 && dd == 5) {
			continue
		}
		if want, _, _ := library.IsHoliday(time.Date(y, time.Month(m), dd, 12, 0, 0, 0, time.UTC)); want != ok {
			t.Errorf("%s: holiday = %v (%s), the library says %v", d, ok, name, want)
		}
	}
}

func TestDayAgreesWithTime(t *testing.T) {
	t.Parallel()
	for d := Day(-200000); d < 200000; d += 13 {
		want := time.Unix(int64(d)*86400, 0).UTC()
		y, m, dd := d.Date()
		if got := time.Date(y, time.Month(m), dd, 0, 0, 0, 0, time.UTC); !got.Equal(want) || d.Weekday() != want.Weekday() || DayOf(y, m, dd) != d {
			t.Fatalf("day %d is %s, want %s", d, d, want)
		}
	}
	if DayOf(2026, 14, 31) != DayOf(2027, 3, 3) || DayOf(2026, 0, 1) != DayOf(2025, 12, 1) {
		t.Error("months do not run over")
	}
	for _, text := range []string{"2026-02-29", "2026-13-01", "26-01-01", "2026-1-01", "2026-00-10", "2026-01-00", "+026-01-01", "2026/01/01"} {
		if d, ok := ParseDay(text); ok {
			t.Errorf("ParseDay(%q) = %s, want refused", text, d)
		}
	}
	if d, ok := ParseDay("2028-02-29"); !ok || d != DayOf(2028, 2, 29) {
		t.Errorf("ParseDay of a leap day = %s, %v", d, ok)
	}
}

// The rule of summer time is written out in the program; here it is held against the time zone database.
func TestInstantAgreesWithTimeZoneDatabase(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		t.Fatal(err)
	}
	for at := DayOf(1997, 1, 1).Start(); at < DayOf(2037, 12, 31).Start(); at += 30 {
		want := time.Unix(int64(at)*60, 0).In(zone)
		d, minute := at.Local()
		y, m, dd := want.Date()
		if d != DayOf(y, int(m), dd) || minute != want.Hour()*60+want.Minute() {
			t.Fatalf("%s, want %s", at, want)
		}
	}
	if got, want := DayOf(2026, 3, 29).At(150).String(), "2026-03-29T03:00:00+02:00"; got != want {
		t.Errorf("02.30 on the short day is %s, want %s", got, want)
	}
	long := DayOf(2026, 10, 25)
	if first, second := long.At(150).String(), long.EndAt(150).String(); first != "2026-10-25T02:30:00+02:00" || second != "2026-10-25T02:30:00+01:00" {
		t.Errorf("02.30 on the long day is %s and %s", first, second)
	}
	if short, long := DayOf(2026, 3, 30).Start()-DayOf(2026, 3, 29).Start(), (long+1).Start()-long.Start(); short != 23*60 || long != 25*60 {
		t.Errorf("the days with a change of clocks have %d and %d minutes", short, long)
	}
}

func TestClosingDays(t *testing.T) {
	t.Parallel()
	usual, none := NewCalendar(nil, nil), NewCalendar([]ClosingDay{}, nil)
	some := NewCalendar([]ClosingDay{
		{ID: "grundlovsdag", From: 720},
		{ID: "anden-januar-fredag"},
		{ID: "mellem-jul-og-nytaar"},
		{ID: "foerste-maj", From: 720},
		{ID: "fredag-efter-kristi-himmelfart"},
		{First: DayOf(2026, 12, 28), Last: DayOf(2027, 1, 3)},
		{First: DayOf(2026, 12, 29), Last: DayOf(2026, 12, 29), From: 600},
	}, nil)
	cases := []struct {
		cal  *Calendar
		day  Day
		from int
		name string
		work bool
	}{
		{usual, DayOf(2026, 6, 5), 0, "Grundlovsdag", false},
		{usual, DayOf(2026, 12, 24), 0, "Juleaftensdag", false},
		{usual, DayOf(2026, 12, 31), 0, "Nytårsaftensdag", false},
		{usual, DayOf(2026, 5, 1), -1, "", true},
		{none, DayOf(2026, 12, 24), -1, "", true},
		{none, DayOf(2026, 12, 25), -1, "", false},
		{some, DayOf(2026, 6, 5), 720, "Grundlovsdag", true}, // a half day is a hverdag
		{some, DayOf(2026, 1, 2), 0, "2. januar når den er en fredag", false},
		{some, DayOf(2027, 1, 2), 0, "Lukkedag", false},
		{some, DayOf(2025, 1, 2), -1, "", true},
		{some, DayOf(2026, 12, 27), 0, "Dagene mellem jul og nytår", false},
		{some, DayOf(2026, 12, 29), 0, "Dagene mellem jul og nytår", false}, // the whole day wins over the half
		{some, DayOf(2026, 5, 1), 720, "1. maj", true},
		{some, DayOf(2026, 5, 15), 0, "Fredag efter Kristi himmelfart", false},
		{some, DayOf(2027, 1, 1), -1, "", false}, // a public holiday first
		{some, DayOf(2026, 11, 21), -1, "", false},
	}
	for _, c := range cases {
		from, name, ok := c.cal.Closed(c.day)
		if !ok {
			from = -1
		}
		if from != c.from || name != c.name || c.cal.Workday(c.day) != c.work {
			t.Errorf("%s: closed from %d (%s), hverdag %v; want %d (%s), %v", c.day, from, name, c.cal.Workday(c.day), c.from, c.name, c.work)
		}
	}
	if got, want := usual.AddWorkdays(DayOf(2026, 4, 1), 2), DayOf(2026, 4, 8); got != want {
		t.Errorf("two hverdage after the Wednesday before Easter: %s, want %s", got, want)
	}
	if far := DayOf(3000, 12, 24); true {
		if _, name, _ := usual.Closed(far); name != "Juleaftensdag" {
			t.Errorf("%s is %q", far, name)
		}
	}
}
