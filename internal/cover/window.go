package cover

import (
	"encoding/binary"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// always is the period of what has no dates.
var always = hours.Interval{Start: -1 << 40, End: 1 << 40}

// period is the time in which an item holds. Without dates it is all time.
func period(c plan.Common) hours.Interval {
	p := always
	if c.From.OK {
		p.Start = c.From.First.Start()
	}
	if c.Until.OK {
		p.End = (c.Until.Last + 1).Start()
	}
	return p
}

// intersect returns the common part of two intervals; it may be empty, and is then [x, x).
func intersect(a, b hours.Interval) hours.Interval {
	i := hours.Interval{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
	i.End = max(i.End, i.Start)
	return i
}

// window is the time in which a call is made. Equal windows have the same id; 0 is all time, and has no set.
type window struct {
	id   int
	time hours.Set
}

// allTime is the window of a call that is always made.
var allTime = &window{}

// limit returns the part of a set in which the call is made.
func (w *window) limit(set hours.Set) hours.Set {
	if w.id == 0 {
		return set
	}
	return set.Intersect(w.time)
}

func (w *window) contains(t hours.Instant) bool { return w.id == 0 || w.time.Contains(t) }

// windows remembers windows by their time, and windows that were made before.
type windows struct {
	ids  map[string]*window
	made map[windowParts]*window
}

// windowParts are two windows that hold together.
type windowParts struct {
	a    int
	held hours.Interval
}

// windowOf is the window of a set.
func (m *model) windowOf(time hours.Set) *window {
	key := make([]byte, 0, 16*len(time))
	for _, i := range time {
		key = binary.LittleEndian.AppendUint64(key, uint64(i.Start))
		key = binary.LittleEndian.AppendUint64(key, uint64(i.End))
	}
	have := m.windows.ids[string(key)]
	if have == nil {
		if m.windows.ids == nil {
			m.windows.ids = map[string]*window{}
		}
		have = &window{len(m.windows.ids) + 1, time}
		m.windows.ids[string(key)] = have
	}
	return have
}

// within is the window inside the dates of what leads to a call.
func (m *model) within(w *window, held hours.Interval) *window {
	if held == always || intersect(held, m.window()) == m.window() {
		return w
	}
	key := windowParts{w.id, held}
	have, ok := m.windows.made[key]
	if !ok {
		if m.windows.made == nil {
			m.windows.made = map[windowParts]*window{}
		}
		have = m.windowOf(w.limit(hours.Set{intersect(held, m.window())}))
		m.windows.made[key] = have
	}
	return have
}

// pathWindows are the times in which a path's own steps and its outside_hours are used.
type pathWindows struct{ inside, outside *window }

// limited says that a path has hours of its own.
func limited(path *plan.EscalationPath) bool {
	return path.Hours.Schedule != nil && path.Hours.Text != ""
}

// pathWindowsOf returns when a path's steps are used and when its outside_hours is. A path without hours is used all the time.
func (m *model) pathWindowsOf(path *plan.EscalationPath) pathWindows {
	if !limited(path) {
		return pathWindows{allTime, allTime}
	}
	have, ok := m.windowsOf[path]
	if !ok {
		set := m.open(path.Hours.Schedule)
		have = pathWindows{m.windowOf(set), m.windowOf(set.Complement(m.window()))}
		m.windowsOf[path] = have
	}
	return have
}
