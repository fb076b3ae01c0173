package check

// contactRules is family K: contacts (kontakter).
func contactRules() []Rule {
	return nil
}
