package render_test

import (
	"fmt"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

func plain(s string) document.Text { return document.Text{{Text: s}} }

func link(target, s string) document.Text {
	return document.Text{{Kind: document.Link, Target: target, Text: s}}
}

func para(s string) document.Paragraph { return document.Paragraph{Text: plain(s)} }

var alarm = document.DialEntry{Name: "Alarm 112", Number: "112", Digits: "112", When: "døgnåben", Use: "akut fare for liv eller helbred", Tone: document.Danger}

// sample is a handbook that has every kind of block, with invented numbers.
func sample() *document.Document {
	return &document.Document{
		Title: "Beredskab mod vold i nære relationer", Subtitle: "Eksempelby Kommune", Kind: "handbook",
		Stamp: document.Stamp{
			Municipality: "Eksempelby Kommune", Version: "2026.1", Date: "21. november 2026", ValidFrom: "1. februar 2026",
			NextRevision: "1. februar 2028", Edition: "Intern udgave", Hash: "1a2b3c4d", ValidCopy: "https://www.eksempelby.example/beredskab",
		},
		Front: []document.Block{
			document.Dial{Entries: []document.DialEntry{
				alarm,
				{ID: "ring-114", Name: "Politiet 114", Number: "114", Digits: "114", When: "døgnåben", Use: "når det ikke er akut", Ask: "den sociale bagvagt"},
				{ID: "ring-voksenvagten", Name: "Voksenvagten", Number: "00 00 00 30", Digits: "00000030", When: "man-tor 15-8, fre 13 - man 8", Use: "når afdelingerne har lukket"},
			}},
			document.Facts{Rows: []document.Fact{
				{Term: "Gælder fra", Value: plain("1. februar 2026")},
				{Term: "Vedtaget af", Value: plain("Byrådet 29. januar 2026")},
				{Term: "Næste revision", Value: plain("1. februar 2028")},
				{Term: "Ansvarlig", Value: link("#kontakt-voldskoordinator", "Voldskoordinatoren")},
			}},
		},
		Sections: []*document.Section{
			{ID: "saadan-bruges-haandbogen", Title: "Sådan bruges håndbogen", Blocks: []document.Block{
				document.Prose{Text: prose.Parse("Er der **akut fare**, så ring 112 først.\n\nFind derefter [handlevejen](#handlevej-akut-fare).\n\n- læs trinene i rækkefølge\n- skriv ned, hvad du gør\n\n## Øvelser\n\nBrug håndbogen til øvelser hvert halve år.\n\n| Halvår | Øvelse |\n|---|---|\n| 1. | Akut fare |\n")},
				document.List{Items: []document.ListItem{
					{Text: plain("Medarbejdere begynder ved handlevejene")},
					{Text: plain("Ledere begynder ved anbefalingerne"), Blocks: []document.Block{document.List{Ordered: true, Items: []document.ListItem{{Text: plain("status")}, {Text: plain("mangler")}}}}},
				}},
				document.Notice{Title: "Håndbogen er vejledende", Tone: document.Attention, Blocks: []document.Block{para("Den erstatter hverken loven eller dit faglige skøn.")}},
			}},
			{ID: "hvem-ringer-jeg-til", Title: "Hvem ringer jeg til?", Class: "ring", Blocks: []document.Block{
				document.Dial{Entries: []document.DialEntry{{ID: "ring-112", Name: "Alarm 112", Number: "112", Digits: "112", When: "døgnåben", Use: "akut fare", Tone: document.Danger}, {Name: "Social bagvagt", Ask: "den sociale bagvagt", When: "døgnåben", Use: "gennem politiet 114"}}},
			}},
			{ID: "handleveje", Title: "Handleveje", Sections: []*document.Section{samplePath()}},
			{ID: "handlekort", Title: "Handlekort", Class: "cards", Blocks: []document.Block{sampleCard("jobcenter", "Jobcenter Eksempelby"), sampleCard("sundhedsplejen", "Sundhedsplejen")}},
			{ID: "kontakter", Title: "Kontakter", Blocks: []document.Block{sampleContacts()}},
			{ID: "anbefalinger", Title: "De otte anbefalinger", Sections: []*document.Section{
				{ID: "anbefaling-a1", Title: "A1 Opsporing", Class: "recommendation", Blocks: []document.Block{
					document.Table{ID: "punkter-a1", Caption: "Punkter i anbefaling A1", Columns: []string{"Punkt", "Status", "Hvor i planen"}, RowHeads: true, Rows: []document.Row{
						{ID: "punkt-a1-1", Cells: []document.Text{plain("A1.1 Fælles retningslinjer"), {{Kind: document.Badge, Text: "På plads", Tone: document.Good}}, {{Kind: document.Code, Text: "detection.guide"}}}},
						{ID: "punkt-a1-2", Cells: []document.Text{plain("A1.2 Spørgsmål stilles rutinemæssigt"), {{Kind: document.Badge, Text: "Delvis på plads", Tone: document.Attention}}, {{Text: "Jobcentret"}, {Kind: document.Break}, {Kind: document.Emphasis, Text: "oplyst, ikke kontrolleret"}}}},
						{ID: "punkt-a1-6", Cells: []document.Text{plain("A1.6 Kursus i opsporing"), {{Kind: document.Badge, Text: "Mangler", Tone: document.Danger}}, {}}},
						{ID: "punkt-a1-7", Cells: []document.Text{plain("A1.7 Tandplejen"), {{Kind: document.Badge, Text: "Ikke relevant", Tone: document.Muted}}, plain("Ingen tandpleje")}},
					}},
				}},
			}},
			{ID: "hvem-svarer", Title: "Hvem svarer hvornår?", Blocks: []document.Block{sampleWeek(), sampleYear()}},
			{ID: "kriseplan", Title: "Kriseplan", Blocks: []document.Block{
				document.Form{Fields: []document.FormField{{Label: "Hvem kan jeg ringe til?", Hint: "en ven, en nabo", Lines: 2}, {Label: "Mit kodeord", Lines: 1}}},
				document.Checklist{Items: []document.Text{plain("Nøgler"), {{Text: "Pas og "}, {Kind: document.Strong, Text: "medicin"}}}},
				document.Figure{ID: "qr", Caption: "Den gældende udgave", Drawing: document.QR{Size: 3, Dark: []bool{true, false, true, false, true, false, true, true, false}}, Twin: []document.Block{document.Paragraph{Text: link("https://www.eksempelby.example/beredskab", "www.eksempelby.example/beredskab")}}},
			}},
		},
	}
}

func samplePath() *document.Section {
	steps := []document.StepItem{
		{ID: "trin-akut-fare-ring-112", Duty: "skal", Do: "Ring 112", Who: "Den, der hører det først", Deadline: "straks", Call: []document.DialEntry{alarm}, DoNot: []string{"Konfrontér ikke udøveren", "Forlad ikke borgeren"}},
		{ID: "trin-akut-fare-leder", Duty: "skal", Do: "Orientér nærmeste leder", Who: "Den, der hører det først", Deadline: "samme dag", Facts: []document.Fact{{Term: "Skriv ned", Value: plain("Journalnotat samme dag")}, {Term: "Retsgrundlag", Value: plain("Barnets lov § 133 (tjek)")}}},
		{ID: "trin-akut-fare-notat", Duty: "bør", Do: "Lav en kriseplan sammen med borgeren", Who: "Rådgivningen", Deadline: "inden 2 hverdage fra opdagelsen", Facts: []document.Fact{{Term: "Overdrages til", Value: link("#kontakt-raadgivningen", "Rådgivningen")}, {Term: "Se også", Value: link("#ikke-i-denne-udgave", "Et sted, der er udeladt")}}},
		{ID: "trin-akut-fare-opfoelgning", Duty: "kan", Do: "Følg op", Who: "Lederen", Deadline: "inden 14 dage"},
	}
	flow := document.Flow{
		Nodes: []document.FlowNode{
			{ID: "ring-112", Label: "Ring 112", Detail: "straks · den, der hører det først", Kind: "step", Target: "#trin-akut-fare-ring-112"},
			{ID: "leder", Label: "Orientér nærmeste leder", Detail: "samme dag", Kind: "step", Target: "#trin-akut-fare-leder"},
			{ID: "notat", Label: "Lav en kriseplan sammen med borgeren", Detail: "inden 2 hverdage fra opdagelsen", Kind: "step", Target: "#trin-akut-fare-notat"},
			{ID: "opfoelgning", Label: "Følg op", Detail: "inden 14 dage", Kind: "step", Target: "#trin-akut-fare-opfoelgning"},
			{ID: "slut", Label: "Sagen lukkes på mødet, når borgeren er tryg", Kind: "end"},
			{ID: "alarm", Label: "Alarm 112", Detail: "døgnåben", Kind: "call", Target: "#ring-112"},
			{ID: "politi", Label: "Politiet 114", Detail: "spørg efter den sociale bagvagt", Kind: "call", Target: "#ring-114"},
			{ID: "ansat", Label: "Handlevej: ansat", Kind: "path", Target: "#findes-ikke"},
		},
		Edges: []document.FlowEdge{
			{From: "ring-112", To: "alarm", Kind: "handover"},
			{From: "ring-112", To: "politi", Kind: "unreachable"},
			{From: "ring-112", To: "leder", Kind: "next"},
			{From: "leder", To: "ansat", Kind: "condition", Label: "Udøveren er ansat i kommunen"},
			{From: "leder", To: "notat", Kind: "next"},
			{From: "leder", To: "opfoelgning", Kind: "condition", Label: "Borgeren ønsker ikke hjælp"},
			{From: "notat", To: "opfoelgning", Kind: "next"},
			{From: "opfoelgning", To: "notat", Kind: "condition", Label: "Borgeren er stadig utryg"},
			{From: "opfoelgning", To: "slut", Kind: "next"},
		},
	}
	return &document.Section{ID: "handlevej-akut-fare", Title: "Akut fare", Class: "path", Blocks: []document.Block{
		document.Prose{Text: prose.Parse("Nogen er i fare *lige nu*, eller der er nævnt våben.")},
		document.Steps{ID: "trin-akut-fare", Items: steps},
		document.Figure{ID: "figur-akut-fare", Caption: "Handlevejen som figur", Drawing: flow, Twin: []document.Block{document.List{Ordered: true, Items: []document.ListItem{{Text: plain("Ring 112, derefter orientér lederen")}}}}},
	}}
}

func sampleCard(id, name string) document.Card {
	return document.Card{ID: "kort-" + id, Title: name, Subtitle: "Handlekort", Blocks: []document.Block{
		document.Dial{Entries: []document.DialEntry{alarm, {Name: "Voksenvagten", Number: "00 00 00 30", Digits: "00000030", When: "man-tor 15-8"}}},
		document.List{Ordered: true, Items: []document.ListItem{{Text: plain("Sørg for, at I er alene")}, {Text: plain("Spørg, og lyt")}}},
		document.Notice{Title: "Undlad", Tone: document.Danger, Blocks: []document.Block{para("Kontakt aldrig udøveren.")}},
	}}
}

func sampleContacts() document.Table {
	t := document.Table{ID: "kontaktliste", Caption: "Kontakter", Columns: []string{"Rolle", "Telefon", "Åbningstid", "Afløser"}, RowHeads: true}
	for i, name := range []string{"Voldskoordinator", "Rådgivningen", "Voksenvagten", "Leder af jobcentret", "Familieafdelingen"} {
		id := []string{"kontakt-voldskoordinator", "kontakt-raadgivningen", "kontakt-voksenvagten", "kontakt-leder", "kontakt-familie"}[i]
		number := fmt.Sprintf("00 00 00 1%d", i)
		t.Rows = append(t.Rows, document.Row{ID: id, Cells: []document.Text{plain(name), {{Kind: document.Phone, Text: number, Target: fmt.Sprintf("0000001%d", i)}}, plain("man-ons 9-15, tor 9-17, fre 9-13"), link("#kontakt-voldskoordinator", "Voldskoordinator")}})
	}
	return t
}

func sampleWeek() document.Figure {
	var week document.WeekMatrix
	for d := range week.Days {
		week.Days[d] = []document.WeekSpan{{From: 0, To: 480, State: document.HandedOver, Who: "Alarm 112"}, {From: 480, To: 900, State: document.Answered, Who: "Rådgivningen"}, {From: 900, To: 1440, State: document.Silent, Who: ""}}
	}
	week.Days[5] = []document.WeekSpan{{From: 0, To: 1440, State: document.Silent}}
	return document.Figure{ID: "uge-akut-fare", Caption: "Hvem svarer i en almindelig uge", Drawing: week, Twin: []document.Block{para("Mandag: Rådgivningen kl. 08.00–15.00.")}}
}

func sampleYear() document.Figure {
	var year document.YearStrip
	names := []string{"november 2026", "december 2026", "januar 2027", "februar 2027", "marts 2027", "april 2027", "maj 2027", "juni 2027", "juli 2027", "august 2027", "september 2027", "oktober 2027"}
	for i, name := range names {
		m := document.Month{Name: name}
		for d := 1; d <= []int{30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31}[i]; d++ {
			cell := document.DayCell{Day: d}
			switch {
			case (i*30+d)%7 == 5:
				cell.SilentMinutes = 1440
			case (i*30+d)%7 == 6:
				cell.HandedMinutes = 600
			}
			if i == 1 && d >= 24 && d <= 26 {
				cell.Name, cell.SilentMinutes = "jul", 1440
			}
			m.Days = append(m.Days, cell)
		}
		year.Months = append(year.Months, m)
	}
	return document.Figure{ID: "aar-akut-fare", Caption: "Tolv måneder: hvornår svarer ingen?", Drawing: year, Twin: []document.Block{para("Onsdag 24. december 2026: ingen svarer.")}}
}
