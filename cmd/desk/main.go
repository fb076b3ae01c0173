//go:build js && wasm

// Command desk is the program in the page beredskab.html: the glue between the browser and [desk.Desk], and nothing else.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"strings"
	"syscall/js"

	"beredskab/internal/desk"
)

func main() {
	debug.SetGCPercent(400) // as on the command line: the program's memory is small, and collecting it makes her wait
	d := desk.New(desk.Options{Random: rand.Reader})
	js.Global().Set("deskHandle", js.FuncOf(func(_ js.Value, args []js.Value) (out any) {
		defer func() {
			if why := recover(); why != nil {
				out = map[string]any{"crashed": fmt.Sprint(why)}
			}
		}()
		var event desk.Event
		if err := json.Unmarshal([]byte(args[0].String()), &event); err != nil {
			return map[string]any{"crashed": err.Error()}
		}
		update := d.Handle(event)
		var text strings.Builder
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false) // most of it is HTML, and nobody but JSON.parse reads it
		if err := encoder.Encode(update); err != nil {
			return map[string]any{"crashed": err.Error()}
		}
		answer := map[string]any{"update": text.String()}
		if update.Frame != nil {
			answer["frame"] = *update.Frame
		}
		return answer
	}))
	js.Global().Call("deskReady")
	select {}
}
