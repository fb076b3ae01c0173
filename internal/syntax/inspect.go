package syntax

import "beredskab/internal/diag"

func refuse(file *diag.File) (diag.Finding, bool)        { return diag.Finding{}, false }

func read(file *diag.File, found *sink) (*Node, bool) {
	c := newCopy(file, nil)
	root, more, err := compose(c.text)
	if err != nil {
		found.add(finding("Y29", c.span(err.at, err.at), "Filen kan ikke læses videre fra dette sted.", "Se på linjen og den lige over: mangler der et kolon, et mellemrum, et anførselstegn eller en parentes?"))
		return nil, false
	}
	if root == nil {
		return nil, more
	}
	n, v := convert(c, root)
	if n.IsEmpty() {
		n = nil
	}
	found.take(v.found)
	return n, more
}
