package check

// waiverRules is family W: the plan's own waivers (undtagelser).
func waiverRules() []Rule {
	return nil
}
