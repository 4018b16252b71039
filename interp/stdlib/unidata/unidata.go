// Package unidata knows what CPython 3.13's unicodedata knows of characters, which is
// Unicode 15.1. The data is loaded when it is first asked for.
package unidata

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Version is that of Unicode.
const Version = "15.1.0"

//go:embed unidata.gz
var compressed []byte

// Properties are those that every character has.
type Properties struct {
	Category  string // such as Lu
	Combining int    // canonical combining class
	Bidi      string // bidirectional class, "" if there is none
	Mirrored  bool
	Width     string // East Asian width
}

// Entry is what else is known of some.
type Entry struct {
	Name          string
	Decomposition string
	Decimal       string // a number, or "" if the character stands for none
	Digit         string
	Numeric       string // a float
}

type tables struct {
	firsts     []rune // where runs begin
	properties []Properties
	chars      []rune // which have entries
	starts     []int32
	text       string
}

var data = sync.OnceValue(load)

// load reads the embedded file, whose form gen_unidata.py describes.
func load() *tables {
	z, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		panic(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	runs, text, _ := strings.Cut(string(raw), "\n\n")
	t := &tables{text: text}
	at := rune(0)
	for line := range strings.SplitSeq(runs, "\n") {
		f := strings.Fields(line)
		at += rune(hexadecimal(f[0]))
		p := Properties{Category: f[1], Combining: int(hexadecimal(f[2])), Bidi: f[3], Mirrored: f[4] == "1", Width: f[5]}
		if p.Bidi == "-" {
			p.Bidi = ""
		}
		t.firsts, t.properties = append(t.firsts, at), append(t.properties, p)
	}
	at = 0
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], ';')
		at += rune(hexadecimal(text[start:end]))
		t.chars, t.starts = append(t.chars, at), append(t.starts, int32(end+1))
		next := strings.IndexByte(text[end:], '\n')
		if next < 0 {
			break
		}
		start = end + next + 1
	}
	return t
}

func hexadecimal(s string) int64 {
	n, err := strconv.ParseInt(s, 16, 32)
	if err != nil {
		panic(err)
	}
	return n
}

// Of gives the properties of a character.
func Of(r rune) Properties {
	t := data()
	return t.properties[sort.Search(len(t.firsts), func(i int) bool { return t.firsts[i] > r })-1]
}

// EntryOf gives what else is known of a character.
func EntryOf(r rune) Entry {
	t := data()
	e := Entry{}
	i := sort.Search(len(t.chars), func(i int) bool { return t.chars[i] >= r })
	if i < len(t.chars) && t.chars[i] == r {
		line, _, _ := strings.Cut(t.text[t.starts[i]:], "\n")
		f := strings.Split(line+";;;;", ";")
		e = Entry{f[0], f[1], f[2], f[3], f[4]}
	}
	if e.Name == "" {
		e.Name = algorithmic(r)
	}
	return e
}

// algorithmic is the name of characters that are named by rule.
func algorithmic(r rune) string {
	if r >= hangulFirst && r <= hangulLast {
		s := int(r - hangulFirst)
		return hangulPrefix + leads[s/(len(vowels)*len(tails))] + vowels[s/len(tails)%len(vowels)] + tails[s%len(tails)]
	}
	p := Of(r)
	if p.Category == "Lo" && p.Width == "W" && isIdeograph(r) {
		return fmt.Sprintf("%s%X", ideographPrefix, r)
	}
	return ""
}

const (
	hangulFirst, hangulLast = 0xAC00, 0xD7A3
	hangulPrefix            = "HANGUL SYLLABLE "
	ideographPrefix         = "CJK UNIFIED IDEOGRAPH-"
)

var (
	leads  = []string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	vowels = []string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	tails  = []string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

// isIdeograph reports whether a character is in a block of unified ideographs.
func isIdeograph(r rune) bool {
	switch {
	case r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0x20000 && r <= 0x2A6DF, r >= 0x2A700 && r <= 0x2EE5D, r >= 0x30000 && r <= 0x323AF:
		return true
	}
	return false
}

// Lookup finds a character by its name, in any case.
func Lookup(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, ideographPrefix); ok {
		if n, err := strconv.ParseInt(hex, 16, 32); err == nil && EntryOf(rune(n)).Name == name {
			return rune(n), true
		}
		return 0, false
	}
	if strings.HasPrefix(name, hangulPrefix) {
		return hangul(name)
	}
	if name == "" || strings.ContainsAny(name, ";\n") {
		return 0, false
	}
	t := data()
	for from := 0; ; {
		i := strings.Index(t.text[from:], ";"+name)
		if i < 0 {
			return 0, false
		}
		start := int32(from + i + 1)
		from = int(start)
		k := sort.Search(len(t.starts), func(i int) bool { return t.starts[i] >= start })
		if k < len(t.starts) && t.starts[k] == start && EntryOf(t.chars[k]).Name == name {
			return t.chars[k], true
		}
	}
}

func hangul(name string) (rune, bool) {
	for r := rune(hangulFirst); r <= hangulLast; r++ {
		if algorithmic(r) == name {
			return r, true
		}
	}
	return 0, false
}
