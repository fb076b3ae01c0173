package starter

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// This file lays a plan that was made of a planskema among the explanations that every new plan has, and knows it again when the
// planskema comes once more.

// topKey is the key that a line at the top of a plan begins with; "" when it begins with none.
func topKey(line string) string {
	key, _, ok := strings.Cut(line, ":")
	if !ok || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return ""
	}
	return key
}

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
		lead, key, rest := parted(paragraph)
		if key == "" {
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

// parted is a paragraph of the starter as the explanation, the key that it is about, and the block from there.
func parted(paragraph string) (lead, key, block string) {
	for line := range strings.Lines(paragraph) {
		if key = topKey(line); key != "" {
			return lead, key, paragraph[len(lead):]
		}
		lead += line
	}
	return lead, "", ""
}

// blocksOf are the blocks at the top of a plan, and their order.
func blocksOf(text string) (blocks map[string]string, order []string) {
	blocks = map[string]string{}
	key := ""
	for line := range strings.Lines(text) {
		if k := topKey(line); k != "" {
			key = k
			order = append(order, k)
		}
		if key != "" {
			blocks[key] += line
		}
	}
	for k, block := range blocks {
		blocks[k] = strings.TrimRight(block, "\n")
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
	if s.Identity == "" || IdentityIn([]byte(block)) != "" {
		return block
	}
	first, rest, _ := strings.Cut(block, "\n")
	return first + "\n  # Planens kendemærke. Lad det stå: så kan programmet se, om en udfyldt tjekliste hører til planen.\n  identity: \"" + s.Identity + "\"\n" + rest
}

// marked writes in the head of a plan what it was made of, with a number that shows whether somebody has changed it since.
func marked(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	head, rest, _ := strings.Cut(text, "\n#\n") // under the line for editors and what it says about itself
	return []byte(head + "\n" + mark + hex.EncodeToString(sum[:6]) + markEnd + "#\n" + rest)
}

// The line that is written in the head of a plan that a planskema made, around the number.
const mark, markEnd = "# Lavet af et planskema, kontroltal ", ". Ret i skemaet eller her, men ikke begge steder.\n"

// Untouched says that a plan is as a planskema made it: nobody has written in it since.
func Untouched(text []byte) bool {
	before, rest, ok := strings.Cut(string(text), mark)
	number, after, closed := strings.Cut(rest, markEnd)
	sum := sha256.Sum256([]byte(before + after))
	return ok && closed && number == hex.EncodeToString(sum[:6])
}

// IdentityIn is the identity that is written in the text of a plan; "" when there is none.
func IdentityIn(text []byte) string { return fieldIn(text, "identity") }

// MunicipalityIn is the code and the name that are written in the text of a plan.
func MunicipalityIn(text []byte) (code, name string) {
	blocks, _ := blocksOf(string(text))
	own := []byte(blocks["municipality"])
	return fieldIn(own, "code"), fieldIn(own, "name")
}

// fieldIn is the value of a field of a block at the top, as it is written on one line.
func fieldIn(text []byte, key string) string {
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, "  "+key+":"); ok {
			value, _, _ = strings.Cut(value, " #")
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}
