// Package examples holds the plans of invented municipalities, and is the one list of them: what the page in the browser shows, and
// what every test goes through.
package examples

import "embed"

// Files are the plans, each in a folder of its own.
//
//go:embed */plan.yaml eksempelby/*.yaml
var Files embed.FS

// Example is the plan of an invented municipality.
type Example struct {
	Name  string // its folder
	Title string // Danish: what one can see in it
	State State
}

// State is how far an example's plan is.
type State uint8

// How far plans are: full of a beginner's mistakes; readable, with more to write; in order, so that nothing is said of it above a
// piece of information.
const (
	Mistakes State = iota
	Begun
	InOrder
)

// All are the examples, the fullest first. A folder with a plan that is not here fails a test.
var All = []Example{
	{"eksempelby", "Eksempelby", InOrder},
	{"lilleoe", "Lilleø, en lille kommune", InOrder},
	{"skovlund", "Skovlund, med handlekort om børn og ære", Begun},
	{"havnstad", "Havnstad, en by med distrikter", Begun},
	{"klitby", "Klitby, én leder og én vej", Begun},
	{"begynder", "En begynders plan, fuld af fejl", Mistakes},
}

// AtLeast are the examples that are so far, or further.
func AtLeast(state State) []Example {
	var out []Example
	for _, e := range All {
		if e.State >= state {
			out = append(out, e)
		}
	}
	return out
}

// Names are the folders of the examples that are so far, or further.
func Names(least State) []string {
	var out []string
	for _, e := range AtLeast(least) {
		out = append(out, e.Name)
	}
	return out
}
