// Package desk is the state of the page beredskab.html (skrivebordet), where a leader does the whole job in her browser.
//
// The page's script sends every [Event] here and gets back the HTML of the parts that changed. So forms, findings, undo and saving
// are plain Go, tested on any machine without a browser, and the program is the same as on the command line: the plan is read,
// checked, calculated and rendered by the same packages. Nothing here knows that it runs in a browser.
//
// Every edit is an edit of the text, by the splices that taking workbooks home uses: comments, order and all that was not touched
// stay byte for byte, and undo gives the very bytes back.
package desk

import (
	"errors"
	"io"
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/syntax"
)

// Options is what the desk depends on beside the plan.
type Options struct {
	Today   hours.Day
	Program string    // the program's version
	Random  io.Reader // where a new plan's identity comes from; nil gives it none
}

// Desk is one page with one plan on it.
type Desk struct {
	options Options
	folder  string // the plan's folder, from the folder that was opened
	name    string // the plan's slug: the last part of its folder; "" when no plan is open
	history history
	saved   []File // the files as they were opened or last saved
	*reading
	seen    map[string]*pipeline.Made // the papers that were shown of this reading, by address
	carded  *pipeline.Made            // its action cards
	before  *pipeline.Reading         // as it was last read: what is the same is not parsed again
	trouble error                     // why the plan cannot be read at all

	workshop *workshop                        // several plans side by side, when no plan is open
	books    []*pipeline.ReturnedBook         // filled-in checklists that wait to be taken in
	chosen   map[pipeline.ReturnedCell]string // whose word counts where they and the plan stand against each other

	address  string
	query    string
	say      string
	question *question
	theirs   File // what somebody else has written in a file meanwhile
	beside   bool // the text stands beside the form
	inEditor File // what the page's editor holds
	update   Update
	sent     map[string]string // the parts as they were last sent
	kept     *Kept             // what the browser keeps
	framed   string            // the page that the preview's frame was last sent
}

// New returns a desk with no plan on it.
func New(o Options) *Desk {
	return &Desk{options: o, sent: map[string]string{}}
}

// Handle takes an event and returns what is to change on the page.
func (d *Desk) Handle(e Event) Update {
	if answer := helps[e.Do]; answer != nil {
		return answer(d, e)
	}
	d.update = Update{Parts: map[string]string{}}
	if e.Do != "text" && e.Do != "conflict" { // a field has one kind of line end
		e.Value = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(e.Value)
	}
	d.say = ""
	if day, ok := hours.ParseDay(e.Today); ok && day != d.options.Today {
		d.options.Today, d.reading = day, nil // the page may be open over midnight
		if d.workshop != nil {
			d.workshop.made = nil
		}
	}
	asked := d.question
	before := d.files()
	if err := d.do(e); err != nil {
		d.say = d.excuse(err)
	}
	if d.question == asked {
		d.question = nil // it was answered, or something else was done instead
	}
	if after := d.files(); !slices.Equal(before, after) || d.reading == nil && d.name != "" {
		d.read()
		if d.name != "" {
			d.remember()
		}
	}
	d.show()
	return d.update
}

// files are the plan's files as they are now.
func (d *Desk) files() []File {
	if d.name == "" {
		return nil
	}
	return d.history.files()
}

// do carries an event out.
func (d *Desk) do(e Event) error {
	if action := actions[e.Do]; action != nil {
		return action(d, e)
	}
	return nil
}

// actions are what can be done on the page, by the names that its buttons and fields carry.
var actions = map[string]func(*Desk, Event) error{
	"start":    func(*Desk, Event) error { return nil },
	"go":       func(d *Desk, e Event) error { d.visit(e.Value); return nil },
	"new":      (*Desk).begin,
	"example":  (*Desk).example,
	"open":     (*Desk).open,
	"resume":   (*Desk).resume,
	"close":    (*Desk).close,
	"set":      (*Desk).set,
	"tick":     (*Desk).tick,
	"lines":    (*Desk).lines,
	"append":   (*Desk).append,
	"add":      (*Desk).add,
	"copy":     (*Desk).copy,
	"move":     (*Desk).move,
	"remove":   (*Desk).remove,
	"removed":  (*Desk).removeAll,
	"fix":      (*Desk).fix,
	"connect":  (*Desk).connect,
	"rename":   (*Desk).rename,
	"renamed":  (*Desk).renameAll,
	"create":   (*Desk).create,
	"pick":     (*Desk).pick,
	"bring":    (*Desk).bring,
	"choose":   (*Desk).choose,
	"names":    (*Desk).hideNames,
	"compared": (*Desk).takeCompared,
	"shown":    (*Desk).showCompared,
	"undo":     (*Desk).undo,
	"redo":     (*Desk).redo,
	"text":     (*Desk).text,
	"beside":   (*Desk).toggleText,
	"seek":     (*Desk).seek,
	"search":   func(d *Desk, e Event) error { d.query = e.Value; return nil },
	"save":     (*Desk).save,
	"stored":   (*Desk).stored,
	"take":     (*Desk).take,
	"ask":      (*Desk).ask,
	"conflict": (*Desk).conflict,
	"keep":     (*Desk).keep,
	"theirs":   (*Desk).takeTheirs,
	"no":       func(*Desk, Event) error { return nil },
	"leave":    func(d *Desk, _ Event) error { d.history.close(); return nil },
	"download": (*Desk).download,
}

// excuse says in Danish why something could not be done.
func (d *Desk) excuse(err error) string {
	var t *Trouble
	switch {
	case errors.As(err, &t):
		return t.Message
	case errors.Is(err, errUnreadable):
		return "Filen kan ikke læses, som den er nu. Ret den i teksten først."
	case errors.Is(err, syntax.ErrEdit):
		return "Det kan jeg ikke ændre her uden at røre ved andet. Ret det i teksten."
	}
	return "Det gik ikke: " + err.Error()
}

// Trouble is something that could not be done, told in Danish.
type Trouble struct{ Message string }

func (t *Trouble) Error() string { return t.Message }

// edit puts new files in the place of the old ones.
func (d *Desk) edit(files []File, err error, title, field string) error {
	if err != nil {
		return err
	}
	if !slices.Equal(files, d.files()) {
		d.history.do(files, title, field)
	}
	return nil
}

// undo takes the last thing done back.
func (d *Desk) undo(Event) error {
	if title, ok := d.history.undo(); ok {
		d.say = "Fortrudt: " + title
	}
	return nil
}

// redo does again what was taken back.
func (d *Desk) redo(Event) error {
	if title, ok := d.history.redo(); ok {
		d.say = "Gjort igen: " + title
	}
	return nil
}
