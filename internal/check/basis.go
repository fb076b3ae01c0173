package check

// basisRules is family B: basis and governance (grundlag).
func basisRules() []Rule {
	return nil
}
