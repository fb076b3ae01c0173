//go:build !race

package handbook_test

const slower = 1
