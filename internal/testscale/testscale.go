// Package testscale says how much the tests do. By default they are done within seconds, so that they are run at every change:
// of the long lists of attacks, mutations and moments to be killed at they take a few, spread over the whole. With the build tag
// full, as in CI, they take all. Only tests import it.
package testscale

import (
	"math"
	"testing"
	"time"
)

// Count is how many of something a test tries.
func Count(all, few int) int {
	if full {
		return all
	}
	return min(few, all)
}

// Sample is what a test tries of a list: so many of it, spread evenly, or all.
func Sample[T any](list []T, few int) []T {
	n := Count(len(list), few)
	sample := make([]T, n)
	for i := range sample {
		sample[i] = list[i*len(list)/n]
	}
	return sample
}

// Quick fails the test when what it does takes longer than the bound, which is meant for an idle machine. What is slow in itself is
// slow every time, while on a busy machine anything may be slow once: so it has three tries, and the time that the race detector takes.
func Quick(t testing.TB, bound time.Duration, do func()) {
	t.Helper()
	const tries = 3
	fastest := time.Duration(math.MaxInt64)
	for range tries {
		start := time.Now()
		do()
		if fastest = min(fastest, time.Since(start)); fastest <= bound*Slower {
			return
		}
	}
	t.Errorf("took %v at best, of %v", fastest, bound*Slower)
}
