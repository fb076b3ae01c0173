package check

// lackCover adds to a judgement the hours in which nobody answers on the handleveje of a level and a group of people.
func (p *Pass) lackCover(j *judge, level, about string) {
}
