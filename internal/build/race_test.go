//go:build race

package build

// slower is how much more of everything the race detector takes.
const slower = 8
