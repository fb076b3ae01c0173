package cli

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"beredskab/internal/workspace"
)

// lettersName is the file with the key that draws the letters of a comparison without names.
const lettersName = "anonym-noegle.txt"

// lettersKey finds the key that draws the letters, or makes one and keeps it: with the same key a municipality has the same
// letter every time. The settings have one where init was used. Else it lies with the series of snapshots, which comes along
// from workshop to workshop, or beside the plans.
func (a *app) lettersKey(f *found, since []string) (string, error) {
	if f.settings.AnonymousKey != "" {
		return f.settings.AnonymousKey, nil
	}
	var folders []string
	for _, path := range since {
		if _, ok := a.work.InFolder(path, ".json"); ok {
			folders = append(folders, a.absolute(path))
		}
	}
	folders = append(folders, f.plans[0].Beside())
	for _, dir := range folders {
		path := filepath.Join(dir, lettersName)
		if !a.work.Exists(path) {
			continue
		}
		text, err := a.work.Stored(path)
		if err != nil {
			return "", err
		}
		if key := keyIn(text); key != "" {
			return key, nil
		}
		return "", &workspace.Problem{Message: "Der er ingen nøgle i " + a.shown(path) + ". Find den, som den var, eller slet filen; så laver jeg en ny, og kommunerne får andre bogstaver."}
	}
	return a.newLettersKey(filepath.Join(folders[0], lettersName))
}

// keyIn is the first line that is not empty and no remark.
func keyIn(text []byte) string {
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(text, []byte("\uFEFF"))))
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return ""
}

func (a *app) newLettersKey(path string) (string, error) {
	random := make([]byte, 16)
	if _, err := io.ReadFull(a.env.Random, random); err != nil {
		return "", fmt.Errorf("make a key: %w", err)
	}
	key := hex.EncodeToString(random)
	text := "# Nøglen til bogstaverne, når planer sammenlignes uden navne. Lad filen ligge, så får kommunerne de samme bogstaver næste gang.\r\n" +
		"# Hold den for jer selv: med nøglen og planerne kan man se, hvem der er hvem.\r\n" + key + "\r\n"
	if err := a.work.WriteNew(workspace.NewFile{Path: path, Data: []byte(text)}); err != nil {
		return "", err
	}
	a.say("Jeg har lavet en nøgle til bogstaverne og lagt den i %s. Lad den ligge, så får kommunerne de samme bogstaver næste gang, og giv den ikke videre.", a.shown(path))
	return key, nil
}
