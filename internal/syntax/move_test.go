package syntax

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMove(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text     string
		from, to int
		want     string
	}{
		"down":                 {"x:\n  - a\n  - b\n  - c\ny: z\n", 0, 1, "x:\n  - b\n  - a\n  - c\ny: z\n"},
		"up":                   {"x:\n  - a\n  - b\n  - c\n", 2, 0, "x:\n  - c\n  - a\n  - b\n"},
		"a comment goes along": {"x:\n  - a\n  # about b\n  - b # here\n", 1, 0, "x:\n  # about b\n  - b # here\n  - a\n"},
		"without the last end": {"x:\n  - a\n  - b", 1, 0, "x:\n  - b\n  - a\n"},
		"blocks":               {"x:\n  - id: a\n    t: |\n      one\n\n      two\n  - id: b\n", 0, 1, "x:\n  - id: b\n  - id: a\n    t: |\n      one\n\n      two\n"},
		"brackets":             {"x: [a, {b: c}, d] # e\n", 0, 2, "x: [{b: c}, d, a] # e\n"},
		"windows line ends":    {"x:\r\n- a\r\n- b\r\n", 1, 0, "x:\r\n- b\r\n- a\r\n"},
		"where it was":         {"x:\n  - a\n  - b\n", 1, 1, "x:\n  - a\n  - b\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := tree(t, tt.text)
			got, err := Move(root, root.Get("x"), tt.from, tt.to)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A list on the line of a dash cannot be moved line by line, and a position that is not there cannot be moved at all.
func TestMoveRefuses(t *testing.T) {
	t.Parallel()
	root := tree(t, "x:\n  - - a\n    - b\n")
	if _, err := Move(root, root.Get("x").Items[0], 0, 1); !errors.Is(err, ErrEdit) {
		t.Errorf("got %v", err)
	}
	if _, err := Move(root, root.Get("x"), 0, 3); !errors.Is(err, ErrEdit) {
		t.Errorf("got %v", err)
	}
}

// A move that is moved back gives a list that says the same, and never loses a byte on the way.
func TestMoveAndBack(t *testing.T) {
	t.Parallel()
	const text = "# top\nx:\n  # about the list\n  - id: a\n    n: 1 # one\n\n  # two\n  - {id: b}\n  - id: c\n    t: >\n      folded\n  # end\ny: z\n"
	root := tree(t, text)
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.IntRange(0, 2).Draw(t, "from"), rapid.IntRange(0, 2).Draw(t, "to")
		moved, err := Move(root, root.Get("x"), from, to)
		if err != nil {
			t.Fatal(err)
		}
		if len(moved) != len(text) {
			t.Fatalf("%d bytes, was %d:\n%s", len(moved), len(text), moved)
		}
	})
}
