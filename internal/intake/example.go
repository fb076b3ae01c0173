package intake

import (
	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// example is the row that shows how a sheet is filled in. Where nobody has written one, its closed lists show their first word.
func (m *formBuilder) example(path string, r *document.Range) document.BookRow {
	row, written := document.BookRow{ID: exampleRow}, rowExamples(path)
	for _, c := range r.Columns {
		text := written[c.Key]
		switch {
		case written != nil:
		case c.Key == "name" || c.Key == "title" || c.Key == "what" || c.Key == "do" || c.Key == "text":
			text = "Eksempel"
		case c.List != "" && !c.Free:
			for _, l := range m.book.Lists {
				if l.Name == c.List && len(l.Words) > 0 {
					text = l.Words[0]
				}
			}
		}
		row.Cells = append(row.Cells, text)
	}
	return row
}

// fieldExample shows how a field that stands once is filled in.
func fieldExample(k *plan.Key, at string) string {
	switch at {
	case "municipality.name":
		return "Eksempelby"
	case "municipality.code":
		return "0000"
	case "municipality.hours":
		return "man-ons 9-15, tor 9-17, fre 9-13"
	case "municipality.closing_days":
		return "grundlovsdag fra 12\njuleaftensdag"
	case "plan.title":
		return "Beredskab mod vold i nære relationer"
	case "plan.version":
		return "2026.1"
	case "plan.adopted_by":
		return "Byrådet"
	case "plan.case_number":
		return "26/1234"
	case "plan.ages":
		return "18-"
	case "plan.valid_copy":
		return "https://www.eksempelby.example/beredskab"
	}
	switch k.Kind {
	case plan.KindDate:
		return "1. februar 2026"
	case plan.KindYesNo:
		return "ja"
	case plan.KindWord:
		return plan.Labels(k.Enum)[0]
	case plan.KindReference:
		return "Voldskoordinator"
	case plan.KindNumber:
		return "2"
	}
	return ""
}

// exampleRows shows how a row is filled in. The numbers are nobody's.
func rowExamples(path string) map[string]string {
	switch path {
	case "departments":
		return map[string]string{"name": "Jobcenter Eksempelby", "kind": plan.Label("department_kind", "employment"), "leaders": "Leder af jobcentret", "detection.occasions": "Første samtale\nOpfølgning efter tre måneder"}
	case "contacts":
		return map[string]string{"name": "Leder af jobcentret", "department": "Jobcenter Eksempelby", "hours": "man-tor 8-15, fre 8-13", firstPhone + "number": "00 00 00 30", firstPhone + "use": plan.Label("phone_use", "office")}
	case "contacts/phones":
		return map[string]string{"parent": "Leder af jobcentret", "number": "00 00 00 30", "use": plan.Label("phone_use", "office")}
	case "escalation_paths":
		return map[string]string{"title": "Akut fare", "level": plan.Label("level", "acute"), "when": "Borgeren eller andre er i fare lige nu", "always_if": "Våben er nævnt"}
	case "escalation_paths/steps":
		return map[string]string{"parent": "Akut fare", "do": "Ring 112", "actor": plan.Label("actor", "first_to_know"), "call": "Alarm 112", "within": "straks"}
	case "recommendations":
		return map[string]string{"parent": "A1", "status": plan.Label("point_status", "partly"), "how": "Vi spørger til vold ved første samtale i jobcentret. De andre afdelinger begynder i foråret.", "owner": "Leder af jobcentret"}
	case "recommendations/points":
		return map[string]string{"parent": "A1.6", "status": plan.Label("point_status", "planned"), "owner": "Leder af jobcentret", "due": "30-11-2026"}
	}
	return nil
}
