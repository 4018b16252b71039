package pytext

import "sort"

type runeRange struct{ low, high rune }

func inRanges(table []runeRange, r rune) bool {
	i := sort.Search(len(table), func(i int) bool { return table[i].high >= r })
	return i < len(table) && table[i].low <= r
}

// IsPrintable reports whether str.isprintable holds for r.
func IsPrintable(r rune) bool {
	if r < 0x80 {
		return r >= ' ' && r < 0x7f
	}
	return inRanges(printable, r)
}

// StartsIdentifier reports whether a name may begin with r.
func StartsIdentifier(r rune) bool {
	if r < 0x80 {
		return r == '_' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return inRanges(identifierStart, r)
}

// ContinuesIdentifier reports whether r may stand inside a name.
func ContinuesIdentifier(r rune) bool {
	if r < 0x80 {
		return StartsIdentifier(r) || r >= '0' && r <= '9'
	}
	return inRanges(identifierContinue, r)
}
