package returned

import (
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestCellsMeanWhatWasSeen: a text column that a spreadsheet has made a number of comes home as it was shown, or is asked about.
func TestCellsMeanWhatWasSeen(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	for _, test := range []struct {
		name   string
		value  any
		format string
		want   string // what is taken, or "?" when it is asked about
	}{
		{"a day in words", 46508, "d. mmmm yyyy", "1. maj 2027"},
		{"a day", 46508, "dd-mm-yyyy", "01-05-2027"},
		{"a range that became a day", 46365, "d-mmm", "?"},
		{"a month", 46508, "mmm-yy", "?"},
		{"a time", 1.0 / 3, "hh:mm", "08:00"},
		{"more than a day", 1.5, "[h]:mm", "36:00"},
		{"a share", 0.5, "0%", "50%"},
		{"a share as Danes write it", 0.5, "0 %", "50 %"},
		{"a share with decimals", 0.125, "0.0%", "12,5%"},
		{"leading zeros", 360, "0000", "0360"},
		{"thousands", 1659, "#,##0", "1.659"},
		{"two decimals", 2.5, "0.00", "2,50"},
		{"a whole number", 360, "", "360"},
		{"a fraction whose sign nobody knows", 2026.1, "", "?"},
		{"yes", true, "", "SAND"},
		{"no", false, "", "FALSK"},
		{"a telephone number", 12345678, `00 00 00 00`, "12 34 56 78"},
		{"a unit", 3, `0 "uger"`, "3 uger"},
	} {
		s := xlsxtest.Open(t, bookOf(t, p))
		at := s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", test.value)
		if test.format != "" {
			style, err := s.File.NewStyle(&excelize.Style{CustomNumFmt: &test.format})
			if err != nil {
				t.Fatal(err)
			}
			if err := s.File.SetCellStyle("Opgaver", at, at, style); err != nil {
				t.Fatal(err)
			}
		}
		m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", s.Send())}, MergeOptions{Today: xlsxtest.Today})
		got := ""
		switch {
		case len(m.Conflicts) == 1 && m.Conflicts[0].Cell == at && strings.Contains(m.Conflicts[0].Fix, "som tekst"):
			got = "?"
		case len(m.Changes) == 1:
			got = m.Changes[0].New
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q\n%s", test.name, got, test.want, lines(m))
		}
	}
}

// TestBesideTheCells: what people do beside the cells that they were to fill in is named with its place, and takes nothing away.
func TestBesideTheCells(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	const row = "actions/kursus-opsporing"
	incident := ""
	for _, test := range []struct {
		name string
		do   func(s *xlsxtest.Staff) error
		want string // in what is told
	}{
		{"a comment", func(s *xlsxtest.Staff) error {
			at := s.Cell("Opgaver", "opgaver", row, "Status")
			return s.File.AddComment("Opgaver", excelize.Comment{Cell: at, Author: "Anne", Paragraph: []excelize.RichTextRun{{Text: "Vi er færdige"}}})
		}, `Her er en kommentar: "Vi er færdige`},
		{"a comment on a sheet for a case", func(s *xlsxtest.Staff) error {
			return s.File.AddComment(incident, excelize.Comment{Cell: "B5", Author: "Anne", Paragraph: []excelize.RichTextRun{{Text: "Vi er færdige"}}})
		}, "Her er 1 kommentar"},
		{"a text beside the table", func(s *xlsxtest.Staff) error { return s.File.SetCellStr("Opgaver", "Z3", "Husk Grete") }, `Opgaver!Z3 Her står "Husk Grete" uden for tabellen`},
		{"a number beside the table", func(s *xlsxtest.Staff) error { return s.File.SetCellInt("Opgaver", "Z3", 12345678) }, `Opgaver!Z3 Her står "12345678" uden for tabellen`},
		{"cells of two rows merged", func(s *xlsxtest.Staff) error {
			a, b := s.Cell("Opgaver", "opgaver", row, "Ansvarlig"), s.Cell("Opgaver", "opgaver", "actions/folder-oversaettelse", "Ansvarlig")
			return s.File.MergeCell("Opgaver", a, b)
		}, "Cellerne er slået sammen"},
		{"a tick on a sheet for a case", func(s *xlsxtest.Staff) error { return s.File.SetCellStr(incident, "F8", "☑") }, `Arket "`},
		{"a time on a sheet for a case", func(s *xlsxtest.Staff) error { return s.File.SetCellFloat(incident, "G8", 0.5, -1, 64) }, `Arket "`},
		{"a row that a filter hides", func(s *xlsxtest.Staff) error {
			s.Write("Opgaver", "opgaver", row, "Note", "skjult svar")
			return s.File.SetRowVisible("Opgaver", s.Row("Opgaver", row), false)
		}, "Rækken er skjult i arket"},
		{"the column of ids of the actions", func(s *xlsxtest.Staff) error { return s.File.RemoveCol("Opgaver", "A") }, "Den skjulte kolonne A"},
		{"the column of ids of the points", func(s *xlsxtest.Staff) error { return s.File.RemoveCol("Punkter", "A") }, "Den skjulte kolonne A"},
		{"the column of ids of the contacts", func(s *xlsxtest.Staff) error { return s.File.RemoveCol("Kontakter", "A") }, "Den skjulte kolonne A"},
		{"a sheet that is gone", func(s *xlsxtest.Staff) error { return s.File.DeleteSheet("Kontakter") }, "er ikke i filen mere"},
		{"an emptied status", func(s *xlsxtest.Staff) error { s.Write("Opgaver", "opgaver", row, "Status", nil); return nil }, "er tømt i arket"},
		{"blanks in a cell", func(s *xlsxtest.Staff) error { s.Write("Opgaver", "opgaver", row, "Ansvarlig", " \u00a0 "); return nil }, "er tømt i arket"},
		{"cells moved up", func(s *xlsxtest.Staff) error {
			for _, head := range []string{"Opgave", "Status", "Ansvarlig"} {
				at := s.Cell("Opgaver", "opgaver", row, head)
				below := at[:1] + strconv.Itoa(s.Row("Opgaver", row)+1)
				v, err := s.File.GetCellValue("Opgaver", below)
				if err != nil {
					return err
				}
				if err := s.File.SetCellStr("Opgaver", at, v); err != nil {
					return err
				}
			}
			return nil
		}, "flyttet eller sorteret"},
	} {
		s := xlsxtest.Open(t, bookOf(t, p))
		for _, sheet := range s.File.GetSheetList() {
			if incident == "" && sheet != "Forside" && sheet != "Opgaver" && sheet != "Punkter" {
				incident = sheet
			}
		}
		if err := test.do(s); err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", s.Send())}, MergeOptions{Today: xlsxtest.Today})
		if got := lines(m); !strings.Contains(got, test.want) || len(m.Changes) > 0 && !strings.Contains(test.name, "hides") {
			t.Errorf("%s, want %q:\n%s", test.name, test.want, got)
		}
	}
}
