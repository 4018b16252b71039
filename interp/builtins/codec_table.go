package builtins

import (
	byteorder "encoding/binary"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"trammel/interp/object"
	"trammel/syntax/pytext"
)

// codec turns code points into bytes and back. To add one, make it here and name it in
// codecNames.
type codec struct {
	name string // in messages about decoding
	// encoder is the name in messages about encoding, if it is another.
	encoder string
	mark    string // written in front of all else
	ascii   bool   // ASCII stays what it is, without a mark
	first   bool   // a message about encoding is about the first character alone
	// appendRune writes a code point; false means that the codec cannot.
	appendRune  func(out []byte, r rune) ([]byte, bool)
	unencodable string // what a message says then
	// decodeRune reads the code point at the start of b, which is not empty. With a
	// problem, size is of the bytes that are none.
	decodeRune func(b string) (r rune, size int, problem string)
	// surrogate writes a surrogate for the handler surrogatepass; nil for never.
	surrogate func(out []byte, r rune) []byte
	// sniff looks for a mark and gives the codec for what is behind it.
	sniff func(b string) (*codec, string)
}

func (c *codec) encoderName() string {
	if c.encoder != "" {
		return c.encoder
	}
	return c.name
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// below makes the writer of a codec whose bytes are the lowest code points.
func below(limit rune) func([]byte, rune) ([]byte, bool) {
	return func(out []byte, r rune) ([]byte, bool) {
		if r >= limit {
			return out, false
		}
		return append(out, byte(r)), true
	}
}

const noSurrogates = "surrogates not allowed"

var (
	utf8Codec = &codec{
		name: "utf-8", ascii: true, unencodable: noSurrogates, appendRune: appendUTF8, decodeRune: decodeUTF8,
		surrogate: func(out []byte, r rune) []byte { return append(out, object.EncodeRunes([]rune{r})...) },
	}
	utf8SigCodec = &codec{
		name: "utf-8", mark: "\xEF\xBB\xBF", unencodable: noSurrogates, appendRune: appendUTF8, decodeRune: decodeUTF8,
		sniff: func(b string) (*codec, string) { return utf8Codec, strings.TrimPrefix(b, "\xEF\xBB\xBF") },
	}
	asciiCodec = &codec{
		name: "ascii", ascii: true, unencodable: "ordinal not in range(128)", appendRune: below(0x80),
		decodeRune: func(b string) (rune, int, string) {
			if b[0] >= 0x80 {
				return 0, 1, "ordinal not in range(128)"
			}
			return rune(b[0]), 1, ""
		},
	}
	latin1Codec = &codec{
		name: "latin-1", ascii: true, unencodable: "ordinal not in range(256)", appendRune: below(0x100),
		decodeRune: func(b string) (rune, int, string) { return rune(b[0]), 1, "" },
	}
	utf16LE = utf16Codec("utf-16-le", byteorder.LittleEndian)
	utf16BE = utf16Codec("utf-16-be", byteorder.BigEndian)
	utf32LE = utf32Codec("utf-32-le", byteorder.LittleEndian)
	utf32BE = utf32Codec("utf-32-be", byteorder.BigEndian)

	unicodeEscape    = &codec{name: "unicodeescape", appendRune: appendEscaped, decodeRune: decodeEscaped}
	rawUnicodeEscape = &codec{name: "rawunicodeescape", appendRune: appendRawEscaped, decodeRune: decodeRawEscaped}
)

// codecNames maps the spellings of an encoding, with hyphens and in lower case, to
// its codec.
var codecNames = sync.OnceValue(func() map[string]*codec {
	m := map[string]*codec{}
	for names, c := range map[string]*codec{
		"utf-8 utf8 u8 utf cp65001": utf8Codec, "utf-8-sig": utf8SigCodec,
		"ascii us-ascii 646": asciiCodec,
		"latin-1 latin1 iso-8859-1 iso8859-1 l1 8859 cp819 latin": latin1Codec,
		"utf-16-le utf-16le": utf16LE, "utf-16-be utf-16be": utf16BE, "utf-32-le utf-32le": utf32LE, "utf-32-be utf-32be": utf32BE,
		"utf-16 utf16 u16": marked(utf16LE, utf16BE), "utf-32 utf32 u32": marked(utf32LE, utf32BE),
		"unicode-escape": unicodeEscape, "raw-unicode-escape": rawUnicodeEscape,
	} {
		for _, name := range strings.Fields(names) {
			m[name] = c
		}
	}
	for names, table := range map[string]*charmap.Charmap{
		"cp1250 windows-1250": charmap.Windows1250, "cp1251 windows-1251": charmap.Windows1251, "cp1252 windows-1252": charmap.Windows1252,
		"cp1253 windows-1253": charmap.Windows1253, "cp1254 windows-1254": charmap.Windows1254, "cp1255 windows-1255": charmap.Windows1255,
		"cp1256 windows-1256": charmap.Windows1256, "cp1257 windows-1257": charmap.Windows1257, "cp1258 windows-1258": charmap.Windows1258,
		"cp437 ibm437 437": charmap.CodePage437, "cp850 ibm850 850": charmap.CodePage850, "cp852 ibm852": charmap.CodePage852,
		"cp855 ibm855": charmap.CodePage855, "cp858": charmap.CodePage858, "cp860": charmap.CodePage860, "cp862": charmap.CodePage862,
		"cp863": charmap.CodePage863, "cp865": charmap.CodePage865, "cp866 ibm866": charmap.CodePage866,
		"iso8859-2 iso-8859-2 latin2 l2": charmap.ISO8859_2, "iso8859-3 iso-8859-3 latin3": charmap.ISO8859_3, "iso8859-4 iso-8859-4 latin4": charmap.ISO8859_4,
		"iso8859-5 iso-8859-5 cyrillic": charmap.ISO8859_5, "iso8859-6 iso-8859-6 arabic": charmap.ISO8859_6, "iso8859-7 iso-8859-7 greek": charmap.ISO8859_7,
		"iso8859-8 iso-8859-8 hebrew": charmap.ISO8859_8, "iso8859-9 iso-8859-9 latin5": charmap.ISO8859_9, "iso8859-10 iso-8859-10 latin6": charmap.ISO8859_10,
		"iso8859-13 iso-8859-13": charmap.ISO8859_13, "iso8859-14 iso-8859-14": charmap.ISO8859_14, "iso8859-15 iso-8859-15 latin9": charmap.ISO8859_15,
		"iso8859-16 iso-8859-16": charmap.ISO8859_16, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U, "mac-roman macroman": charmap.Macintosh,
		"mac-cyrillic": charmap.MacintoshCyrillic,
	} {
		c := tableCodec(table)
		for _, name := range strings.Fields(names) {
			m[name] = c
		}
	}
	return m
})

// codecNamed gives the codec of a name as programs write it, or nil.
func codecNamed(name string) *codec {
	switch name {
	case "utf-8":
		return utf8Codec // without the table of the others
	case "ascii":
		return asciiCodec
	}
	return codecNames()[strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(name))]
}

