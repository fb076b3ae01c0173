package xlsx

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// parts gathers the parts of the package and writes them when it is closed: in one order, with one date, so that the same
// book gives the same bytes. (The library writes streamed sheets in the order of a map.) One compressor serves them all.
type parts struct {
	to    io.Writer
	parts []*part
}

// part is what the library has written under a name. It hands over each part whole and does not touch it again, so nothing
// is copied.
type part struct {
	name   string
	pieces [][]byte
}

// Write takes a piece.
func (n *part) Write(piece []byte) (int, error) {
	n.pieces = append(n.pieces, piece)
	return len(piece), nil
}

// level is where the files are about as small as Excel's own at half the time of the default.
const level = 3

func newParts(to io.Writer) excelize.ZipWriter { return &parts{to: to} }

// Create begins a part.
func (p *parts) Create(name string) (io.Writer, error) {
	n := &part{name: name}
	p.parts = append(p.parts, n)
	return n, nil
}

// AddFS is asked for by the library's interface and by nothing else.
func (p *parts) AddFS(fs.FS) error { return errors.New("add files: not part of a workbook") }

// Close writes the package.
func (p *parts) Close() error {
	// Readers look at the content types first.
	rank := func(n *part) string {
		if n.name == "[Content_Types].xml" {
			return ""
		}
		return n.name
	}
	slices.SortFunc(p.parts, func(a, b *part) int { return strings.Compare(rank(a), rank(b)) })
	z := zip.NewWriter(p.to)
	deflate, err := flate.NewWriter(nil, level)
	if err != nil {
		return err
	}
	z.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) {
		deflate.Reset(to) // parts are written one after the other
		return deflate, nil
	})
	longAgo := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, n := range p.parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: n.name, Method: zip.Deflate, Modified: longAgo})
		if err != nil {
			return err
		}
		for _, piece := range n.pieces {
			if _, err := w.Write(piece); err != nil {
				return err
			}
		}
	}
	return z.Close()
}
