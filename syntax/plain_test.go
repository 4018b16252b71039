package syntax

import (
	"strings"
	"testing"
)

func TestPlainPrefix(t *testing.T) {
	for c := range 256 {
		plain := c >= 0x20 && c < 0x7F || c == '\n' || c == '\t'
		for at := range 20 {
			text := strings.Repeat("a", at) + string([]byte{byte(c)}) + strings.Repeat("~", 12)
			want := at
			if plain {
				want = len(text)
			}
			if got := PlainPrefix(text); got != want {
				t.Fatalf("byte %#x at %d: the prefix has %d bytes, want %d", c, at, got, want)
			}
		}
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string][]Pos{
		"": {0}, "a": {0}, "a\n": {0, 2}, "a\nb": {0, 2}, "\n\n": {0, 1, 2}, "a\r\nb\rc\nd": {0, 3, 5, 7}, "\r": {0, 1}, "\r\r\n": {0, 1, 3},
	} {
		s := NewSource("a.py", text)
		var got []Pos
		for line := 1; line <= s.LineCount(); line++ {
			got = append(got, s.LineStart(line))
		}
		if len(got) != len(want) {
			t.Errorf("%q has lines at %v, want %v", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q has lines at %v, want %v", text, got, want)
				break
			}
		}
	}
}
