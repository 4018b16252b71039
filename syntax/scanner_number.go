package syntax

import "strings"

// number reads an integer, float or imaginary literal.
func (s *scanner) number() {
	start := s.pos
	kind := "decimal"
	ok := true
	if c := s.peek(0); c == '0' {
		switch s.peek(1) {
		case 'x', 'X':
			kind, ok = "hexadecimal", s.radix(isHex, "hexadecimal")
		case 'o', 'O':
			kind, ok = "octal", s.radix(isOctal, "octal")
		case 'b', 'B':
			kind, ok = "binary", s.radix(isBinary, "binary")
		default:
			kind, ok = s.decimal(start)
		}
	} else {
		kind, ok = s.decimal(start)
	}
	if ok {
		ok = s.numberEnd(kind)
	}
	if !ok {
		for s.pos < len(s.text) && identByte[s.text[s.pos]] {
			s.pos++
		}
		s.emit(Invalid, start)
		return
	}
	s.emit(Number, start)
}

func isHex(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
func isOctal(c byte) bool  { return c >= '0' && c <= '7' }
func isBinary(c byte) bool { return c == '0' || c == '1' }

// radix reads the digits behind 0x, 0o or 0b.
func (s *scanner) radix(valid func(byte) bool, kind string) bool {
	s.pos += 2
	for {
		if s.peek(0) == '_' {
			s.pos++
		}
		if !valid(s.peek(0)) {
			return s.badRadixDigit(kind)
		}
		for valid(s.peek(0)) {
			s.pos++
		}
		if s.peek(0) != '_' {
			break
		}
	}
	if isDigit(s.peek(0)) && kind != "hexadecimal" {
		return s.badRadixDigit(kind)
	}
	return true
}

func (s *scanner) badRadixDigit(kind string) bool {
	if c := s.peek(0); isDigit(c) && kind != "hexadecimal" {
		s.pos++
		s.failHere("invalid digit '%c' in %s literal", c, kind)
		return false
	}
	s.failHere("invalid %s literal", kind)
	return false
}

// digits reads decimal digits with single underscores between them.
func (s *scanner) digits() bool {
	for {
		for isDigit(s.peek(0)) {
			s.pos++
		}
		if s.peek(0) != '_' {
			return true
		}
		s.pos++
		if !isDigit(s.peek(0)) {
			s.failHere("invalid decimal literal")
			return false
		}
	}
}

func (s *scanner) decimal(start int) (string, bool) {
	if !s.digits() {
		return "decimal", false
	}
	isInt := true
	if s.peek(0) == '.' {
		isInt = false
		s.pos++
		if isDigit(s.peek(0)) && !s.digits() {
			return "decimal", false
		}
	}
	if c := s.peek(0); c == 'e' || c == 'E' {
		exponent := 1
		if c := s.peek(1); c == '+' || c == '-' {
			exponent = 2
		}
		if isDigit(s.peek(exponent)) {
			isInt = false
			s.pos += exponent
			if !s.digits() {
				return "decimal", false
			}
		} else if exponent == 2 {
			s.pos += exponent
			s.failHere("invalid decimal literal")
			return "decimal", false
		} else {
			return "decimal", true // numberEnd will refuse the letter
		}
	}
	if c := s.peek(0); c == 'j' || c == 'J' {
		s.pos++
		return "imaginary", true
	}
	if isInt && hasLeadingZero(s.text[start:s.pos]) {
		s.fail(Span{Pos(start), Pos(start + zeroPrefix(s.text[start:s.pos]))},
			"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		return "decimal", false
	}
	return "decimal", true
}

func hasLeadingZero(digits string) bool {
	return digits[0] == '0' && strings.Trim(digits, "0_") != ""
}

func zeroPrefix(digits string) int {
	return len(digits) - len(strings.TrimLeft(digits, "0_"))
}

// wordsAfterNumber may follow a literal without a blank: 1if x else 2.
var wordsAfterNumber = []string{"and", "else", "for", "if", "in", "is", "or", "not"}

func (s *scanner) numberEnd(kind string) bool {
	c := s.peek(0)
	if asciiClass[c] != classLetter {
		return true
	}
	for _, word := range wordsAfterNumber {
		if strings.HasPrefix(s.text[s.pos:], word) {
			s.warnings = append(s.warnings, Warning{"SyntaxWarning", "invalid " + kind + " literal", Span{Pos(s.pos - 1), Pos(s.pos)}})
			return true
		}
	}
	if c < 0x80 {
		s.failHere("invalid %s literal", kind)
		return false
	}
	return true
}
