package sample

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// Dump writes a document as JSON that can be read and compared: every block with its kind, and nothing that is empty.
func Dump(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(plain(reflect.ValueOf(v))); err != nil {
		panic(err)
	}
	return b.String()
}

func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		if text, ok := v.Interface().(*prose.Text); ok {
			return text.Source()
		}
		if v.Kind() == reflect.Interface && v.Elem().Kind() == reflect.Struct {
			out := plain(v.Elem()).(map[string]any)
			return map[string]any{v.Elem().Type().Name(): out}
		}
		return plain(v.Elem())
	case reflect.Slice:
		if text, ok := v.Interface().(document.Text); ok {
			return inline(text)
		}
		if modules, ok := v.Interface().([]bool); ok {
			return fmt.Sprintf("%d modules", len(modules))
		}
		if rows, ok := v.Interface().([]string); ok {
			return strings.Join(rows, " | ")
		}
		out := make([]any, v.Len())
		for i := range out {
			out[i] = plain(v.Index(i))
		}
		return out
	case reflect.Struct:
		if line, ok := short(v.Interface()); ok {
			return line
		}
		out := map[string]any{}
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				out[v.Type().Field(i).Name] = plain(v.Field(i))
			}
		}
		return out
	}
	return v.Interface()
}

// short writes the small parts of a document on one line each.
func short(v any) (string, bool) {
	switch v := v.(type) {
	case document.Fact:
		return v.Term + ": " + inline(v.Value), true
	case document.Row:
		var cells []string
		for _, c := range v.Cells {
			cells = append(cells, inline(c))
		}
		return strings.TrimPrefix(v.ID+": ", ": ") + strings.Join(cells, " | "), true
	case document.BookRow:
		return strings.TrimSuffix(v.ID+": "+strings.Join(v.Cells, " | ")+" !"+v.State, " !"), true
	case document.BookColumn:
		return fmt.Sprintf("%s %q %v kind=%d list=%s fill=%v", v.Key, v.Title, v.Width, v.Kind, v.List, v.Fill), true
	case document.FlowNode:
		return strings.Join([]string{v.Kind, v.ID, v.Label, v.Detail, v.Target}, " | "), true
	case document.FlowEdge:
		return fmt.Sprintf("%s --%s %q--> %s", v.From, v.Kind, v.Label, v.To), true
	case document.DialEntry:
		return strings.Join([]string{v.Name, v.Number, v.Digits, v.When, v.Use, v.Ask, fmt.Sprint(v.Tone), v.ID}, " | "), true
	case document.ListItem:
		if len(v.Blocks) == 0 {
			return inline(v.Text), true
		}
	case document.Month:
		line := fmt.Sprintf("%s, %d days", v.Name, len(v.Days))
		for _, d := range v.Days {
			if d.SilentMinutes+d.HandedMinutes > 0 || d.Name != "" {
				line += fmt.Sprintf("; %d: %d/%d %s", d.Day, d.SilentMinutes, d.HandedMinutes, d.Name)
			}
		}
		return line, true
	case document.WeekSpan:
		return fmt.Sprintf("%d-%d %d %s", v.From, v.To, v.State, v.Who), true
	}
	return "", false
}

// inline writes a text on one line, with its links and numbers in brackets.
func inline(text document.Text) string {
	var b strings.Builder
	for _, in := range text {
		switch in.Kind {
		case document.Plain:
			b.WriteString(in.Text)
		case document.Break:
			b.WriteString(" / ")
		case document.Link:
			fmt.Fprintf(&b, "[%s](%s)", in.Text, in.Target)
		case document.Phone:
			fmt.Fprintf(&b, "[tel %s]", in.Text)
		case document.Badge:
			fmt.Fprintf(&b, "<%s:%d>", in.Text, in.Tone)
		default:
			fmt.Fprintf(&b, "*%s*", in.Text)
		}
	}
	return b.String()
}
