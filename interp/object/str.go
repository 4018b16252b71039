package object

import (
	"unicode/utf8"
	"unsafe"

	"trammel/syntax/pytext"
)

// Str is a str. S is UTF-8, with lone surrogates as three-byte sequences.
type Str struct {
	S    string
	n    int32     // length in code points plus one; 0 while unknown
	h    uint64    // hash; 0 while unknown
	room *textRoom // that S is in, if it is the result of a concatenation
}

// textRoom is where a text grows that is added to again and again: as long as S is all
// that is in it, more can be put behind S without copying.
type textRoom struct{ b []byte }

// exactRoom is that of a concatenation that has been given no room to grow.
var exactRoom = &textRoom{}

// shortText is the length below which texts are just copied, in bytes.
const shortText = 64

// joinStrs is x + y.
func (t *Thread) joinStrs(x, y *Str) Value {
	size := len(x.S) + len(y.S)
	switch r := x.room; {
	case size < shortText:
		if !t.Alloc(StrSize + int64(size)) {
			return nil
		}
		return NewStr(x.S + y.S)
	case r != nil && len(r.b) == len(x.S) && size <= cap(r.b):
		if !t.Alloc(StrSize + int64(len(y.S))) {
			return nil
		}
		r.b = append(r.b, y.S...)
		return &Str{S: unsafe.String(&r.b[0], size), room: r}
	case r != nil: // not the first time
		if !t.Alloc(StrSize + 2*int64(size)) {
			return nil
		}
		r = &textRoom{append(append(make([]byte, 0, 2*size), x.S...), y.S...)}
		return &Str{S: unsafe.String(&r.b[0], size), room: r}
	}
	if !t.Alloc(StrSize + int64(size)) {
		return nil
	}
	return &Str{S: x.S + y.S, room: exactRoom}
}

// hashOf gives the hash, computed once.
func (s *Str) hashOf() uint64 {
	if s.h == 0 {
		s.h = hashString(s.S)
	}
	return s.h
}

// ConstStr makes a str that several threads may share: nothing in it is computed later.
func ConstStr(s string) *Str {
	v := &Str{S: s}
	v.Len()
	v.hashOf()
	return v
}

// Class gives str.
func (*Str) Class() *Class { return StrClass }

var asciiStrs = func() (t [128]*Str) {
	for i := range t {
		t[i] = ConstStr(string(rune(i)))
	}
	return t
}()

var emptyStr = ConstStr("")

// NewStr makes a str.
func NewStr(s string) *Str {
	switch {
	case s == "":
		return emptyStr
	case len(s) == 1 && s[0] < 128:
		return asciiStrs[s[0]]
	}
	return &Str{S: s}
}

// NewStrs makes strs of many parts of a text; some of them share an allocation.
func NewStrs(out []Value, parts []string) {
	var room []Str
	for i, p := range parts {
		if len(p) < 2 {
			out[i] = NewStr(p)
			continue
		}
		if len(room) == 0 {
			room = make([]Str, min(strsTogether, len(parts)-i))
		}
		room[0].S = p
		out[i] = &room[0]
		room = room[1:]
	}
}

// strsTogether is how many strs share an allocation: all of them live as long as any.
const strsTogether = 32

// Len is the length in code points.
func (s *Str) Len() int {
	if s.n == 0 {
		s.n = int32(RuneCount(s.S)) + 1
	}
	return int(s.n) - 1
}

// IsASCII reports whether code points are bytes.
func (s *Str) IsASCII() bool { return s.Len() == len(s.S) }

// RuneCount counts code points; a lone surrogate is one.
func RuneCount(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
		} else {
			_, size := pytext.DecodeRune(s[i:])
			i += size
		}
		n++
	}
	return n
}

// At gives the code point at index i, which must be in range.
func (s *Str) At(i int) Value {
	if s.IsASCII() {
		return asciiStrs[s.S[i]]
	}
	at := s.ByteIndex(i)
	_, size := pytext.DecodeRune(s.S[at:])
	return NewStr(s.S[at : at+size])
}

// ByteIndex is the byte at which code point i begins.
func (s *Str) ByteIndex(i int) int {
	if s.IsASCII() {
		return i
	}
	at := 0
	for ; i > 0 && at < len(s.S); i-- {
		_, size := pytext.DecodeRune(s.S[at:])
		at += size
	}
	return at
}

// Sub gives the code points from i to j, which must be in range and in order.
func (s *Str) Sub(i, j int) *Str {
	if i >= j {
		return emptyStr
	}
	from := s.ByteIndex(i)
	if s.IsASCII() {
		return NewStr(s.S[from:j])
	}
	to := from
	for n := j - i; n > 0; n-- {
		_, size := pytext.DecodeRune(s.S[to:])
		to += size
	}
	return NewStr(s.S[from:to])
}

// Runes splits into code points.
func (s *Str) Runes() []rune {
	out := make([]rune, 0, len(s.S))
	for i := 0; i < len(s.S); {
		r, size := pytext.DecodeRune(s.S[i:])
		out = append(out, r)
		i += size
	}
	return out
}

// CodePointIndex is the number of code points in the first n bytes.
func (s *Str) CodePointIndex(n int) int {
	if s.IsASCII() {
		return n
	}
	return RuneCount(s.S[:n])
}
