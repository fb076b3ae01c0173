// Package thorough says how much the tests do. By default they are done within seconds, so that they are run at every change:
// of the long lists of attacks, mutations and moments to be killed at they take a few, spread over the whole. With the build tag
// thorough, as in CI, they take all. Only tests import it.
package thorough

// Of is how many of something a test tries.
func Of(all, few int) int {
	if tests {
		return all
	}
	return min(few, all)
}

// Some is what a test tries of a list: so many of it, spread evenly, or all.
func Some[T any](list []T, few int) []T {
	n := Of(len(list), few)
	some := make([]T, n)
	for i := range some {
		some[i] = list[i*len(list)/n]
	}
	return some
}
