package xlsx

import "strconv"

// styling is what the file's styles say about a cell: how its number is shown, and whether it is struck through.
type styling struct {
	format format
	struck bool
}

// readStyles reads how cells are shown. A file without styles shows everything as it is.
func (p *reader) readStyles(name string) error {
	b, err := p.part(name)
	if err != nil {
		return err
	}
	codes, struck, font := map[int]string{}, []bool{}, false
	cells := false
	s := newScanner(b)
	for s.next() {
		switch {
		case s.name == "fonts":
			font = s.open
		case s.name == "cellXfs":
			cells = s.open
		case !s.open:
		case s.name == "numFmt":
			if id, err := strconv.Atoi(s.attr("numFmtId")); err == nil {
				codes[id] = s.attr("formatCode")
			}
		case font && s.name == "font":
			struck = append(struck, false)
		case font && s.name == "strike" && len(struck) > 0:
			struck[len(struck)-1] = s.on()
		case cells && s.name == "xf" && len(p.cellStyles) < mostStyles:
			p.cellStyles = append(p.cellStyles, s.cellStyle(codes, struck))
		}
	}
	if s.broken {
		return refuse("Filen er beskadiget: formaterne kan ikke læses. Åbn den i Excel, og gem den igen.")
	}
	return nil
}

// mostStyles is Excel's own limit.
const mostStyles = 65_000

func (s *scanner) cellStyle(codes map[int]string, struck []bool) styling {
	id, _ := strconv.Atoi(s.attr("numFmtId"))
	code, own := codes[id]
	if !own {
		code = builtin[id]
	}
	font, _ := strconv.Atoi(s.attr("fontId"))
	return styling{formatOf(code), font >= 0 && font < len(struck) && struck[font]}
}

// on says that a mark such as <strike/> is set.
func (s *scanner) on() bool {
	v := s.attr("val")
	return v != "0" && v != "false"
}

// styling of a cell, by its number.
func (p *reader) styling(number string) styling {
	if i, err := strconv.Atoi(number); err == nil && i >= 0 && i < len(p.cellStyles) {
		return p.cellStyles[i]
	}
	return styling{format: format{code: "General", kind: NumberValue}}
}
