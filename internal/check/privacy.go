package check

// privacyRules is family P: privacy (personoplysninger).
func privacyRules() []Rule {
	return nil
}
