//go:build browser

package browser_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// deskPage makes the page once: compiling the program for the browser takes most of a minute.
var deskPage = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		return "", err
	}
	page := filepath.Join(dir, "beredskab.html")
	out, err := exec.Command("go", "run", "beredskab/internal/generate/desk", "-out", page).CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return page, err
})

// desk opens the page as a person does: a file on the disk, in a browser that reaches nothing.
func desk(t *testing.T) *window {
	t.Helper()
	page, err := deskPage()
	if err != nil {
		t.Fatalf("make the page: %v", err)
	}
	w := open(t)
	w.do(chromedp.Navigate(address(page)))
	for range 10 { // the program is unpacked and compiled first, which takes a slow machine a while
		if eval[bool](w, `document.documentElement.classList.contains("ready")`) {
			break
		}
		time.Sleep(3 * time.Second)
	}
	w.until(`!!document.querySelector(".doors")`)
	return w
}

// press clicks the first thing that a selector finds, and waits until an expression is true.
func (w *window) press(selector, until string) {
	w.Helper()
	quoted, _ := json.Marshal(selector)
	if !eval[bool](w, `(() => { const e = document.querySelector(`+string(quoted)+`); if (e) e.click(); return !!e })()`) {
		w.Fatalf("there is no %s on the page", selector)
	}
	w.until(until)
}

func (w *window) visit(hash, until string) {
	w.Helper()
	eval[chromedp.Void](w, `void (location.hash = `+"`"+hash+"`"+`)`)
	w.until(until)
}

// A leader opens an example, fixes a contact, sees that it is not saved, takes it back, and looks at the handbook.
func TestDesk(t *testing.T) {
	w := desk(t)
	w.press(`[data-value=eksempelby]`, `!!document.querySelector(".ten")`)
	w.visit("kontakter/voksenvagten", `document.querySelector("h1").textContent === "Voksenvagten"`)
	const name = `document.querySelector(".field.text input")`
	eval[chromedp.Void](w, `void (`+name+`.focus(), `+name+`.value = "Natvagten", `+name+`.dispatchEvent(new Event("input", {bubbles: true})))`)
	w.until(`!!document.querySelector(".save.unsaved")`)
	w.until(`[...document.querySelectorAll("[data-do=undo]")].every(b => !b.disabled)`)
	w.press(`[data-do=undo]`, `!document.querySelector(".save.unsaved")`)
	w.until(`document.querySelector("h1").textContent === "Voksenvagten"`)
	w.visit("hent/medarbejdere", `(document.querySelector("iframe.preview") || {srcdoc: ""}).srcdoc.includes("Voksenvagten")`)
	w.visit("hvem-svarer/2026-12-24/02:30", `document.querySelectorAll("main tbody tr").length > 5`)
	if problems := eval[[]string](w, `performance.getEntriesByType("resource").map(e => e.name).filter(n => !n.startsWith("blob:"))`); len(problems) > 0 {
		t.Errorf("the page fetched %v", problems)
	}
}

// Every screen is free of faults of accessibility, in both schemes, and none is wider than a telephone.
func TestDeskIsAccessible(t *testing.T) {
	script := axe(t)
	w := desk(t)
	screens := []struct{ hash, until string }{
		{"", `!!document.querySelector(".doors")`},
		{"trin/1", `!!document.querySelector(".ten")`},
		{"trin/2", `!!document.querySelector("table.items")`},
		{"trin/9", `!!document.querySelector(".claims")`},
		{"kontakter/voksenvagten", `document.querySelector("h1").textContent === "Voksenvagten"`},
		{"handleveje/akut-fare", `document.querySelector("h1").textContent === "Akut fare"`},
		{"fund", `document.querySelector("h1").textContent.startsWith("Det, der")`},
		{"tekst", `!!document.querySelector("#editor").shadowRoot`},
		{"hvem-svarer", `!!document.querySelector("#klokken")`},
		{"hent", `document.querySelectorAll(".doors section").length > 2`},
	}
	for i, s := range screens {
		if i == 1 {
			w.press(`[data-value=eksempelby]`, s.until)
		} else if s.hash != "" {
			w.visit(s.hash, s.until)
		}
		for _, l := range []view{
			{"light", "screen", "light", 1280, 900, 1}, {"dark", "screen", "dark", 1280, 900, 1}, {"telephone", "screen", "light", 320, 640, 1},
		} {
			w.see(l)
			if wide := eval[int](w, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
				t.Errorf("%s, %s: the page is %d px too wide", s.hash, l.name, wide)
			}
			if l.name == "telephone" {
				continue // axe looks at what is pressed and read; it is the same there
			}
			eval[chromedp.Void](w, script)
			var result struct {
				Violations []violation
				Passes     int
			}
			if err := json.Unmarshal([]byte(eval[string](w, runAxe, chromedp.EvalAwaitPromise)), &result); err != nil {
				t.Fatal(err)
			}
			if result.Passes < 10 {
				t.Errorf("%s, %s: axe looked at %d things only", s.hash, l.name, result.Passes)
			}
			for _, v := range result.Violations {
				t.Errorf("%s, %s: %+v", s.hash, l.name, v)
			}
		}
	}
}
