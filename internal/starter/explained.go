package starter

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
)

// This file lays a plan that was made of a planskema among the explanations that every new plan has, and knows it again when the
// planskema comes once more.

var (
	topKey   = regexp.MustCompile(`(?m)^([a-z_]+):`)
	identity = regexp.MustCompile(`(?m)^  identity: *"?([^"\n#]+?)"? *(?:#.*)?$`)
	mark     = regexp.MustCompile(`(?m)^# Lavet af et planskema, kontroltal ([0-9a-f]{12})\..*\n`)
)

// Explained is the plan with the explanations, the examples and the identity of a new one. What the plan does not say stands there
// as an empty block to write in.
func (s Start) Explained(made []byte) ([]byte, error) {
	empty, err := s.Plan()
	if err != nil {
		return nil, err
	}
	blocks, order := blocksOf(string(made))
	var out []string
	for _, paragraph := range strings.Split(strings.TrimRight(string(empty), "\n"), "\n\n") {
		at := topKey.FindStringSubmatchIndex(paragraph)
		if at == nil {
			if len(out) > 1 { // the last words: before them what the starter has no block of its own for
				for _, key := range order {
					out = append(out, blocks[key])
					delete(blocks, key)
				}
				order = nil
			}
			out = append(out, paragraph)
			continue
		}
		lead, key, rest := paragraph[:at[0]], paragraph[at[2]:at[3]], paragraph[at[0]:]
		block, written := blocks[key]
		if !written {
			block = unwritten(key, rest, s)
		}
		if key == "plan" {
			block = s.identified(block)
		}
		out = append(out, lead+block)
		delete(blocks, key)
		order = slices.DeleteFunc(order, func(k string) bool { return k == key })
	}
	for _, key := range order {
		out = append(out, blocks[key])
	}
	return marked(strings.Join(out, "\n\n") + "\n"), nil
}

// blocksOf are the blocks at the top of a plan that the program has written, and their order.
func blocksOf(text string) (blocks map[string]string, order []string) {
	blocks = map[string]string{}
	at := topKey.FindAllStringSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		key := text[m[2]:m[3]]
		blocks[key] = strings.TrimRight(text[m[0]:end], "\n")
		order = append(order, key)
	}
	return blocks, order
}

// Blocks are the blocks at the top of a plan by their key, without the explanations in them.
func Blocks(text []byte) map[string]string {
	blocks, _ := blocksOf(string(text))
	for key, block := range blocks {
		block, _, _ = strings.Cut(block, "\n\n#")
		lines := slices.DeleteFunc(strings.Split(block, "\n"), func(line string) bool {
			return strings.HasPrefix(strings.TrimSpace(line), "#") || strings.TrimSpace(line) == ""
		})
		blocks[key] = strings.Join(lines, "\n")
		if len(lines) == 1 && strings.HasSuffix(lines[0], ":") {
			delete(blocks, key)
		}
	}
	return blocks
}

// unwritten is a block of the starter without its values: the examples stay, and nothing is said in the municipality's name.
func unwritten(key, block string, s Start) string {
	if key == "plan" {
		return "plan:\n  title: Beredskab mod vold i nære relationer\n  version: \"0.1\"\n  status: draft\n  last_revised: " + s.Date
	}
	lines := strings.Split(block, "\n")
	kept := []string{key + ":"}
	for _, line := range lines[1:] {
		if strings.HasPrefix(line, "#") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// identified gives a plan block the identity, unless it has one.
func (s Start) identified(block string) string {
	if s.Identity == "" || identity.MatchString(block) {
		return block
	}
	first, rest, _ := strings.Cut(block, "\n")
	return first + "\n  # Planens kendemærke. Lad det stå: så kan programmet se, om en udfyldt tjekliste hører til planen.\n  identity: \"" + s.Identity + "\"\n" + rest
}

// marked writes in the head of a plan what it was made of, with a number that shows whether somebody has changed it since.
func marked(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	line := "# Lavet af et planskema, kontroltal " + hex.EncodeToString(sum[:6]) + ". Ret i skemaet eller her, men ikke begge steder.\n"
	head, rest, _ := strings.Cut(text, "\n#\n") // under the line for editors and what it says about itself
	return []byte(head + "\n" + line + "#\n" + rest)
}

// Untouched says that a plan is as a planskema made it: nobody has written in it since.
func Untouched(text []byte) bool {
	m := mark.FindSubmatchIndex(text)
	if m == nil {
		return false
	}
	sum := sha256.Sum256(slices.Concat(text[:m[0]], text[m[1]:]))
	return bytes.Equal([]byte(hex.EncodeToString(sum[:6])), text[m[2]:m[3]])
}

// IdentityIn is the identity that is written in the text of a plan; "" when there is none.
func IdentityIn(text []byte) string {
	if m := identity.FindSubmatch(text); m != nil {
		return string(m[1])
	}
	return ""
}
