package xlsx

// readBaseline finds the sheet with what was sent out. Its name may have been changed, its first word has not.
func (r *Workbook) readBaseline(p *reader) error {
	for _, visible := range []bool{false, true} {
		for _, part := range p.sheets {
			if visible != (part.state == "" && part.name != baselineSheet) {
				continue
			}
			g, err := p.grid(part, func(row *Row) bool { return row.At(1).Text == markBook })
			if err != nil {
				return err
			}
			if g.first >= 0 {
				g.rows = g.rows[g.first:]
				return r.takeBaseline(g)
			}
		}
	}
	return refuse("Filen er ikke en tjekliste herfra, eller også er den offentlige udgave: jeg kan ikke se, hvad der blev sendt ud. Kun den interne tjekliste fra \"beredskab build\" kan lægges ind i planen igen.")
}

func (r *Workbook) takeBaseline(g *grid) error {
	stamp := &g.rows[0]
	if v := stamp.At(2).Text; v != baselineFormat {
		return refuse("Tjeklisten er lavet af en nyere udgave af programmet, end jeg er. Hent det nye program, og prøv igen.")
	}
	text := func(column int) string { return stamp.At(column).Text }
	r.Stamp = Stamp{Municipality: text(3), Version: text(4), Hash: text(5), Made: text(6), Code: text(7), Identity: text(8)}
	s := &Sent{}
	for i := range g.rows[1:] {
		row := &g.rows[1+i]
		switch cells := row.texts(2); row.At(1).Text {
		case markSheet:
			if r.sums == nil {
				r.sums = map[string]string{}
			}
			r.sums[row.At(2).Text] = row.At(3).Text
		case markOutside:
			if r.outside == nil {
				r.outside = map[string]bool{}
			}
			for _, text := range cells {
				r.outside[Tidy(text)] = true
			}
		case markRange:
			s = &Sent{ID: row.At(2).Text, Title: row.At(3).Text, Rows: map[string][]string{}}
			r.Sent = append(r.Sent, s)
		case markKeys:
			s.Keys = cells
		case markHeads:
			s.Heads = cells
		case markReturns:
			s.returns = append([]string{}, cells...)
		case markRow:
			if len(cells) > 0 && s.Rows != nil {
				s.Rows[cells[0]] = cells[1:]
				s.Order = append(s.Order, cells[0])
			}
		}
	}
	return nil
}

// texts lists the cells of a row from a column on, empty ones too.
func (r *Row) texts(from int) []string {
	var out []string
	for _, c := range r.Cells {
		for c.Column >= from && len(out) < c.Column-from && len(out) < 100 {
			out = append(out, "")
		}
		if c.Column >= from && len(out) == c.Column-from {
			out = append(out, c.Text)
		}
	}
	return out
}
