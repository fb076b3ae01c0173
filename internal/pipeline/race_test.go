//go:build race

package pipeline

// slower is how much more of everything the race detector takes.
const slower = 8
