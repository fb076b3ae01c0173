//go:build !thorough

package thorough

const tests = false
