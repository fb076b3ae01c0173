package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/pipeline"
)

// takeWords are what --take says: whose word counts everywhere, and whose at single cells.
type takeWords struct {
	all   string
	cells []pipeline.CellWord
}

// readTake understands what is written after --take, each time.
func readTake(cmd *cobra.Command, written []string, who []string) (words takeWords, err error) {
	for _, text := range written {
		i := strings.LastIndexByte(text, '=')
		if i < 0 || slices.Contains(who, text) {
			if err := oneOf(cmd, "take", text, who); err != nil {
				return words, err
			}
			if words.all != "" && words.all != text {
				return words, &usageError{`Efter --take står både "` + words.all + `" og "` + text + `". Kun én kan have ret alle steder; skriv ARK!CELLE=HVEM for de andre.`, cmd.CommandPath()}
			}
			words.all = text
			continue
		}
		place, whose := strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:])
		if err := oneOf(cmd, "take", whose, who); err != nil {
			return words, err
		}
		words.cells = append(words.cells, pipeline.CellWord{Place: place, Whose: whose})
	}
	return words, nil
}
