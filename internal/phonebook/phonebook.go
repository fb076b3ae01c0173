// Package phonebook writes the numbers of a plan as contact cards (vCard, RFC 2426), so that a telephone shows who rings and whom
// to ring.
package phonebook

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/emersion/go-vcard"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/phone"
	"beredskab/internal/prose"
	"beredskab/internal/register"
)

// version is the one that every telephone and Outlook can take in.
const version = "3.0"

// category is the group that a telephone puts the cards into, so that they can be found and taken out again.
const category = "Beredskab"

// Write gives a card for each contact of the edition that can be dialled, and for each national line.
func Write(in edition.Input) ([]byte, error) {
	v := edition.New(in)
	var out bytes.Buffer
	encoder := vcard.NewEncoder(&out)
	own := v.Municipality()
	for _, c := range v.SortedContacts() {
		organisation := ""
		if c.Department != "" { // another's contact is not the municipality's own
			organisation = own
		}
		if err := write(encoder, "kontakt-"+c.ID, c.Name, organisation, v.Entries(c.ID)); err != nil {
			return nil, err
		}
	}
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			if err := write(encoder, l.ID, l.Name, "", []document.DialEntry{edition.LineEntry(l)}); err != nil {
				return nil, err
			}
		}
	}
	return out.Bytes(), nil
}

// write adds the card of somebody, with all numbers that can be dialled; without any there is no card.
func write(encoder *vcard.Encoder, id, name, organisation string, entries []document.DialEntry) error {
	card := vcard.Card{}
	var notes []string
	for _, e := range entries {
		number := phone.Parse(e.Digits).Dial()
		if number == "" {
			continue
		}
		card.Add(vcard.FieldTelephone, &vcard.Field{Value: number, Params: vcard.Params{vcard.ParamType: {"WORK", "VOICE"}}})
		if note := noteOf(e, len(entries) > 1); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	if len(card) == 0 {
		return nil
	}
	card.SetValue(vcard.FieldVersion, version)
	card.SetValue(vcard.FieldUID, clean(id))
	shown := name
	if organisation != "" {
		shown += " (" + organisation + ")"
		card.SetValue(vcard.FieldOrganization, structured(organisation))
	}
	card.SetValue(vcard.FieldFormattedName, clean(shown))
	card.SetValue(vcard.FieldName, structured(shown)+";;;;")
	card.SetValue(vcard.FieldCategories, category)
	if len(notes) > 0 {
		card.SetValue(vcard.FieldNote, clean(strings.Join(notes, "\n")))
	}
	if err := encoder.Encode(card); err != nil {
		return fmt.Errorf("write the card of %q: %w", name, err)
	}
	return nil
}

// noteOf is what a telephone shows below a number: when it answers, what for, and whom to ask for.
func noteOf(e document.DialEntry, several bool) string {
	var words []string
	if several {
		words = append(words, e.Number)
	}
	for _, w := range []string{e.When, e.Use, e.Ask} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// structured is a text in a value of several parts, where a semicolon would begin the next one.
func structured(s string) string { return strings.ReplaceAll(clean(s), ";", ",") }

func clean(s string) string { return strings.ReplaceAll(prose.Clean(s), "\r", "") }
