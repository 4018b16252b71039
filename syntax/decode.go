package syntax

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// The cookie of PEP 263, on one of the first two lines, behind blanks and a hash.
var cookiePattern = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)
var blankPattern = regexp.MustCompile(`^[ \t\f]*(?:#.*)?$`)

// Decode turns the bytes of a file into a Source as CPython does: byte order
// mark, coding cookie, UTF-8 otherwise. On an error the Source is still usable:
// its text has U+FFFD where the bytes made no sense.
func Decode(name string, data []byte) (*Source, *Error) {
	if len(data) > MaxSourceBytes {
		err := &Error{Kind: LimitError, Msg: fmt.Sprintf("source of %d bytes is over the limit of %d; split the file", len(data), MaxSourceBytes)}
		return NewSource(name, ""), err
	}
	hasBOM := bytes.HasPrefix(data, []byte(byteOrderMark))
	cookie, at := findCookie(data)
	if hasBOM {
		return decodeUTF8WithBOM(name, data, cookie)
	}
	switch canonical := canonicalEncoding(cookie); canonical {
	case "", "utf-8", "utf-8-sig":
		return decodeUTF8(name, data)
	case "ascii":
		return decodeASCII(name, data)
	default:
		return decodeOther(name, data, cookie, canonical, at)
	}
}

func findCookie(data []byte) (string, Span) {
	offset := 0
	rest := bytes.TrimPrefix(data, []byte(byteOrderMark))
	for n := 0; n < 2 && len(rest) > 0; n++ {
		line, size := cutLine(rest)
		if m := cookiePattern.FindSubmatchIndex(line); m != nil {
			return string(line[m[2]:m[3]]), Span{Pos(offset + m[2]), Pos(offset + m[3])}
		}
		if !blankPattern.Match(line) {
			break
		}
		rest, offset = rest[size:], offset+size
	}
	return "", Span{}
}

// Cookie gives the encoding that a comment on one of the first two lines declares,
// or nothing.
func Cookie(text string) string {
	end := 0
	for range 2 {
		if i := strings.IndexAny(text[end:], "\r\n"); i >= 0 {
			end += i + 1
			if strings.HasSuffix(text[:end], "\r") && strings.HasPrefix(text[end:], "\n") {
				end++
			}
		} else {
			end = len(text)
		}
	}
	cookie, _ := findCookie([]byte(text[:end]))
	return cookie
}

// cutLine gives the first line without its end, and its size with it.
func cutLine(data []byte) ([]byte, int) {
	i := bytes.IndexAny(data, "\r\n")
	if i < 0 {
		return data, len(data)
	}
	if data[i] == '\r' && i+1 < len(data) && data[i+1] == '\n' {
		return data[:i], i + 2
	}
	return data[:i], i + 1
}

// canonicalEncoding folds a cookie as CPython's tokenizer does.
func canonicalEncoding(cookie string) string {
	folded := strings.ReplaceAll(strings.ToLower(cookie), "_", "-")
	switch {
	case folded == "utf-8" || strings.HasPrefix(folded, "utf-8-") || folded == "utf8" || folded == "u8" || folded == "cp65001":
		return "utf-8"
	case folded == "ascii" || folded == "us-ascii" || folded == "646":
		return "ascii"
	case folded == "latin-1" || folded == "iso-8859-1" || folded == "iso-latin-1" || folded == "latin1" || folded == "l1",
		strings.HasPrefix(folded, "latin-1-") || strings.HasPrefix(folded, "iso-8859-1-") || strings.HasPrefix(folded, "iso-latin-1-"):
		return "iso-8859-1"
	}
	return folded
}

func decodeUTF8WithBOM(name string, data []byte, cookie string) (*Source, *Error) {
	s, err := decodeUTF8(name, data[len(byteOrderMark):])
	s.BOM = true
	folded := strings.ReplaceAll(strings.ToLower(cookie), "_", "-") // "utf8" will not do here
	if err == nil && folded != "" && folded != "utf-8" && !strings.HasPrefix(folded, "utf-8-") {
		if canonical := canonicalEncoding(cookie); canonical == "iso-8859-1" {
			cookie = canonical
		}
		err = &Error{Msg: fmt.Sprintf("encoding problem: %s with BOM", cookie)}
	}
	return s, err
}

func decodeUTF8(name string, data []byte) (*Source, *Error) {
	if i := firstInvalidUTF8(data); i >= 0 {
		s := NewSource(name, strings.ToValidUTF8(string(data), "\uFFFD"))
		msg := fmt.Sprintf("(unicode error) 'utf-8' codec can't decode %s", utf8Problem(data, i))
		return s, &Error{Msg: msg, Span: Span{Pos(i), Pos(i + 1)}}
	}
	s := NewSource(name, string(data))
	return s, nulError(s)
}

func nulError(s *Source) *Error {
	if i := strings.IndexByte(s.Text, 0); i >= 0 {
		return &Error{Msg: "source code string cannot contain null bytes", Span: Span{Pos(i), Pos(i + 1)}}
	}
	return nil
}

func firstInvalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// utf8Problem words what is wrong at data[i] as Python's decoder does. Positions
// count from the bad byte: CPython's count from whichever token it was decoding.
func utf8Problem(data []byte, i int) string {
	lead := data[i]
	need := 0
	switch {
	case lead >= 0xC2 && lead <= 0xDF:
		need = 1
	case lead >= 0xE0 && lead <= 0xEF:
		need = 2
	case lead >= 0xF0 && lead <= 0xF4:
		need = 3
	default:
		return fmt.Sprintf("byte 0x%02x in position 0: invalid start byte", lead)
	}
	good := 0
	for good < need && i+1+good < len(data) && continuesUTF8(lead, good, data[i+1+good]) {
		good++
	}
	reason := "invalid continuation byte"
	if i+1+good == len(data) {
		reason = "unexpected end of data"
	}
	if good == 0 {
		return fmt.Sprintf("byte 0x%02x in position 0: %s", lead, reason)
	}
	return fmt.Sprintf("bytes in position 0-%d: %s", good, reason)
}

func continuesUTF8(lead byte, index int, b byte) bool {
	low, high := byte(0x80), byte(0xBF)
	if index == 0 {
		switch lead {
		case 0xE0:
			low = 0xA0
		case 0xED:
			high = 0x9F
		case 0xF0:
			low = 0x90
		case 0xF4:
			high = 0x8F
		}
	}
	return low <= b && b <= high
}

func decodeASCII(name string, data []byte) (*Source, *Error) {
	for i, b := range data {
		if b >= 0x80 {
			s := NewSource(name, strings.ToValidUTF8(string(data), "\uFFFD"))
			s.Encoding = "ascii"
			msg := fmt.Sprintf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", b, i)
			return s, &Error{Msg: msg, Span: Span{Pos(i), Pos(i + 1)}}
		}
	}
	s := NewSource(name, string(data))
	s.Encoding = "ascii"
	return s, nulError(s)
}

func decodeOther(name string, data []byte, cookie, canonical string, at Span) (*Source, *Error) {
	enc := lookupEncoding(canonical)
	if enc == nil {
		s := NewSource(name, strings.ToValidUTF8(string(data), "\uFFFD"))
		return s, &Error{Msg: "unknown encoding: " + cookie, Span: at}
	}
	text, err := enc.NewDecoder().Bytes(data)
	s := NewSource(name, string(text))
	s.Encoding = canonical
	if err != nil {
		return s, &Error{Msg: fmt.Sprintf("encoding problem: %s: %v", cookie, err), Span: at}
	}
	if i := strings.Index(s.Text, "\uFFFD"); i >= 0 {
		msg := fmt.Sprintf("'%s' codec can't decode the character at offset %d", cookie, i)
		return s, &Error{Msg: msg, Span: Span{Pos(i), Pos(i + len("\uFFFD"))}}
	}
	return s, nulError(s)
}

// lookupEncoding finds the encodings that both Python and the web know. Python's
// utf-7, unicode_escape and raw_unicode_escape are absent on purpose: source in
// them hides code from every reader, so it is refused as an unknown encoding.
func lookupEncoding(name string) encoding.Encoding {
	switch name {
	case "iso-8859-1":
		return charmap.ISO8859_1
	case "iso-8859-9":
		return charmap.ISO8859_9
	}
	if strings.HasPrefix(name, "utf-16") || name == "replacement" {
		return nil // not a superset of ASCII: CPython cannot read its cookie either
	}
	alias := strings.TrimPrefix(name, "cp")
	if alias != name && len(alias) == 4 {
		name = "windows-" + alias
	}
	if enc, err := htmlindex.Get(name); err == nil {
		return enc
	}
	return charmapByName(name)
}

func charmapByName(name string) encoding.Encoding {
	squeezed := squeeze(name)
	for _, enc := range charmap.All {
		if n, ok := enc.(fmt.Stringer); ok {
			known := squeeze(n.String())
			if known == squeezed || strings.TrimPrefix(known, "ibmcodepage") == strings.TrimPrefix(squeezed, "cp") {
				return enc
			}
		}
	}
	return nil
}

func squeeze(name string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name))
}

// ErrTooLarge is what [ReadSource] gives for more than [MaxSourceBytes].
var ErrTooLarge = errors.New("source is too large")

// ReadSource reads at most MaxSourceBytes from r and decodes them.
func ReadSource(name string, r io.Reader) (*Source, *Error, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSourceBytes+1))
	if err != nil {
		return nil, nil, err
	}
	if len(data) > MaxSourceBytes {
		return nil, nil, fmt.Errorf("%s: %w: the limit is %d bytes", name, ErrTooLarge, MaxSourceBytes)
	}
	s, decodeErr := Decode(name, data)
	return s, decodeErr, nil
}

// Encode gives text the byte order mark and encoding that s came in. It fails
// on a character that the encoding lacks.
func (s *Source) Encode(text string) ([]byte, error) {
	if s.BOM {
		return []byte(byteOrderMark + text), nil
	}
	switch s.Encoding {
	case "utf-8", "ascii":
		return []byte(text), nil
	}
	enc := lookupEncoding(s.Encoding)
	if enc == nil {
		return nil, fmt.Errorf("%s: unknown encoding %q", s.Name, s.Encoding)
	}
	return enc.NewEncoder().Bytes([]byte(text))
}
