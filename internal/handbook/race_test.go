//go:build race

package handbook_test

// slower is how much more of everything the race detector takes.
const slower = 8
