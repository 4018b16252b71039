package scrub

import "trammel/syntax"

// IsIdentifier reports whether a text is an ASCII identifier, and no keyword.
func IsIdentifier(text string) bool {
	for i, c := range text {
		if c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return text != "" && !syntax.IsKeyword(text)
}

// BehindWord reports whether a word put at p would run into what stands before it.
func BehindWord(f *syntax.File, p syntax.Pos) bool {
	if p == 0 {
		return false
	}
	c := f.Text[p-1]
	return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}
