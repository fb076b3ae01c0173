package check_test

import (
	"os"
	"runtime/debug"
	"sync"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// The tests check some thousand plans, most of them made of the same files. As in the program itself, memory is collected
// less often than usual, and a file that has been read is not read again.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

type readFile struct {
	tree  *syntax.Node
	found []diag.Finding
}

var readFiles sync.Map // readFile by name and text

// parse is [syntax.Parse] of a file that other tests may have read already. Neither decoding nor checking changes a tree.
func parse(name, text string) (*syntax.Node, []diag.Finding) {
	key := name + "\x00" + text
	if r, ok := readFiles.Load(key); ok {
		return r.(readFile).tree, r.(readFile).found
	}
	tree, found := syntax.Parse(diag.NewFile(name, []byte(text)))
	readFiles.Store(key, readFile{tree, found})
	return tree, found
}
