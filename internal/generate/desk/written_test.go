package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"

	"beredskab/templates"
)

// What is written is read back by the worker's own script, byte for byte, whatever it is, and holds no sign that something on its way to
// the page would change.
func TestWritten(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for size := range 40 {
		data := make([]byte, size+1)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		hold(t, data)
	}
	all := make([]byte, 0, 1<<17)
	for i := range 1 << 16 { // every fourteen bits at every position
		all = append(all, byte(i>>8), byte(i))
	}
	text := hold(t, all)
	if most := len(all)*8/7 + 8; len(text) > most {
		t.Errorf("%d bytes, and %d would do", len(text), most)
	}
	hold(t, bytes.Repeat([]byte{0}, 1000))
}

func hold(t *testing.T, data []byte) string {
	t.Helper()
	text := written(bytes.Clone(data))
	if !utf8.ValidString(text) || strings.ContainsAny(text, marked) {
		t.Fatalf("%x is written as %q", data, text)
	}
	if got := read(text, len(data)); !bytes.Equal(got, data) {
		t.Fatalf("%x is read back as %x", data, got)
	}
	return text
}

// read is what the worker does.
func read(text string, size int) []byte {
	var out []byte
	held, n := uint(0), 0
	for _, c := range text {
		if c > 127 {
			held, n = held<<14|uint(marked[c>>7-2])<<7|uint(c)&127, n+14
		} else {
			held, n = held<<7|uint(c), n+7
		}
		for ; n >= 8; n -= 8 {
			out = append(out, byte(held>>(n-8)))
		}
	}
	return out[:size]
}

// The worker's script reads the same.
func TestWorkerReads(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("the worker's script is run by node")
	}
	script, err := templates.Files.ReadFile("desk_worker.js")
	if err != nil {
		t.Fatal(err)
	}
	data := make([]byte, 0, 1<<17)
	for i := range 1 << 16 {
		data = append(data, byte(i>>8), byte(i))
	}
	text, err := json.Marshal(written(bytes.Clone(data)))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "-")
	cmd.Stdin = strings.NewReader("class Go {}; var onmessage\n" + string(script) + "\nprocess.stdout.write(bytes(" + string(text) + ", 131072))")
	got, err := cmd.Output()
	if err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes are read as %d others: %v", len(data), len(got), err)
	}
}