// tableCodec is one of a byte for each character.
func tableCodec(table *charmap.Charmap) *codec {
	const undefined = "character maps to <undefined>"
	windows := strings.HasPrefix(table.String(), "Windows")
	return &codec{
		name: "charmap", ascii: true, first: true, unencodable: undefined,
		appendRune: func(out []byte, r rune) ([]byte, bool) {
			if windows && r >= 0x80 && r < 0xA0 {
				return out, false // where browsers see control characters, there are none
			}
			b, ok := table.EncodeRune(r)
			return append(out, b), ok
		},
		decodeRune: func(b string) (rune, int, string) {
			r := table.DecodeByte(b[0])
			if r == utf8.RuneError || windows && r >= 0x80 && r < 0xA0 {
				return 0, 1, undefined
			}
			return r, 1, ""
		},
	}
}

// marked is a codec that writes little-endian behind a mark, and reads either.
func marked(little, big *codec) *codec {
	c := *little
	c.encoder = strings.TrimSuffix(little.name, "-le")
	mark, _ := little.appendRune(nil, '\uFEFF')
	other, _ := big.appendRune(nil, '\uFEFF')
	c.mark = string(mark)
	c.sniff = func(b string) (*codec, string) {
		if rest, ok := strings.CutPrefix(b, string(other)); ok {
			return big, rest
		}
		return little, strings.TrimPrefix(b, string(mark))
	}
	return &c
}

