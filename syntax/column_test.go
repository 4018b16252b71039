package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestColumn compares columns in a long line with a plain count of its characters.
func TestColumn(t *testing.T) {
	text := "x = 1\n" + strings.Repeat("aé\u4e2d\U0001F600b", 2000) + "\n" + strings.Repeat("é", 10)
	s := NewSource("long.py", text)
	for p := range text {
		line, column := s.Column(Pos(p))
		start := s.LineStart(line)
		if want := utf8.RuneCountInString(text[start:p]) + 1; column != want {
			t.Fatalf("byte %d is column %d of line %d, want %d", p, column, line, want)
		}
	}
}
