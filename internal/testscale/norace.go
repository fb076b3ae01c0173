//go:build !race

package testscale

// Slower is how many times as long everything takes under the race detector, at the most; without it, once.
const Slower = 1
