package naming

import "trammel/syntax/scope"

// cutoff is the likeness from which on smolagents takes one name for another.
const cutoff = 0.6

// Closest gives the name bound at the top of a file that is most like an undefined
// one, as difflib.get_close_matches chooses it; empty if none is like it.
func Closest(name string, module *scope.Scope) string {
	best, likeness := "", cutoff
	for _, sym := range module.Order {
		if !sym.Assigned {
			continue
		}
		if r := ratio(name, sym.Name); r >= likeness && (r > likeness || best == "") {
			best, likeness = sym.Name, r
		}
	}
	return best
}

// ratio is twice the length of the matching blocks over that of both texts.
func ratio(a, b string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(matching(a, b)) / float64(len(a)+len(b))
}

// matching sums the lengths of the longest common block and of those to its left
// and right.
func matching(a, b string) int {
	i, j, n := longestBlock(a, b)
	if n == 0 {
		return 0
	}
	return n + matching(a[:i], b[:j]) + matching(a[i+n:], b[j+n:])
}

func longestBlock(a, b string) (bestA, bestB, size int) {
	if len(a) > 200 || len(b) > 200 {
		return 0, 0, 0
	}
	for i := range a {
		for j := range b {
			n := 0
			for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
				n++
			}
			if n > size {
				bestA, bestB, size = i, j, n
			}
		}
	}
	return bestA, bestB, size
}
