package pytext

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// runesByName inverts the Unicode name table. It is built on the first \N{...},
// which most files never have.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 36000)
	for _, block := range [][2]rune{{0, 0x1FFFF}, {0xE0000, 0xE01EF}} { // names between are made by rule
		for r := block[0]; r <= block[1]; r++ {
			if name := RuneName(r); name != "" {
				m[name] = r
			}
		}
	}
	for r, names := range controlNames {
		for _, name := range strings.Split(names, "|") {
			m[name] = r
		}
	}
	return m
})

// RuneName is the name that Unicode gives a character, or "" for one without.
func RuneName(r rune) string {
	switch name := runenames.Name(r); {
	case !strings.HasPrefix(name, "<"):
		return name
	case unicode.Is(unicode.Unified_Ideograph, r):
		return fmt.Sprintf("CJK UNIFIED IDEOGRAPH-%04X", r)
	case r >= 0xAC00 && r <= 0xD7A3:
		n := int(r - 0xAC00)
		tails := len(hangulTails)
		return "HANGUL SYLLABLE " + hangulLeads[n/tails/len(hangulVowels)] + hangulVowels[n/tails%len(hangulVowels)] + hangulTails[n%tails]
	}
	return ""
}

// controlNames are the formal aliases of characters that have no name.
var controlNames = map[rune]string{
	0x00: "NULL|NUL", 0x01: "START OF HEADING|SOH", 0x02: "START OF TEXT|STX", 0x03: "END OF TEXT|ETX",
	0x04: "END OF TRANSMISSION|EOT", 0x05: "ENQUIRY|ENQ", 0x06: "ACKNOWLEDGE|ACK", 0x07: "ALERT|BEL",
	0x08: "BACKSPACE|BS", 0x09: "CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB",
	0x0A: "LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL", 0x0B: "LINE TABULATION|VERTICAL TABULATION|VT",
	0x0C: "FORM FEED|FF", 0x0D: "CARRIAGE RETURN|CR", 0x0E: "SHIFT OUT|LOCKING-SHIFT ONE|SO",
	0x0F: "SHIFT IN|LOCKING-SHIFT ZERO|SI", 0x10: "DATA LINK ESCAPE|DLE", 0x11: "DEVICE CONTROL ONE|DC1",
	0x12: "DEVICE CONTROL TWO|DC2", 0x13: "DEVICE CONTROL THREE|DC3", 0x14: "DEVICE CONTROL FOUR|DC4",
	0x15: "NEGATIVE ACKNOWLEDGE|NAK", 0x16: "SYNCHRONOUS IDLE|SYN", 0x17: "END OF TRANSMISSION BLOCK|ETB",
	0x18: "CANCEL|CAN", 0x19: "END OF MEDIUM|EOM|EM", 0x1A: "SUBSTITUTE|SUB", 0x1B: "ESCAPE|ESC",
	0x1C: "INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS", 0x1D: "INFORMATION SEPARATOR THREE|GROUP SEPARATOR|GS",
	0x1E: "INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS", 0x1F: "INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US",
	0x20: "SP", 0x7F: "DELETE|DEL", 0x80: "PADDING CHARACTER|PAD", 0x85: "NEXT LINE|NEL", 0xA0: "NBSP",
	0xAD: "SHY", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
	0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ",
	0xFEFF: "BYTE ORDER MARK|BOM|ZWNBSP",
}

// NamedRune finds the character that \N{name} stands for.
func NamedRune(name string) (rune, bool) {
	upper := strings.ToUpper(name)
	if r, ok := runesByName()[upper]; ok {
		return r, true
	}
	if hex, ok := strings.CutPrefix(upper, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		return rune(n), err == nil && unicode.Is(unicode.Unified_Ideograph, rune(n))
	}
	if syllable, ok := strings.CutPrefix(upper, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	return 0, false
}

var (
	hangulLeads  = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	hangulVowels = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	hangulTails  = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

// hangul composes a syllable from the romanised jamo that make its name.
func hangul(name string) (rune, bool) {
	for l, lead := range hangulLeads {
		rest, ok := strings.CutPrefix(name, lead)
		if !ok {
			continue
		}
		for v, vowel := range hangulVowels {
			tail, ok := strings.CutPrefix(rest, vowel)
			if !ok {
				continue
			}
			for t, known := range hangulTails {
				if tail == known {
					return rune(0xAC00 + (l*len(hangulVowels)+v)*len(hangulTails) + t), true
				}
			}
		}
	}
	return 0, false
}
