package docx

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // a logo may be one
	"image/png"
	"strconv"

	"beredskab/internal/document"
)

const (
	drawingSpaces = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
	pictureKind = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	codeSize    = 1_080_000 // 3 cm in the measure of drawings, 360,000 a centimetre
	codePixels  = 4         // a module of a code is so many dots wide
	codeMargin  = 4         // modules without anything around a code, as its standard wants
)

func imageName(i int, image Image) string {
	return "word/media/image" + strconv.Itoa(i+1) + "." + image.Type
}

// picture writes a picture as a paragraph of its own, so high, with words for those who do not see it.
func (b *body) picture(img Image, height int, words string) {
	config, _, err := image.DecodeConfig(bytes.NewReader(img.Data))
	if err != nil || config.Height == 0 {
		b.fault = fmt.Errorf("read the picture for %q: %w", words, err)
		return
	}
	width := min(height*config.Width/config.Height, textWidth*635)
	b.images = append(b.images, img)
	n := strconv.Itoa(len(b.images))
	id := b.relations.add(relation{kind: "image", target: imageName(len(b.images)-1, img)[len("word/"):]})
	extent := attribute("cx", width) + attribute("cy", height)
	b.write(paragraph{}, `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent`+extent+`/><wp:docPr id="`+n+`" name="Billede `+n+
		`" descr="`+escape(words)+`"/><a:graphic><a:graphicData uri="`+pictureKind+`"><pic:pic><pic:nvPicPr><pic:cNvPr id="`+n+`" name="Billede `+n+
		`" descr="`+escape(words)+`"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="`+id+`"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext`+extent+`/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`+
		`</a:graphic></wp:inline></w:drawing></w:r>`)
}

// code draws a code to point a telephone at.
func (b *body) code(code document.QR) {
	if code.Size == 0 {
		return
	}
	pixels := (code.Size + 2*codeMargin) * codePixels
	img := image.NewPaletted(image.Rect(0, 0, pixels, pixels), color.Palette{color.White, color.Black})
	for i, dark := range code.Dark {
		if !dark {
			continue
		}
		x, y := (i%code.Size+codeMargin)*codePixels, (i/code.Size+codeMargin)*codePixels
		for dx := range codePixels {
			for dy := range codePixels {
				img.SetColorIndex(x+dx, y+dy, 1)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		b.fault = fmt.Errorf("draw the code: %w", err)
		return
	}
	b.picture(Image{Data: out.Bytes(), Type: "png"}, codeSize, labelCode)
}
