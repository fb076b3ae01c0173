package check

// followUpRules is family F: follow-up (opfølgning).
func followUpRules() []Rule {
	return nil
}
