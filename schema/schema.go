// Package schema carries the reference data that the program is built on: municipalities, police districts, national
// lines, holidays, laws and the eight recommendations, each entry with its source and the day it was checked.
//
// The YAML files are the place to correct a fact. The Go tables of internal/register and internal/catalogue are
// generated from them; nothing reads YAML when the program runs.
package schema

import "embed"

// Files holds the reference data as it stands in the folder.
// Beside it stands plan.schema.json, the plan format as editors want it, generated from internal/plan.
//
//go:embed *.yaml plan.schema.json
var Files embed.FS
