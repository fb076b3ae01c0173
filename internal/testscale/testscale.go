// Package testscale says how much the tests do. By default they are done within seconds, so that they are run at every change:
// of the long lists of attacks, mutations and moments to be killed at they take a few, spread over the whole. With the build tag
// full, as in CI, they take all. Only tests import it.
package testscale

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
