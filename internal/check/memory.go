package check

import "beredskab/internal/danger"

// Memory is what the texts of a plan were found to hold when it was last checked. Who checks a plan again after each key that is
// typed hands it on, and only the text that changed is read for danger anew. Its zero value remembers nothing yet.
type Memory struct {
	before, now map[remembered][]danger.Danger
}

type remembered struct {
	text    string
	context danger.Context
}

// begin keeps what the last check asked for, and forgets what only those before it did.
func (m *Memory) begin() {
	if m != nil {
		m.before, m.now = m.now, map[remembered][]danger.Danger{}
	}
}

// dangers reads a text for danger, or remembers what it held.
func (m *Memory) dangers(text string, c danger.Context) []danger.Danger {
	if m == nil {
		return danger.Find(text, c)
	}
	key := remembered{text, c}
	found, ok := m.now[key]
	if !ok {
		if found, ok = m.before[key]; !ok {
			found = danger.Find(text, c)
		}
		m.now[key] = found
	}
	return found
}
