package syntax

// Value is something to write into a file, or what a part of a file says without its places: a text, a block of keys or a
// list. The zero value is nothing, which is what an empty key holds.
type Value struct {
	Kind    Kind
	Text    string
	Entries []Entry
	Items   []Value
	Nothing bool // nothing at all; an empty text is something
	Flow    bool // a new block or list is wished on one line, in brackets
	Bare    bool // a new text is a number or true or false, and is written without quotes
}

// Entry is a key of a block with its value.
type Entry struct {
	Key   string
	Value Value
}

// Nothing is the value that takes a key away.
func Nothing() Value { return Value{Nothing: true} }

// Text is a text as a value.
func Text(s string) Value { return Value{Text: s} }

// Bare is a number, true or false as a value.
func Bare(s string) Value { return Value{Text: s, Bare: true} }

// Texts is a list of texts as a value.
func Texts(texts ...string) Value {
	v := Value{Kind: Sequence}
	for _, t := range texts {
		v.Items = append(v.Items, Text(t))
	}
	return v
}

// Block is a block of keys as a value, on lines of their own.
func Block(entries ...Entry) Value { return Value{Kind: Mapping, Entries: entries} }

// OneLine is a block of keys as a value, written in brackets on one line.
func OneLine(entries ...Entry) Value { return Value{Kind: Mapping, Entries: entries, Flow: true} }

// entry returns the entry of a key, or nil.
func (v *Value) entry(key string) *Entry {
	for i := range v.Entries {
		if v.Entries[i].Key == key {
			return &v.Entries[i]
		}
	}
	return nil
}

// ValueOf is what a node says, its places left out.
func ValueOf(n *Node) Value {
	if n == nil {
		return Nothing()
	}
	v := Value{Kind: n.Kind}
	switch n.Kind {
	case Mapping:
		for _, p := range n.Pairs {
			v.Entries = append(v.Entries, Entry{p.Key.Value, ValueOf(p.Value)})
		}
	case Sequence:
		for _, item := range n.Items {
			v.Items = append(v.Items, ValueOf(item))
		}
	default:
		v.Text, v.Nothing = n.Value, n.Style == Empty
	}
	return v
}

// Same says whether two values say the same. A key with nothing after it is as good as none, and so is an empty block.
func Same(a, b Value) bool {
	a, b = bare(a), bare(b)
	if a.Nothing || b.Nothing {
		return a.Nothing == b.Nothing
	}
	if a.Kind != b.Kind || a.Text != b.Text || len(a.Items) != len(b.Items) || len(a.Entries) != len(b.Entries) {
		return false
	}
	for i := range a.Items {
		if !Same(a.Items[i], b.Items[i]) {
			return false
		}
	}
	for i := range a.Entries {
		if a.Entries[i].Key != b.Entries[i].Key || !Same(a.Entries[i].Value, b.Entries[i].Value) {
			return false
		}
	}
	return true
}

// bare leaves out the keys that hold nothing, and makes nothing of an empty block or list.
func bare(v Value) Value {
	if v.Kind == Mapping {
		var kept []Entry
		for _, e := range v.Entries {
			if !bare(e.Value).Nothing {
				kept = append(kept, e)
			}
		}
		v.Entries = kept
	}
	if v.Kind != Scalar && len(v.Entries) == 0 && len(v.Items) == 0 {
		return Nothing()
	}
	return v
}

// Encode writes a block of keys as a file of its own.
func Encode(v Value) []byte {
	w := &splicer{newline: "\n"}
	return []byte(w.lines(v.Entries, Mapping, 0, false) + "\n")
}
