// Package cli is the command line: commands, flags and exit codes.
//
// Standard output carries the product or the findings, standard error the conversation. What the tool says is in Danish and
// stands in voice.go; what it does is in internal/pipeline. The world outside (folder, environment, clock, terminal) is handed
// in, so that every command can be tested without one.
package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// The exit codes (afslutningskoder). Scripts depend on them.
const (
	exitClean    = 0
	exitFindings = 1 // findings at or above --fail-on, or a plan that was not built because of its errors
	exitUsage    = 2
	exitFailure  = 3
)

// Env is the world outside the program.
type Env struct {
	Dir       string                                  // the current folder
	Variables []string                                // the environment, as "NAME=value"
	Now       func() time.Time                        // the clock
	Random    io.Reader                               // where a new key comes from
	Terminal  func(stream any) (columns int, ok bool) // whether a stream is a terminal, and how wide
}

// hint is what the library shows on Windows to whoever double-clicks the program.
var hint = sync.OnceFunc(func() { cobra.MousetrapHelpText = explorerHint })

// System is the world as it is.
func System() Env {
	hint()
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	return Env{Dir: dir, Variables: os.Environ(), Now: time.Now, Random: rand.Reader, Terminal: terminal}
}

func terminal(stream any) (columns int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		columns = 0
	}
	return columns, true
}

// variable returns a variable of the environment.
func (e Env) variable(name string) string {
	value := ""
	for _, line := range e.Variables {
		if len(line) > len(name) && line[len(name)] == '=' && line[:len(name)] == name {
			value = line[len(name)+1:]
		}
	}
	return value
}

// app is one run of the program.
type app struct {
	in       io.Reader
	out, err io.Writer
	env      Env
	work     *workspace.Workspace
	code     int // what the command wants to exit with when nothing failed
}

// Run runs the program with the arguments and returns its exit code.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env Env) int {
	a := &app{in: stdin, out: &edge{to: stdout}, err: &edge{to: stderr}, env: env, work: workspace.New(env.Dir, stdin)}
	root := a.root()
	if completing(args) {
		answerShells(root)
	}
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(a.out)
	root.SetErr(a.err)
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return a.code
	case ctx.Err() != nil:
		fmt.Fprintln(a.err, interrupted)
		return exitFailure
	default:
		return a.fail(err)
	}
}

// fail tells of an error and says which exit code it has.
func (a *app) fail(err error) int {
	var usage *usageError
	if errors.As(err, &usage) {
		fmt.Fprintln(a.err, usage.message)
		if usage.command != "" {
			fmt.Fprintf(a.err, seeHelp, usage.command)
		}
		return exitUsage
	}
	var problem *workspace.Problem
	if errors.As(err, &problem) && problem.Usage {
		fmt.Fprintln(a.err, problem.Message)
		return exitUsage
	}
	var crash *pipeline.Crash
	if errors.As(err, &crash) {
		fmt.Fprintf(a.err, "%s\n\n%v\n%s", ownFault, crash.Value, crash.Stack)
		return exitFailure
	}
	fmt.Fprintln(a.err, sentence(err))
	return exitFailure
}

// usageError says that the command line or the settings are wrong. The message is a Danish sentence.
type usageError struct {
	message string
	command string // whose help to point to; "" for none
}

func (e *usageError) Error() string { return e.message }

// root builds the tree of commands. Cobra's own words are English, so each of them is replaced in voice.go.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "beredskab",
		Short:         rootShort,
		Long:          rootLong,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			fmt.Fprint(a.err, usageOf(cmd))
			a.code = exitUsage
			return nil
		},
	}
	root.AddCommand(
		a.initCommand(), a.validateCommand(), a.buildCommand(), a.importCommand(), a.hearingCommand(), a.coverageCommand(), a.compareCommand(), a.snapshotCommand(), a.explainCommand(),
		a.schemaCommand(), a.versionCommand(), a.completionCommand(), a.manCommand(),
	)
	speakDanish(root)
	return root
}
