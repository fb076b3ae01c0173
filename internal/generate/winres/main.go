// Command winres writes the version resource of the Windows program: what its properties show in Explorer, and what programs
// that keep lists of programs read. The linker takes it in from beside main.go. It is made for a release only, because it names
// the version:
//
//	go run ./internal/generate/winres -version v1.2.3 cmd/beredskab
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	version := flag.String("version", "", "the version, v1.2.3 or what git describe says")
	flag.Parse()
	if *version == "" || flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	for arch, m := range machines {
		name := filepath.Join(flag.Arg(0), "version_windows_"+arch+".syso")
		if err := os.WriteFile(name, object(m, versionInfo(*version)), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