// unitOrder reads and appends the units of UTF-16 and UTF-32.
type unitOrder interface {
	byteorder.AppendByteOrder
	byteorder.ByteOrder
}

func utf16Codec(name string, order unitOrder) *codec {
	return &codec{
		name: name, unencodable: noSurrogates,
		appendRune: func(out []byte, r rune) ([]byte, bool) {
			switch {
			case isSurrogate(r):
				return out, false
			case r < 0x10000:
				return order.AppendUint16(out, uint16(r)), true
			}
			r -= 0x10000
			return order.AppendUint16(order.AppendUint16(out, uint16(0xD800+r>>10)), uint16(0xDC00+r&0x3FF)), true
		},
		surrogate: func(out []byte, r rune) []byte { return order.AppendUint16(out, uint16(r)) },
		decodeRune: func(b string) (rune, int, string) {
			if len(b) < 2 {
				return 0, len(b), "truncated data"
			}
			r := rune(order.Uint16([]byte(b[:2])))
			switch {
			case !isSurrogate(r):
				return r, 2, ""
			case r >= 0xDC00:
				return 0, 2, "illegal encoding"
			case len(b) < 4:
				return 0, len(b), "unexpected end of data"
			}
			low := rune(order.Uint16([]byte(b[2:4])))
			if low < 0xDC00 || low > 0xDFFF {
				return 0, 2, "illegal UTF-16 surrogate"
			}
			return 0x10000 + (r-0xD800)<<10 + (low - 0xDC00), 4, ""
		},
	}
}

func utf32Codec(name string, order unitOrder) *codec {
	return &codec{
		name: name, unencodable: noSurrogates,
		appendRune: func(out []byte, r rune) ([]byte, bool) {
			if isSurrogate(r) {
				return out, false
			}
			return order.AppendUint32(out, uint32(r)), true
		},
		surrogate: func(out []byte, r rune) []byte { return order.AppendUint32(out, uint32(r)) },
		decodeRune: func(b string) (rune, int, string) {
			if len(b) < 4 {
				return 0, len(b), "truncated data"
			}
			r := order.Uint32([]byte(b[:4]))
			switch {
			case r > utf8.MaxRune:
				return 0, 4, "code point not in range(0x110000)"
			case isSurrogate(rune(r)):
				return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
			}
			return rune(r), 4, ""
		},
	}
}

func appendUTF8(out []byte, r rune) ([]byte, bool) {
	if isSurrogate(r) {
		return out, false
	}
	return utf8.AppendRune(out, r), true
}

func decodeUTF8(b string) (r rune, size int, problem string) {
	if b[0] < utf8.RuneSelf {
		return rune(b[0]), 1, ""
	}
	want := 0
	switch first := b[0]; {
	case first < 0xC2 || first > 0xF4:
		return 0, 1, "invalid start byte"
	case first < 0xE0:
		want = 2
	case first < 0xF0:
		want = 3
	default:
		want = 4
	}
	for size = 1; size < want; size++ {
		if size == len(b) {
			return 0, size, "unexpected end of data"
		}
		low, high := byte(0x80), byte(0xBF)
		if size == 1 {
			low, high = secondByte(b[0])
		}
		if b[size] < low || b[size] > high {
			return 0, size, "invalid continuation byte"
		}
	}
	r, size = utf8.DecodeRuneInString(b)
	return r, size, ""
}

