package check

// lawRules is family L: references to law (lovhenvisninger).
func lawRules() []Rule {
	return nil
}
