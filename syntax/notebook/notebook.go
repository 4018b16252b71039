// Package notebook makes one Python program of the cells of a notebook. What IPython
// reads and Python does not, magics and shell escapes, is blotted out byte for byte, so
// that every position stays where it is.
package notebook

import (
	"strings"
	"unicode/utf8"

	"trammel/syntax"
)

// Kind is the kind of what stands in a cell that is not Python.
type Kind uint8

// Kinds of escapes.
const (
	Line  Kind = iota // %name arguments
	Cell              // %%name, which takes the whole cell
	Shell             // !command, and magics that run commands
	Help              // name? and ?name
)

// Escape is a piece of a cell that IPython reads in its own way.
type Escape struct {
	Kind Kind
	Name string      // of the magic, or empty
	Span syntax.Span // in the program
}

// Program is the cells of a notebook as one program.
type Program struct {
	Text    string
	Starts  []syntax.Pos // where each cell begins in Text
	Escapes []Escape
}

// Join makes a program of the code cells of a notebook, in their order. Each cell takes
// as many bytes in it as it has, and one for a line end behind it.
func Join(cells []string) *Program {
	p := &Program{}
	var b strings.Builder
	for _, cell := range cells {
		start := syntax.Pos(b.Len())
		p.Starts = append(p.Starts, start)
		text, escapes := blot(cell)
		for _, e := range escapes {
			e.Span.Start += start
			e.Span.End += start
			p.Escapes = append(p.Escapes, e)
		}
		b.WriteString(text)
		b.WriteByte('\n')
	}
	p.Text = b.String()
	return p
}

// pythonMagics are cell magics whose cell is Python all the same.
var pythonMagics = map[string]bool{"time": true, "timeit": true, "capture": true, "prun": true, "python": true, "python3": true, "debug": true}

// shellMagics run commands of the system.
var shellMagics = map[string]bool{"bash": true, "sh": true, "script": true, "cmd": true, "sx": true, "system": true, "perl": true, "ruby": true, "conda": true, "pip": true, "mamba": true, "uv": true}

// blot replaces what is not Python in a cell by as many bytes that do nothing.
func blot(cell string) (string, []Escape) {
	if first := strings.TrimLeft(cell, " \t\r\n"); strings.HasPrefix(first, "%%") {
		return blotCell(cell, len(cell)-len(first))
	}
	out := []byte(cell)
	var escapes []Escape
	lines := lineReader{text: cell}
	for lines.next() {
		start, end := lines.start, lines.end
		if lines.inString {
			continue
		}
		if kind, name, at, ok := escapeOf(cell[start:end]); ok {
			from := start + at
			for lines.continued() {
				end = lines.end
			}
			escapes = append(escapes, Escape{kind, name, syntax.Span{Start: syntax.Pos(from), End: syntax.Pos(end)}})
			blotLine(out, from, end, kind)
		}
	}
	return string(out), escapes
}

// blotLine makes of an escape an expression that does nothing, with the rest a comment.
func blotLine(out []byte, from, end int, kind Kind) {
	if kind == Help {
		for i := from; i < end; i++ {
			if out[i] == '?' {
				out[i] = ' '
			}
		}
		return
	}
	comment := false
	for i := from; i < end; i++ {
		switch {
		case out[i] == '\n' || out[i] == '\r':
			comment = false // of a command that goes on in the next line
		case !comment && i == from:
			out[i] = '0'
			if i+1 < end {
				out[i+1] = '#'
			}
			comment = true
			i++
		case !comment:
			comment = true
			blank(out, i, end)
			out[i] = '#'
		}
	}
}

// blank overwrites the rest of the character at i, which a '#' takes the place of.
func blank(out []byte, i, end int) {
	_, size := utf8.DecodeRune(out[i:end])
	for j := i + 1; j < i+size; j++ {
		out[j] = ' '
	}
}

// blotCell takes out the first line of a cell magic, and the rest unless it is Python.
func blotCell(cell string, at int) (string, []Escape) {
	end := len(cell)
	if i := strings.IndexByte(cell[at:], '\n'); i >= 0 {
		end = at + i
	}
	name := word(cell[at+2:])
	e := Escape{Cell, name, syntax.Span{Start: syntax.Pos(at), End: syntax.Pos(end)}}
	if shellMagics[name] || strings.HasPrefix(cell[at:], "%%!") {
		e.Kind = Shell
	}
	out := []byte(cell)
	if pythonMagics[name] {
		comment(out, at, end)
	} else {
		comment(out, at, len(out))
	}
	return string(out), []Escape{e}
}

// comment makes a comment of every line between two places.
func comment(out []byte, from, end int) {
	fresh := true
	for i := from; i < end; i++ {
		switch {
		case out[i] == '\n' || out[i] == '\r':
			fresh = true
		case fresh:
			blank(out, i, end)
			out[i] = '#'
			fresh = false
		}
	}
}

// escapeOf finds an escape in a line: at its beginning, or behind "name =".
func escapeOf(line string) (kind Kind, name string, at int, ok bool) {
	at = len(line) - len(strings.TrimLeft(line, " \t"))
	rest := line[at:]
	if i := strings.IndexByte(rest, '='); i > 0 && isTarget(rest[:i]) {
		if value := strings.TrimLeft(rest[i+1:], " \t"); strings.HasPrefix(value, "!") || strings.HasPrefix(value, "%") {
			at += len(rest) - len(value)
			rest = value
		}
	}
	switch {
	case rest == "":
		return 0, "", 0, false
	case rest[0] == '!':
		return Shell, "", at, true
	case rest[0] == '%' && word(rest[1:]) != "":
		name = word(rest[1:])
		if shellMagics[name] {
			return Shell, name, at, true
		}
		return Line, name, at, true
	case isHelp(rest):
		return Help, "", at, true
	}
	return 0, "", 0, false
}

// isHelp reports whether a line asks for help: ?name, name? or name??.
func isHelp(rest string) bool {
	rest = strings.TrimRight(rest, " \t\r")
	name := strings.Trim(rest, "?")
	return name != rest && name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r != '.' && r != '_' && r != '*' && !(r >= '0' && r <= '9') && !(r >= 'a' && r <= 'z') && !(r >= 'A' && r <= 'Z') && r < utf8.RuneSelf
	}) < 0
}

// isTarget reports whether a text is what a value can be assigned to, not the left side
// of a comparison.
func isTarget(text string) bool {
	for _, part := range strings.Split(text, ",") {
		if part = strings.TrimSpace(part); part == "" || word(part) != part {
			return false
		}
	}
	return true
}

// word is the name at the beginning of a text.
func word(text string) string {
	for i, r := range text {
		if r != '_' && (i == 0 || r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r < utf8.RuneSelf {
			return text[:i]
		}
	}
	return text
}
