//go:build !race

package build

const slower = 1
