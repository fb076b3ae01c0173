// Package invented makes plans for trying the program on: one for each municipality of the register, from tiny to København,
// and as many more as are asked for.
//
// Nothing in them is true. The municipality is called "Prøve-" and a real name, its code is the invented one, and every
// number begins with 00 00. The words come from the examples, so that they look like a plan and grow with the format; a seed
// decides the rest, and the same seed gives the same bytes. [Attacks] are what somebody might write in a plan who means harm.
package invented

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/register"
)

// Plan is one invented plan: the files of its folder.
type Plan struct {
	Slug  string // the folder's name
	Files []File
}

// File is one file of a plan.
type File struct {
	Name, Text string
}

// Maker makes plans out of the examples.
type Maker struct {
	small, full []File
}

// New reads the examples, the folder that holds eksempelby and lilleoe.
func New(examples fs.FS) (*Maker, error) {
	m := &Maker{}
	for folder, files := range map[string]*[]File{"lilleoe": &m.small, "eksempelby": &m.full} {
		names, err := fs.Glob(examples, folder+"/*.yaml")
		if err != nil || len(names) == 0 {
			return nil, fmt.Errorf("read the example %s: it has no files (%v)", folder, err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(examples, name)
			if err != nil {
				return nil, fmt.Errorf("read the example %s: %w", folder, err)
			}
			*files = append(*files, File{path.Base(name), string(text)})
		}
	}
	return m, nil
}

// Plan makes the plan with the number i, counted from 0, of a seed. It depends on the two alone, so plans can be made in any
// order. The numbers go through the register again and again.
func (m *Maker) Plan(seed uint64, i int) *Plan {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	home := register.Municipalities[i%len(register.Municipalities)]
	name := "Prøve-" + home.Name
	if round := i / len(register.Municipalities); round > 0 {
		name += fmt.Sprintf(" %d", round+1)
	}
	d := &draft{rand: r, name: name, slug: danish.Slug(name), number: r.IntN(10_000)}
	districts := districtsOf(home.Code, r)
	files, old := m.full, "Eksempelby"
	if districts < 0 {
		files, old = m.small, "Lilleø"
	}
	p := &Plan{Slug: d.slug}
	for _, f := range files {
		p.Files = append(p.Files, File{f.Name, d.rewrite(f.Text, old)})
	}
	for n := range max(districts, 0) {
		p.Files = append(p.Files, File{"bydel-" + danish.Slug(district(n)) + ".yaml", d.district(m.full, district(n))})
	}
	return p
}

// Example is the full example under another name, word for word.
func (m *Maker) Example(slug string) *Plan { return &Plan{Slug: slug, Files: m.full} }

// Small is the small example in the same way.
func (m *Maker) Small(slug string) *Plan { return &Plan{Slug: slug, Files: m.small} }

// Bytes is how much text the plan is.
func (p *Plan) Bytes() int {
	n := 0
	for _, f := range p.Files {
		n += len(f.Text)
	}
	return n
}

// The municipalities that everybody knows to be the largest and the smallest; between them the seed decides.
const (
	capital = "0101"
	cities  = "0461 0751 0851" // Odense, Aarhus, Aalborg
	islands = "0411 0482 0492 0563 0741 0825"
)

// districtsOf says how many districts a municipality has beside its own departments; -1 is one so small that a few people
// do everything.
func districtsOf(code string, r *rand.Rand) int {
	switch {
	case code == capital:
		return 10
	case strings.Contains(cities, code):
		return 5
	case strings.Contains(islands, code):
		return -1
	}
	return [...]int{-1, -1, 0, 0, 0, 0, 0, 1, 1, 2}[r.IntN(10)]
}

// list joins names as a sentence does.
func list(names []string) string { return danish.List(names, "og") }
