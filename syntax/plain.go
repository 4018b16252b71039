package syntax

import "unicode/utf8"

// PlainPrefix is the length of the text before the first byte that is a control character
// or begins a character beyond ASCII. Tabs and line feeds are plain.
func PlainPrefix(text string) int {
	const low, high = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(text); i += 8 {
		t := text[i : i+8]
		w := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 | uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		// A byte is below 0x20 if taking that from it borrows, and DEL if adding one to it
		// carries: then look byte by byte.
		if (w|(w-low*0x20)&^w|(w+low))&high != 0 && !isPlainText(t) {
			break
		}
	}
	for i < len(text) && isPlain(text[i]) {
		i++
	}
	return i
}

func isPlainText(text string) bool {
	for i := range len(text) {
		if !isPlain(text[i]) {
			return false
		}
	}
	return true
}

func isPlain(c byte) bool {
	const del = 0x7F
	return c >= ' ' && c < utf8.RuneSelf && c != del || c == '\n' || c == '\t'
}
