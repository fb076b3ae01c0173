package returned

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// writer is the only way from a workbook into the plan. What a column brings home stands in hidden marks of the file, which anybody
// can rewrite; what may come home stands in the model (tag `returns`), and that has the last word.
type writer struct{ editor *syntax.Editor }

// set gives a key of an item another value. Path leads from the node to the key, which is its last part.
func (w writer) set(at *syntax.Node, item any, v syntax.Value, path ...string) {
	permit(item, path[len(path)-1])
	w.editor.Set(at, v, path...)
}

// add puts a new item at the end of a list. Build makes it of what the workbook says; what it adds, such as the id, is the program's own.
func (w writer) add(at *syntax.Node, list string, item any, answers []syntax.Entry, build func(...syntax.Entry) syntax.Value) {
	for _, e := range answers {
		permit(item, e.Key)
	}
	w.editor.Append(at, list, build(answers...))
}

// permit stops the program: whoever reads the cells has asked the model before, so this is a fault of ours, and nothing is written.
func permit(item any, key string) {
	if !plan.MayReturn(item, key) {
		panic("returned: the model does not let " + key + " come home")
	}
}

// answerOf is what a cell brings home: what its column says of itself, where the model lets it. Any other cell is shown and never
// read back. A row without an id is a new task.
func answerOf(b *xlsx.Table, id, key string) document.Answer {
	kind := b.Returns(key)
	var item any = plan.Action{}
	switch list, _, _ := strings.Cut(id, "/"); list {
	case "", "actions":
	case "points":
		item = plan.PointClaim{}
	case "contacts": // what is answered about a call becomes a date, a number or a note
		switch kind {
		case document.PhonesAnswer, document.CallDateAnswer, document.CallResultAnswer, document.CorrectionAnswer:
			return kind
		}
		return document.NoAnswer
	default:
		return document.NoAnswer
	}
	if kind == document.NoAnswer || !plan.MayReturn(item, string(kind)) {
		return document.NoAnswer
	}
	return kind
}
