// Command generate writes the Go tables of internal/register and internal/catalogue from schema/*.yaml.
//
// It is run by go generate in the package whose tables it writes. The tables are committed; a test here fails when they no
// longer agree with the data.
package main

import (
	"fmt"
	"io/fs"
	"os"

	"beredskab/schema"
)

// output is one generated file.
type output struct {
	name string
	text []byte
}

// targets are the packages that can be generated, by the argument that names them.
func targets() map[string]func(fs.FS) ([]output, error) {
	return map[string]func(fs.FS) ([]output, error){
		"register":  registerTables,
		"catalogue": catalogueTable,
	}
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 || targets()[args[0]] == nil {
		return fmt.Errorf("usage: generate register|catalogue")
	}
	files, err := targets()[args[0]](schema.Files)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(f.name, f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
