package starter

import (
	"encoding/hex"
	"fmt"
	"io"
)

// NewIdentity is what a plan is known by as long as it lives, wherever its file is mailed.
func NewIdentity(random io.Reader) (string, error) {
	b := make([]byte, 6)
	if _, err := io.ReadFull(random, b); err != nil {
		return "", fmt.Errorf("make an identity: %w", err)
	}
	return hex.EncodeToString(b), nil
}
