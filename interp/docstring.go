package interp

import (
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

// docstring gives the string that documents a body, without the indentation of the
// code since 3.13; nil if there is none.
func (c *compiler) docstring(body syntax.Block) object.Value {
	doc := syntax.Docstring(body)
	if doc == nil {
		return nil
	}
	if c.file.Version < 13 {
		return object.ConstStr(doc.Text)
	}
	return object.ConstStr(cleanDoc(doc.Text))
}

// cleanDoc takes the blanks off the first line, and off the others as many as all of
// them begin with.
func cleanDoc(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, line := range lines[1:] {
		if text := strings.TrimLeft(line, " "); text != "" && (margin < 0 || len(line)-len(text) < margin) {
			margin = len(line) - len(text)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, line := range lines[1:] {
		indent := min(len(line)-len(strings.TrimLeft(line, " ")), max(margin, 0))
		lines[i+1] = line[indent:]
	}
	return strings.Join(lines, "\n")
}

const tabWidth = 8

func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := tabWidth - column%tabWidth
			b.WriteString(strings.Repeat(" ", n))
			column += n
		case '\n':
			b.WriteRune(r)
			column = 0
		default:
			b.WriteRune(r)
			column++
		}
	}
	return b.String()
}
