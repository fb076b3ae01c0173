package desk

import (
	"strconv"
	"testing"

	"beredskab/internal/hours"
)

// BenchmarkType is one key in a form of the full example until the page's new parts are there.
func BenchmarkType(b *testing.B) {
	d := New(Options{Today: hours.DayOf(2026, 11, 30)})
	d.Handle(Event{Do: "example", Value: "eksempelby"})
	d.Handle(Event{Do: "go", Value: "kontakter/voksenvagten"})
	at := d.list("contacts")[3].place.Key("name").String()
	for i := range b.N {
		d.Handle(Event{Do: "set", At: at, Value: "Vagten " + strconv.Itoa(i)})
	}
}
