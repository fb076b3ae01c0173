// Package config reads the tool's own settings (indstillinger): defaults, then beredskab.yaml, then BEREDSKAB_* variables.
// Flags come last and are the command line's business.
//
// Viper is for settings only, never for plans: it lower-cases keys and knows no positions. It is made only when there is
// something to read, so that a run without settings does not pay for it.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/spf13/viper"

	"beredskab/internal/danish"
)

// Settings is what can be set. Paths are as written; those of the file are relative to it.
type Settings struct {
	Out          string   `mapstructure:"out"`           // the output folder
	Formats      []string `mapstructure:"formats"`       // what build writes: names out of [Choices]
	Edition      string   `mapstructure:"edition"`       // internal or public
	Date         string   `mapstructure:"date"`          // the date of the build, 2026-11-21; "" is today
	Papers       []string `mapstructure:"papers"`        // which papers are made: names out of [Choices]; none is all
	LeaveOut     []string `mapstructure:"leave_out"`     // chapters that stand in no paper
	TakeIn       []string `mapstructure:"take_in"`       // chapters of the appendix that stand in the handbook
	Severity     []Weight `mapstructure:"severity"`      // rules with another weight than their own
	Templates    string   `mapstructure:"templates"`     // a folder with the municipality's own look
	AnonymousKey string   `mapstructure:"anonymous_key"` // never shown

	FromFile map[string]bool `mapstructure:"-"` // the keys that the settings file decides
}

// Weight gives a rule another severity (vægt). It needs a reason, because somebody will ask why.
type Weight struct {
	Rule   string `mapstructure:"rule"`
	As     string `mapstructure:"as"` // error, warning or info
	Reason string `mapstructure:"reason"`
}

// Choices are what the program can do that a setting may name. Settings know none of it themselves: whoever reads them says.
type Choices struct {
	Formats []string // what build can write
	Usual   []string // those of them that are written when nobody asks for others
	Papers  []string // what a plan gives
	Out, In []string // the chapters that may be left out of them, and taken into the handbook
}

// Editions lists the editions (udgaver), the usual one first.
func Editions() []string { return []string{"internal", "public"} }

const prefix = "BEREDSKAB_"

// Defaults are the settings when nothing is set.
func (c Choices) Defaults() Settings {
	return Settings{Out: "out", Formats: slices.Clone(c.Usual), Edition: Editions()[0], FromFile: map[string]bool{}}
}

// keys lists every setting with its default. Viper sees an environment variable only for a key that it knows.
func keys(d Settings) []struct {
	name  string
	value any
} {
	return []struct {
		name  string
		value any
	}{
		{"out", d.Out},
		{"formats", d.Formats},
		{"edition", d.Edition},
		{"date", d.Date},
		{"papers", d.Papers},
		{"leave_out", d.LeaveOut},
		{"take_in", d.TakeIn},
		{"severity", d.Severity},
		{"templates", d.Templates},
		{"anonymous_key", d.AnonymousKey},
	}
}

// Load reads the settings file's text (nil when there is none; name is how messages call it) and the environment, given
// as "NAME=value" lines. Its errors are Danish sentences for the user.
func (c Choices) Load(name string, text []byte, environment []string) (Settings, error) {
	s := c.Defaults()
	fromEnv := variables(s, environment)
	if len(bytes.TrimSpace(text)) == 0 && len(fromEnv) == 0 {
		return s, nil
	}
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(bytes.NewReader(text)); err != nil {
		return s, errors.New(name + ": " + unreadable(err))
	}
	var names []string
	for _, k := range keys(s) {
		v.SetDefault(k.name, k.value)
		names = append(names, k.name)
		if v.InConfig(k.name) {
			s.FromFile[k.name] = true
		}
	}
	for key := range v.AllSettings() {
		if !slices.Contains(names, key) {
			return s, fmt.Errorf(`%s: jeg kender ikke indstillingen "%s".%s Du kan skrive %s`, name, key, meant(key, names), danish.List(names, "eller"))
		}
	}
	if err := s.take(v, c, name); err != nil || len(fromEnv) == 0 {
		return s, err
	}
	for key, value := range fromEnv {
		v.Set(key, value)
		delete(s.FromFile, key)
	}
	return s, s.take(v, c, "miljøvariablerne ("+prefix+"…)")
}

// take reads what viper holds and looks at it. Where says who is to be told of when it is wrong.
func (s *Settings) take(v *viper.Viper, c Choices, where string) error {
	if err := v.UnmarshalExact(s, viper.DecodeHook(hook())); err != nil {
		return errors.New(where + ": " + wrongKind(err, c))
	}
	if err := s.check(c); err != nil {
		return fmt.Errorf("%s: %w", where, err)
	}
	return nil
}

// variables picks the settings that the environment gives. A variable that is set to nothing counts as not set.
func variables(s Settings, environment []string) map[string]any {
	found := map[string]any{}
	for _, line := range environment {
		name, value, _ := strings.Cut(line, "=")
		if !strings.HasPrefix(name, prefix) || value == "" {
			continue
		}
		key := strings.ToLower(strings.TrimPrefix(name, prefix))
		for _, k := range keys(s) {
			if k.name == key && key != "severity" { // a list of blocks does not fit in a variable
				found[key] = value
			}
		}
	}
	return found
}

// hook turns "md, html" into a list, and the date that YAML makes of 2026-11-21 back into the text.
func hook() func(from, to reflect.Type, value any) (any, error) {
	return func(from, to reflect.Type, value any) (any, error) {
		switch v := value.(type) {
		case time.Time:
			if to.Kind() == reflect.String {
				return v.Format(time.DateOnly), nil
			}
		case string:
			if to.Kind() == reflect.Slice {
				return List(v), nil
			}
		}
		return value, nil
	}
}

// List splits a text at its commas, as --formats and BEREDSKAB_FORMATS are written.
func List(text string) []string {
	var parts []string
	for _, p := range strings.Split(text, ",") {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}
