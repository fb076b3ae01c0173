package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
)

// example is something that fails: a piece of plan, the finding it gives, and what else has to be so.
type example struct{ piece, said, when string }

// longest is how many lines of a case are shown; of a longer one those around the finding are.
const longest = 16

// failing returns a rule's own example of the fault, else the shortest failing case of its file.
func failing(r check.Rule, cases string) (example, error) {
	if r.Bad != "" {
		return example{piece: r.Bad}, nil
	}
	text, err := os.ReadFile(filepath.Join(cases, r.ID+".txtar"))
	if os.IsNotExist(err) {
		return example{}, nil
	}
	if err != nil {
		return example{}, err
	}
	var best example
	files := archive(string(text))
	for name, data := range files {
		id, ok := strings.CutSuffix(name, ".yaml")
		if !ok || !strings.HasPrefix(id, "fail/") {
			continue
		}
		e := read(data, files[id+".want"])
		n, had := score(r, e), score(r, best)
		if best.said == "" || n < had || n == had && e.piece+e.said < best.piece+best.said {
			best = e
		}
	}
	return best, nil
}

// score prefers a case that weighs what the rule usually does and shows something, and among those the shortest.
func score(r check.Rule, e example) int {
	n := len(e.piece)
	if !strings.HasPrefix(e.said, r.Severity.Word()+":") {
		n += 500
	}
	if strings.TrimSpace(e.piece) == "" {
		n += 300 // what is not there is clear too, but only when there is nothing better
	}
	if strings.Contains(e.piece, "# …") {
		n += 2000
	}
	return n
}

// archive reads a txtar file: files divided by lines of the form "-- name --".
func archive(text string) map[string]string {
	files := map[string]string{}
	name := ""
	for line := range strings.Lines(text) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(n, " --") {
			name = strings.TrimSuffix(n, " --")
			continue
		}
		if name != "" {
			files[name] += line
		}
	}
	return files
}

// read turns a case and what it is held against into what a reader sees. The instructions of a case become words.
func read(data, want string) example {
	var e example
	var lines []string
	var when []string
	for _, line := range strings.Split(strings.TrimRight(data, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "# without:"):
			when = append(when, "planen har ikke "+danish.List(split(strings.TrimPrefix(line, "# without:")), "og"))
			line = ""
		case strings.HasPrefix(line, "# today:"):
			if day, ok := hours.ParseDay(strings.TrimSpace(strings.TrimPrefix(line, "# today:"))); ok {
				year, month, d := day.Date()
				when = append(when, "tjekket den "+danish.Date(year, month, d))
			}
			line = ""
		case line == "# alone":
			when = append(when, "der står ikke andet i planen")
			line = ""
		case line != "" && line[0] != ' ' && line[0] != '-':
			line = strings.Replace(line, "+:", ":", 1)
		}
		lines = append(lines, line)
	}
	e.when = danish.List(when, "og")
	at := 0
	for i, line := range strings.Split(strings.TrimRight(want, "\n"), "\n") {
		if i == 0 {
			at, line = finding(line)
		} else if fix, ok := strings.CutPrefix(line, "  → "); ok {
			line = "    Gør sådan: " + fix
		} else {
			break // one finding is enough
		}
		e.said += line + "\n"
	}
	e.piece = window(lines, at)
	return e
}

func split(list string) []string {
	var out []string
	for _, word := range strings.Split(list, ",") {
		out = append(out, strings.TrimSpace(word))
	}
	return out
}

// finding reads "case.yaml:8:75-81 E4 advarsel sted: ord" and returns the line in the case, 0 for none, and the words as
// the program says them.
func finding(line string) (at int, said string) {
	parts := strings.SplitN(line, " ", 5)
	if len(parts) < 5 {
		return 0, line
	}
	if spot := strings.Split(parts[0], ":"); len(spot) > 1 && spot[0] == "case.yaml" {
		at, _ = strconv.Atoi(spot[1])
	}
	return at, parts[2] + ": " + parts[4] + " [" + parts[1] + "]"
}

// window keeps what is around a line of a long piece, from the item or block that it stands in.
func window(lines []string, at int) string {
	kept := lines
	if len(lines) > longest && at > 0 {
		at--
		start := max(0, at-5)
		end := min(len(lines), at+6)
		kept = nil
		if top := block0(lines, start); top < start {
			kept = append(kept, lines[top])
			if top+1 < start {
				kept = append(kept, "  # …")
			}
		}
		kept = append(kept, lines[start:end]...)
		if end < len(lines) {
			kept = append(kept, "  # …")
		}
	}
	return strings.Trim(strings.Join(kept, "\n"), "\n")
}

// block0 finds the line that begins the block which a line stands in.
func block0(lines []string, at int) int {
	for at > 0 && (lines[at] == "" || lines[at][0] == ' ' || lines[at][0] == '-') {
		at--
	}
	return at
}
