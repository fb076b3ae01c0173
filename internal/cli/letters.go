package cli

import (
	"path/filepath"

	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

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
		path := filepath.Join(dir, pipeline.LettersName)
		if !a.work.Exists(path) {
			continue
		}
		text, err := a.work.Stored(path)
		if err != nil {
			return "", err
		}
		if key := pipeline.LettersKey(text); key != "" {
			return key, nil
		}
		return "", &workspace.Problem{Message: "Der er ingen nøgle i " + a.shown(path) + ". Find den, som den var, eller slet filen; så laver jeg en ny, og kommunerne får andre bogstaver."}
	}
	return a.newLettersKey(filepath.Join(folders[0], pipeline.LettersName))
}

func (a *app) newLettersKey(path string) (string, error) {
	key, err := pipeline.NewLettersKey(a.env.Random)
	if err != nil {
		return "", err
	}
	if err := a.work.WriteNew(workspace.NewFile{Path: path, Data: pipeline.LettersFile(key)}); err != nil {
		return "", err
	}
	a.say("Jeg har lavet en nøgle til bogstaverne og lagt den i %s. Lad den ligge, så får kommunerne de samme bogstaver næste gang, og giv den ikke videre.", a.shown(path))
	return key, nil
}
