package cli

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"beredskab/internal/check"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
)

// completing says whether a shell asks, for its user, what may come next.
func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// answerShells tells what may follow a flag or a command, so that the Tab key can write it.
func answerShells(root *cobra.Command) {
	unmark(root)
	for _, flag := range []struct {
		command, name string
		values        []cobra.Completion
	}{
		{"validate", "format", formatNames()},
		{"validate", "fail-on", failures()},
		{"build", "edition", described("audience", string(plan.Internal), string(plan.Public))},
		{"build", "formats", buildFormats()},
		{"coverage", "format", coverageFormats()},
		{"coverage", "level", described("level")},
		{"import", "take", preferences()},
	} {
		cmd, _, err := root.Find([]string{flag.command})
		if err == nil {
			err = cmd.RegisterFlagCompletionFunc(flag.name, cobra.FixedCompletions(flag.values, cobra.ShellCompDirectiveNoFileComp))
		}
		if err != nil {
			panic(err) // only a flag that is not there can bring it
		}
	}
	if explain, _, err := root.Find([]string{"explain"}); err == nil {
		explain.ValidArgsFunction = cobra.FixedCompletions(ruleCompletions(), cobra.ShellCompDirectiveNoFileComp)
	}
}

// buildFormats are the formats that build writes, with what each is.
func buildFormats() (words []cobra.Completion) {
	for _, f := range pipeline.Formats() {
		words = append(words, cobra.CompletionWithDesc(f.Name, f.Help))
	}
	return words
}

// described are the words of a closed list with their Danish, or those of them that are named.
func described(list string, only ...string) (words []cobra.Completion) {
	for _, t := range plan.Vocabulary[list] {
		if len(only) == 0 || slices.Contains(only, t.Word) {
			words = append(words, cobra.CompletionWithDesc(t.Word, t.Da))
		}
	}
	return words
}

func ruleCompletions() (ids []cobra.Completion) {
	for _, r := range check.AllRules() {
		ids = append(ids, cobra.CompletionWithDesc(r.ID, r.Title))
	}
	return ids
}

// unmark takes the marks out of what is said of flags. Help reads them as the name of what follows the flag; a shell that offers
// the flag would show them.
func unmark(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { _, f.Usage = pflag.UnquoteUsage(f) })
	for _, sub := range cmd.Commands() {
		unmark(sub)
	}
}
