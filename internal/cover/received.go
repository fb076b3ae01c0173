package cover

import "beredskab/internal/plan"

// Receipt says whether a hand-over is received, and if not, why. The reasons exclude each other; the first that holds is
// named.
type Receipt uint8

// The outcomes of a hand-over.
const (
	Received     Receipt = iota
	NobodyThere          // the target does not exist
	OnlyAdvises          // it does not act
	WrongGroup           // it does not act for this group of people
	NeverOpen            // it has no hours, or none in the period
	TooLate              // it promises to answer later than the step's deadline
	NotReachable         // it has neither number, channel nor somebody to go through
)

// Received says whether the target of a hand-over acts, serves everybody of the group and ages and can be reached within the step's
// deadline at some time. Whether a neighbour's plan names the sender is for
// those to judge who see both plans.
func (r *Report) Received(target, about string, ages plan.Ages, within plan.Deadline) Receipt {
	r.model.mu.Lock()
	defer r.model.mu.Unlock()
	return r.received(target, about, ages, within)
}

func (r *Report) received(target, about string, ages plan.Ages, within plan.Deadline) Receipt {
	party := r.model.byID[target]
	known := party != nil
	if !known {
		party = lineParty(target)
	}
	switch {
	case party == nil:
		return NobodyThere
	case !party.Acts:
		return OnlyAdvises
	case !party.serves(groupOf(about), ages):
		return WrongGroup
	case party.Contact != nil && party.Via == nil && len(party.Contact.Phones) == 0 && len(party.Contact.Channels) == 0:
		return NotReachable
	case known && len(r.base.open(party).Within(r.Window)) == 0:
		return NeverOpen
	}
	if within.OK && party.answer > inMinutes(within) {
		return TooLate
	}
	return Received
}
