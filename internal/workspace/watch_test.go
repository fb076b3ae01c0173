package workspace

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// eventually waits for the next round of a watch; a machine under load may be slow to say that a file has changed.
const eventually = 20 * time.Second

// Every way in which editors save is noticed, as one change and for the plan that it concerns; what is no part of a plan is
// not.
func TestWatch(t *testing.T) {
	t.Parallel()
	dir := lay(t, map[string]string{
		"beredskab.yaml":      "",
		"plans/by/plan.yaml":  main + "shared: [../../faelles/linjer.yaml]\n",
		"plans/oe/plan.yaml":  main,
		"faelles/linjer.yaml": "contacts: []\n",
	})
	w := New(dir, nil)
	find := func() []*Plan {
		found, err := w.Find([]string{"plans"})
		must(t, err)
		for _, p := range found.Plans {
			files, _, err := w.Read(p)
			must(t, err)
			w.Fingerprint(p, func(string, []byte) {})
			_ = files
		}
		return found.Plans
	}
	plans := find()
	ctx, stop := context.WithCancel(t.Context())
	ready, rounds, done := make(chan bool), make(chan []string), make(chan error)
	go func() {
		done <- w.Watch(ctx, plans, func() { close(ready) }, func(c Changes) []*Plan {
			now := find()
			var touched []string
			for _, p := range now {
				if c.Touch(p, now) {
					touched = append(touched, p.Slug)
				}
			}
			rounds <- touched
			return now
		})
	}()
	<-ready
	path := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	put := func(name, text string) { must(t, os.WriteFile(path(name), []byte(text), 0o600)) }
	steps := []struct {
		name string
		save func()
		want []string
	}{
		{"written in place", func() { put("plans/oe/plan.yaml", main+"# 1\n") }, []string{"oe"}},
		{"renamed over", func() {
			put("plans/by/plan.yaml~", "unsaved")
			put("plans/by/.ny.yaml", main+"shared: [../../faelles/linjer.yaml]\n# 2\n")
			must(t, os.Rename(path("plans/by/.ny.yaml"), path("plans/by/plan.yaml")))
		}, []string{"by"}},
		{"a file more", func() { put("plans/by/kontakter.yaml", "contacts: []\n") }, []string{"by"}},
		{"a file less", func() { must(t, os.Remove(path("plans/by/kontakter.yaml"))) }, []string{"by"}},
		{"a shared file", func() { put("faelles/linjer.yaml", "contacts: []\n# 3\n") }, []string{"by", "oe"}},
		{"the settings", func() { put("beredskab.yaml", "date: 2026-11-21\n") }, []string{"by", "oe"}},
		{"a new plan", func() {
			must(t, os.Mkdir(path("ny"), 0o755))
			put("ny/plan.yaml", main)
			must(t, os.Rename(path("ny"), path("plans/ny")))
		}, []string{"by", "ny", "oe"}},
		{"in the new plan", func() { put("plans/ny/plan.yaml", main+"# 4\n") }, []string{"ny"}},
	}
	for _, step := range steps {
		put("plans/by/noter.txt", "ingenting") // nobody's business
		step.save()
		var got []string
		for !slices.Equal(got, step.want) { // a save in several steps may be two rounds on a slow machine
			select {
			case got = <-rounds:
			case <-time.After(eventually):
				t.Fatalf("%s: nothing was noticed; last was %v, want %v", step.name, got, step.want)
			}
			if len(got) > len(step.want) {
				t.Fatalf("%s: %s", step.name, cmp.Diff(step.want, got))
			}
		}
	}
	select {
	case got := <-rounds:
		t.Errorf("noticed without a change: %v", got)
	case <-time.After(4 * atMost):
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
