//go:build js && wasm

// Command desk is the program in the page beredskab.html: the glue between the browser and [desk.Desk], and nothing else.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"runtime/debug"
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
		update, err := json.Marshal(d.Handle(event))
		if err != nil {
			return map[string]any{"crashed": err.Error()}
		}
		return map[string]any{"update": string(update)}
	}))
	js.Global().Call("deskReady")
	select {}
}
