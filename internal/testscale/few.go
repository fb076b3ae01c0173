//go:build !full

package testscale

const full = false
