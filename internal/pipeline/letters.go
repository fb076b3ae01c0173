package pipeline

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// LettersName is the file with the key that draws the letters of a comparison without names: with the same key a municipality has the
// same letter every time.
const LettersName = "anonym-noegle.txt"

// LettersKey is the first line of such a file that is not empty and no remark.
func LettersKey(text []byte) string {
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(text, []byte("\uFEFF"))))
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return ""
}

// NewLettersKey draws a key.
func NewLettersKey(random io.Reader) (string, error) {
	drawn := make([]byte, 16)
	if _, err := io.ReadFull(random, drawn); err != nil {
		return "", fmt.Errorf("make a key: %w", err)
	}
	return hex.EncodeToString(drawn), nil
}

// LettersFile is the file that keeps a key.
func LettersFile(key string) []byte {
	return []byte("# Nøglen til bogstaverne, når planer sammenlignes uden navne. Lad filen ligge, så får kommunerne de samme bogstaver næste gang.\r\n" +
		"# Hold den for jer selv: med nøglen og planerne kan man se, hvem der er hvem.\r\n" + key + "\r\n")
}