// secondByte is the range of the second byte after first, which keeps out overlong
// forms, surrogates and what lies beyond U+10FFFF.
func secondByte(first byte) (low, high byte) {
	switch first {
	case 0xE0:
		return 0xA0, 0xBF
	case 0xED:
		return 0x80, 0x9F
	case 0xF0:
		return 0x90, 0xBF
	case 0xF4:
		return 0x80, 0x8F
	}
	return 0x80, 0xBF
}

// appendEscaped writes what is not printable ASCII as escapes.
func appendEscaped(out []byte, r rune) ([]byte, bool) {
	switch {
	case r == '\n':
		return append(out, `\n`...), true
	case r == '\r':
		return append(out, `\r`...), true
	case r == '\t':
		return append(out, `\t`...), true
	case r == '\\':
		return append(out, `\\`...), true
	case r >= ' ' && r < 0x7F:
		return append(out, byte(r)), true
	}
	return append(out, object.EscapeRune(r)...), true
}

// appendRawEscaped writes what is not Latin-1 as escapes.
func appendRawEscaped(out []byte, r rune) ([]byte, bool) {
	if r <= 0xFF {
		return append(out, byte(r)), true
	}
	return append(out, object.EscapeRune(r)...), true
}

// simpleEscapes are those of one character.
var simpleEscapes = map[byte]rune{
	'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'v': '\v',
}

// decodeEscaped reads the escapes of string literals in Latin-1.
func decodeEscaped(b string) (rune, int, string) {
	if b[0] != '\\' {
		return rune(b[0]), 1, ""
	}
	if len(b) == 1 {
		return 0, 1, "\\ at end of string"
	}
	if r, ok := simpleEscapes[b[1]]; ok {
		return r, 2, ""
	}
	switch c := b[1]; {
	case c >= '0' && c <= '7':
		n, size := rune(0), 1
		for size < len(b) && size < 4 && b[size] >= '0' && b[size] <= '7' {
			n = n*8 + rune(b[size]-'0')
			size++
		}
		return n, size, ""
	case c == 'x':
		return hexEscape(b, 2, `truncated \xXX escape`)
	case c == 'u':
		return hexEscape(b, 4, `truncated \uXXXX escape`)
	case c == 'U':
		return hexEscape(b, 8, `truncated \UXXXXXXXX escape`)
	case c == 'N':
		return nameEscape(b)
	}
	return '\\', 1, ""
}

func nameEscape(b string) (rune, int, string) {
	end := strings.IndexByte(b, '}')
	if len(b) < 3 || b[2] != '{' || end < 0 {
		return 0, min(len(b), 2), `malformed \N character escape`
	}
	r, ok := pytext.NamedRune(b[3:end])
	if !ok {
		return 0, end + 1, "unknown Unicode character name"
	}
	return r, end + 1, ""
}

// hexEscape reads a number of so many hexadecimal digits behind a backslash and letter.
func hexEscape(b string, digits int, truncated string) (rune, int, string) {
	size := 2
	for size < len(b) && size < digits+2 && strings.IndexByte("0123456789abcdefABCDEF", b[size]) >= 0 {
		size++
	}
	if size < digits+2 {
		return 0, size, truncated
	}
	n, err := strconv.ParseUint(b[2:size], 16, 32)
	if err != nil || n > utf8.MaxRune {
		return 0, size, "illegal Unicode character"
	}
	return rune(n), size, ""
}

// decodeRawEscaped reads \u and \U in Latin-1.
func decodeRawEscaped(b string) (rune, int, string) {
	if len(b) > 1 && b[0] == '\\' {
		switch b[1] {
		case 'u':
			return hexEscape(b, 4, `truncated \uXXXX escape`)
		case 'U':
			return hexEscape(b, 8, `truncated \UXXXXXXXX escape`)
		case '\\':
			return '\\', 1, ""
		}
	}
	return rune(b[0]), 1, ""
}
