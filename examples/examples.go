// Package examples holds the plans of invented municipalities that the page in the browser shows.
package examples

import "embed"

// Files are the plans, each in a folder of its own.
//
//go:embed eksempelby/*.yaml havnstad/*.yaml klitby/*.yaml lilleoe/*.yaml skovlund/*.yaml
var Files embed.FS
