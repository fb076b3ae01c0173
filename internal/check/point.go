package check

// pointRules is family A: the 52 points of the eight recommendations.
func pointRules() []Rule {
	return nil
}
