package cli

import (
	"fmt"
	"path/filepath"

	"beredskab/internal/workspace"
	"beredskab/schema"
)

// planFormat finds the file that lets an editor help with a plan in the folder: the workspace's own, where there is one, else
// a new one beside the plan. It returns where that is, seen from the plan, as the plan's first line names it; text is nil when
// the file is there already. A file beside the plan works without a network and is of the same version as the program.
func (a *app) planFormat(folder string) (named string, text []byte, err error) {
	if root, ok := workspace.Root(folder); ok && a.work.Exists(filepath.Join(root, schemaName)) {
		if rel, err := filepath.Rel(folder, filepath.Join(root, schemaName)); err == nil {
			return filepath.ToSlash(rel), nil, nil
		}
	}
	if a.work.Exists(filepath.Join(folder, schemaName)) {
		return schemaName, nil, nil
	}
	text, err = schema.Files.ReadFile(schemaName)
	if err != nil {
		return "", nil, fmt.Errorf("read %s: %w", schemaName, err)
	}
	return schemaName, text, nil
}
