//go:build full

package testscale

const full = true
