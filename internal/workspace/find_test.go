package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// lay writes files under a new folder and returns it, links followed. A text "-> target" makes a link.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		if target, ok := strings.CutPrefix(text, "-> "); ok {
			must(t, os.Symlink(filepath.FromSlash(target), path))
			continue
		}
		must(t, os.WriteFile(path, []byte(text), 0o600))
	}
	return dir
}

const main = "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\n"

func TestFind(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"w/beredskab.yaml":         "",
		"w/plans/README.md":        "",
		"w/plans/by/plan.yaml":     main,
		"w/plans/by/more.yaml":     "contacts: []\n",
		"w/plans/oe/oe.yaml":       "\ufeff# ø\r\n\"municipality\" :\r\n  code: \"0000\"\r\n",
		"w/plans/common/more.yaml": "contacts: []\n",
		"w/plans/.git/x.yaml":      main,
		"w/single.yaml":            main,
		"w/empty/README.md":        "",
		"w/other/by/plan.yaml":     main,
		"alone/plan.yaml":          main,
		"bare/plans/by/plan.yaml":  main,
		"mixed/soelund.yaml":       main,
		"mixed/klintrup/plan.yaml": main,
		"mail/klintrup.yaml":       "municipality: {code: \"0000\", name: Klintrup}\n",
		"mail/lilleoe.yaml":        "municipality: {code: \"0000\", name: Lilleø}\n",
		"mail/kontakter.yaml":      "contacts: []\n",
		"twice/a.yaml":             main,
		"twice/b.yaml":             main,
		"archive/plan.yaml":        main,
		"archive/2024/plan.yaml":   main,
		"case/By.yaml":             main,
		"case/by/plan.yaml":        main,
		"form/Lille\u00e5.yaml":    main,
		"form/lillea\u030a.yaml":   main,
		"nothing/x.yaml":           "a: municipality:\n  municipality: x\n",
	}
	tests := []struct {
		name, dir string
		paths     []string
		want      []string // slug and path and root
		skipped   []string
		problem   string
		usage     bool
	}{
		{"no path", "w", nil, []string{"by plans/by w", "oe plans/oe w"}, []string{"plans/common"}, "", false},
		{"no path, deeper", "w/empty", nil, []string{"by ../plans/by w", "oe ../plans/oe w"}, []string{"../plans/common"}, "", false},
		{"no path, no settings", "bare", nil, []string{"by plans/by bare/plans"}, nil, "", false},
		{"no path, in a plan", "alone", nil, []string{"alone . ."}, nil, "", false},
		{"no path, nothing", "nothing", nil, nil, nil, "Her er ingen plan", true},
		{"folder of plans", "w", []string{"plans"}, []string{"by plans/by w", "oe plans/oe w"}, []string{"plans/common"}, "", false},
		{"plan folder", "w", []string{"plans/by/"}, []string{"by plans/by w"}, nil, "", false},
		{"file", "w", []string{"single.yaml"}, []string{"single single.yaml w"}, nil, "", false},
		{"file without settings", ".", []string{"alone/plan.yaml"}, []string{"plan alone/plan.yaml ."}, nil, "", false},
		{"standard input", "w", []string{"-"}, []string{"plan - w"}, nil, "", false},
		{"in the order given, once", "w", []string{"plans/oe", "plans", "-", "-"}, []string{"oe plans/oe w", "by plans/by w", "plan - w"}, []string{"plans/common"}, "", false},
		{"equal slugs", "w", []string{"plans/by", "other/by"}, nil, nil, `To planer hedder "by": plans/by og other/by`, true},
		{"a file beside folders", ".", []string{"mixed"}, []string{"soelund mixed/soelund.yaml .", "klintrup mixed/klintrup mixed"}, nil, "", false},
		{"several municipalities side by side", ".", []string{"mail"}, []string{"klintrup mail/klintrup.yaml .", "lilleoe mail/lilleoe.yaml ."}, []string{"mail/kontakter.yaml"}, "", false},
		{"one municipality in two files", ".", []string{"twice"}, []string{"twice twice ."}, nil, "", false},
		{"a plan with an archive", ".", []string{"archive"}, []string{"archive archive ."}, nil, "", false},
		{"one name to Windows", ".", []string{"case"}, nil, nil, "To planer hedder", true},
		{"one name to a Mac", ".", []string{"form/Lille\u00e5.yaml", "form/lillea\u030a.yaml"}, nil, nil, "To planer hedder", true},
		{"no plan in it", "w", []string{"empty"}, nil, nil, "Der er ingen plan i mappen empty", false},
		{"not there", "w", []string{"nowhere"}, nil, nil, "Jeg kan ikke læse nowhere: den findes ikke.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := lay(t, files)
			found, err := New(filepath.Join(dir, tt.dir), nil).Find(tt.paths)
			if tt.problem != "" {
				var p *Problem
				if !errors.As(err, &p) || !strings.HasPrefix(p.Message, tt.problem) || p.Usage != tt.usage {
					t.Fatalf("got %+v, want %q", err, tt.problem)
				}
				return
			}
			must(t, err)
			var got []string
			for _, p := range found.Plans {
				root, err := filepath.Rel(dir, p.Root)
				must(t, err)
				got = append(got, p.Slug+" "+p.Path+" "+filepath.ToSlash(root))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if within := strings.Join(found.Within, " "); within != map[string]string{"a plan with an archive": "archive/2024"}[tt.name] {
				t.Errorf("within: %q", within)
			}
			if diff := cmp.Diff(tt.skipped, found.Skipped); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func one(t *testing.T, dir string, paths ...string) (*Workspace, *Plan, []*diag.File, []diag.Finding) {
	t.Helper()
	w := New(dir, strings.NewReader(main))
	found, err := w.Find(paths)
	must(t, err)
	files, findings, err := w.Read(found.Plans[0])
	must(t, err)
	return w, found.Plans[0], files, findings
}

func texts(findings []diag.Finding) (lines []string) {
	for _, f := range findings {
		name := ""
		if f.Span.File != nil {
			name = f.Span.File.Name
		}
		lines = append(lines, strings.Join([]string{f.Rule, f.Place, name, f.Message}, "|"))
	}
	return lines
}

func TestRead(t *testing.T) {
	t.Parallel()
	dir := lay(t, map[string]string{
		"w/beredskab.yaml":      "",
		"w/plans/by/plan.yaml":  main,
		"w/plans/by/a.yaml":     "contacts: []\n",
		"w/plans/by/B.YAML":     "contacts: []\n",
		"w/plans/by/c.yml":      "contacts: []\n",
		"w/plans/by/leak.yaml":  "-> ../../../secret.yaml",
		"w/plans/by/alias.yaml": "-> ../../inside.yaml",
		"w/inside.yaml":         "contacts: []\n",
		"secret.yaml":           "contacts: []\n",
		"big.yaml":              main + strings.Repeat("# x\n", 2_000_000),
	})
	_, p, files, findings := one(t, filepath.Join(dir, "w"))
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	if diff := cmp.Diff([]string{"plans/by/B.YAML", "plans/by/a.yaml", "plans/by/alias.yaml", "plans/by/plan.yaml"}, names); diff != "" {
		t.Error(diff)
	}
	want := []string{
		`D1|shared|plans/by/leak.yaml|Filen "plans/by/leak.yaml" ligger uden for arbejdsmappen og bliver ikke læst.`,
		`D3||plans/by/c.yml|Filen "c.yml" bliver ikke læst, fordi den ender på .yml.`,
	}
	if diff := cmp.Diff(want, texts(findings)); diff != "" {
		t.Error(diff)
	}
	if p.Slug != "by" {
		t.Errorf("slug %q", p.Slug)
	}
	if _, _, files, _ := one(t, dir, "big.yaml"); len(files[0].Text) != syntax.MaxSize+1 {
		t.Errorf("read %d bytes of a file that is too big", len(files[0].Text))
	} else if _, found := syntax.Parse(files[0]); len(found) != 1 || found[0].Rule != "Y3" {
		t.Errorf("a file that is too big is taken for %v", found)
	}
	if _, _, files, _ := one(t, dir, "-"); files[0].Name != "-" || string(files[0].Text) != main {
		t.Errorf("standard input was read as %q", files[0].Name)
	}
}

func TestShared(t *testing.T) {
	t.Parallel()
	dir := lay(t, map[string]string{
		"w/beredskab.yaml": "",
		"w/plans/by/plan.yaml": main + "shared:\n  - ../../common/kontakter.yaml\n  - ..\\..\\common\\kontakter.yaml\n  - ../../../secret.yaml\n" +
			"  - ../../common/link.yaml\n  - /etc/passwd\n  - C:\\x.yaml\n  - ../../common/nowhere.yaml\n  - ../../common\n  - plan.yaml\n",
		"w/common/kontakter.yaml": "contacts: []\n",
		"w/common/link.yaml":      "-> ../../secret.yaml",
		"secret.yaml":             "contacts: []\n",
	})
	w, p, files, _ := one(t, filepath.Join(dir, "w"))
	tree, _ := syntax.Parse(files[0])
	shared, findings := w.Shared(p, []*syntax.Node{tree})
	if len(shared) != 1 || shared[0].File.Name != "common/kontakter.yaml" || shared[0].Tree == nil {
		t.Errorf("got %v", shared)
	}
	want := []string{
		`D1|shared/2|plans/by/plan.yaml|Filen "../../../secret.yaml" ligger uden for arbejdsmappen og bliver ikke læst.`,
		`D1|shared/3|plans/by/plan.yaml|Filen "../../common/link.yaml" ligger uden for arbejdsmappen og bliver ikke læst.`,
		`D1|shared/4|plans/by/plan.yaml|Filen "/etc/passwd" ligger uden for arbejdsmappen og bliver ikke læst.`,
		`D1|shared/5|plans/by/plan.yaml|Filen "C:\x.yaml" ligger uden for arbejdsmappen og bliver ikke læst.`,
		`D2|shared/6|plans/by/plan.yaml|Den fælles fil "../../common/nowhere.yaml" kan ikke læses: den findes ikke.`,
		`D2|shared/7|plans/by/plan.yaml|Den fælles fil "../../common" kan ikke læses: det er ikke en fil.`,
	}
	if diff := cmp.Diff(want, texts(findings)); diff != "" {
		t.Error(diff)
	}
	again, _ := w.Shared(p, []*syntax.Node{tree})
	if again[0] != shared[0] {
		t.Error("a shared file was read twice")
	}
}

func TestShown(t *testing.T) {
	t.Parallel()
	dir := lay(t, map[string]string{"w/beredskab.yaml": "", "w/plans/by/plan.yaml": main})
	w, p, files, _ := one(t, filepath.Join(dir, "w", "plans"), "by")
	span := diag.Span{File: files[0], Start: 1, End: 2}
	got := w.Shown(p, []diag.Finding{{Span: span, Notes: []diag.Note{{Span: span}}}, {}})
	if got[0].Span.File.Name != "by/plan.yaml" || got[0].Notes[0].Span.File != got[0].Span.File || got[1].Span.File != nil {
		t.Errorf("got %v", got)
	}
	if files[0].Name != "plans/by/plan.yaml" {
		t.Error("the file itself was renamed")
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, f := range Faults() {
		if f.ID == "" || f.Title == "" || f.Why == "" || f.Fix == "" {
			t.Errorf("%s lacks a text", f.ID)
		}
	}
}
