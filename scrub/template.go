package scrub

import (
	"fmt"
	"strings"
)

// Field is a replacement field of a str.format template.
type Field struct {
	Start, End int    // bytes of the template, braces included
	Arg        string // what the field starts from: "", a number or a name
	Path       []Step // attributes and items looked up on it
	Conversion string // "", "r", "s" or "a"
	Spec       string // format specification, with nested fields still in it
	Nested     []Field
}

// Step is one look-up in a field: .Name, or [Name] if Index is set.
type Step struct {
	Name  string
	Index bool
}

// maxTemplateDepth is how deep str.format lets fields nest in specifications.
const maxTemplateDepth = 2

// ParseTemplate finds the replacement fields of a str.format template. The error
// is the one that str.format would raise.
func ParseTemplate(text string) ([]Field, error) { return parseTemplate(text, 0, maxTemplateDepth) }

func parseTemplate(text string, base, depth int) ([]Field, error) {
	if depth < 0 {
		return nil, fmt.Errorf("max string recursion exceeded")
	}
	var fields []Field
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '}':
			if i+1 < len(text) && text[i+1] == '}' {
				i++
				continue
			}
			return nil, fmt.Errorf("single '}' encountered in format string")
		case '{':
			if i+1 < len(text) && text[i+1] == '{' {
				i++
				continue
			}
			end, err := fieldEnd(text, i)
			if err != nil {
				return nil, err
			}
			f, err := parseField(text[i+1:end-1], base+i+1, depth)
			if err != nil {
				return nil, err
			}
			f.Start, f.End = base+i, base+end
			fields = append(fields, f)
			i = end - 1
		}
	}
	return fields, nil
}

// fieldEnd finds the byte behind the brace that closes the field at start.
func fieldEnd(text string, start int) (int, error) {
	depth, inIndex := 0, false
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case inIndex:
			inIndex = c != ']'
		case c == '[' && depth == 1:
			inIndex = true
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1, nil
			}
		}
	}
	if start == len(text)-1 {
		return 0, fmt.Errorf("single '{' encountered in format string")
	}
	return 0, fmt.Errorf("expected '}' before end of string")
}

func parseField(body string, base, depth int) (Field, error) {
	var f Field
	name, rest := splitField(body)
	if strings.HasPrefix(rest, "!") {
		if len(rest) < 2 {
			return f, fmt.Errorf("end of string while looking for conversion specifier")
		}
		f.Conversion, rest = rest[1:2], rest[2:]
		if rest != "" && rest[0] != ':' {
			return f, fmt.Errorf("expected ':' after conversion specifier")
		}
	}
	if strings.HasPrefix(rest, ":") {
		f.Spec = rest[1:]
		nested, err := parseTemplate(f.Spec, base+len(body)-len(f.Spec), depth-1)
		if err != nil {
			return f, err
		}
		f.Nested = nested
	}
	return f, f.parseName(name)
}

// splitField cuts a field behind its name, which may hold ! and : in brackets.
func splitField(body string) (name, rest string) {
	inIndex := false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c == '[':
			inIndex = true
		case c == ']':
			inIndex = false
		case (c == '!' || c == ':') && !inIndex:
			return body[:i], body[i:]
		}
	}
	return body, ""
}

func (f *Field) parseName(name string) error {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		f.Arg = name
		return nil
	}
	f.Arg = name[:i]
	for rest := name[i:]; rest != ""; {
		switch rest[0] {
		case '.':
			end := strings.IndexAny(rest[1:], ".[") + 1
			if end == 0 {
				end = len(rest)
			}
			if end == 1 {
				return fmt.Errorf("empty attribute in format string")
			}
			f.Path = append(f.Path, Step{Name: rest[1:end]})
			rest = rest[end:]
		case '[':
			end := strings.IndexByte(rest, ']')
			if end < 0 {
				return fmt.Errorf("missing ']' in format string")
			}
			if end == 1 {
				return fmt.Errorf("empty attribute in format string")
			}
			f.Path = append(f.Path, Step{Name: rest[1:end], Index: true})
			rest = rest[end+1:]
		default:
			return fmt.Errorf("only '.' or '[' may follow ']' in format field specifier")
		}
	}
	return nil
}
