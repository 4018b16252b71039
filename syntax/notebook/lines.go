package notebook

import "strings"

// lineReader goes over the lines of a cell and knows which begin inside a string of
// three quotes, where nothing is an escape, or go on with the line before.
type lineReader struct {
	text       string
	start, end int // of the line, without its end
	after      int // where the next line begins
	quote      string
	inString   bool // the line begins inside a string
	open       int  // brackets
	begun      bool
}

// next moves to the next line that begins a statement or lies in a string.
func (r *lineReader) next() bool {
	for {
		if r.begun {
			r.scan()
		}
		if !r.advance() {
			return false
		}
		if r.inString = r.quote != ""; r.inString || r.open == 0 {
			return true
		}
	}
}

// advance moves to the line behind, if there is one.
func (r *lineReader) advance() bool {
	if r.begun && r.after > len(r.text) || !r.begun && r.text == "" {
		return false
	}
	r.begun = true
	r.start = r.after
	if i := strings.IndexByte(r.text[r.start:], '\n'); i >= 0 {
		r.end = r.start + i
		r.after = r.end + 1
		return true
	}
	r.end = len(r.text)
	r.after = len(r.text) + 1
	return true
}

// continued moves on over a line that ends in a backslash: the escape takes the next
// one too.
func (r *lineReader) continued() bool {
	return strings.HasSuffix(strings.TrimSuffix(r.text[r.start:r.end], "\r"), `\`) && r.advance()
}

// scan reads the line for quotes and brackets.
func (r *lineReader) scan() {
	if _, _, _, isEscape := escapeOf(r.text[r.start:r.end]); isEscape && !r.inString && r.open == 0 {
		return
	}
	for i := r.start; i < r.end; i++ {
		rest := r.text[i:r.end]
		switch {
		case r.quote != "":
			if rest[0] == '\\' {
				i++
			} else if strings.HasPrefix(rest, r.quote) {
				i += len(r.quote) - 1
				r.quote = ""
			}
		case rest[0] == '#':
			return
		case strings.HasPrefix(rest, `"""`) || strings.HasPrefix(rest, `'''`):
			r.quote = rest[:3]
			i += 2
		case rest[0] == '"' || rest[0] == '\'':
			r.quote = rest[:1]
		case strings.IndexByte("([{", rest[0]) >= 0:
			r.open++
		case strings.IndexByte(")]}", rest[0]) >= 0:
			r.open = max(r.open-1, 0)
		}
	}
	if len(r.quote) == 1 {
		r.quote = "" // such a string ends with its line
	}
}
