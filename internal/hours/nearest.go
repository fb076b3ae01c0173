package hours

// vocabulary is what is suggested for a word that is not known.
var vocabulary = [...]string{
	"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
	"man", "tir", "ons", "tor", "fre", "lør", "søn",
	"hverdage", "weekend", "hver dag", "alle dage", "helligdage", "lukkedage",
	"døgnåben", "døgnet rundt", "uden for åbningstid", "lukket", "til", "og",
}

// nearest returns the candidate that a folded word is most likely a slip for, or "".
func nearest(word string, candidates []string) string {
	best, bestDistance := "", 1+len([]rune(word))/3
	for _, c := range candidates {
		if d := distance([]rune(word), []rune(fold(c))); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the number of letters to add, drop, change or swap with the neighbour.
func distance(a, b []rune) int {
	before, last, this := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		this[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			this[j] = min(this[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				this[j] = min(this[j], before[j-2]+1)
			}
		}
		before, last, this = last, this, before
	}
	return last[len(b)]
}
