package object

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// attributes are those that the program has set on an exception.
func (e *Exception) attributes() *Namespace {
	if e.Attrs == nil {
		e.Attrs = NewNamespace()
	}
	return e.Attrs
}

// AddNote is e.add_note(note).
func (e *Exception) AddNote(note string) {
	notes, ok := e.attributes().Get("__notes__").(*List)
	if !ok {
		notes = &List{}
		e.Attrs.Set("__notes__", notes)
	}
	notes.Elts = append(notes.Elts, NewStr(note))
}

// argument names a positional argument that an exception shows as an attribute.
type argument struct {
	name string
	at   int
}

// argumentsOf are the attributes that come from the arguments, by class.
var argumentsOf = map[*Class][]argument{
	StopIteration:        {{"value", 0}},
	SystemExit:           {{"code", 0}},
	OSError:              {{"errno", 0}, {"strerror", 1}, {"filename", 2}, {"filename2", 4}},
	ImportError:          {{"msg", 0}, {"name", -1}, {"path", -1}},
	NameError:            {{"name", -1}},
	AttributeError:       {{"name", -1}, {"obj", -1}},
	SyntaxErrorClass:     {{"msg", 0}, {"filename", -1}, {"lineno", -1}, {"offset", -1}, {"text", -1}, {"end_lineno", -1}, {"end_offset", -1}},
	UnicodeDecodeError:   {{"encoding", 0}, {"object", 1}, {"start", 2}, {"end", 3}, {"reason", 4}},
	UnicodeEncodeError:   {{"encoding", 0}, {"object", 1}, {"start", 2}, {"end", 3}, {"reason", 4}},
	BaseExceptionGroup:   {{"message", 0}, {"exceptions", 1}},
	StopAsyncIteration:   {{"value", 0}},
	UnicodeTranslateType: {{"object", 0}, {"start", 1}, {"end", 2}, {"reason", 3}},
}

// exceptionAttr gives what an exception has by itself; nil without an exception set
// for anything else.
func (t *Thread) exceptionAttr(e *Exception, name string) Value {
	switch name {
	case "args":
		return &Tuple{e.Args}
	case "code":
		if e.Is(SystemExit) && len(e.Args) > 1 {
			return &Tuple{e.Args}
		}
	case "__cause__":
		return exceptionOrNone(e.Cause)
	case "__context__":
		return exceptionOrNone(e.Context)
	case "__suppress_context__":
		return MakeBool(e.Suppress)
	case "__traceback__":
		return e.Traceback()
	case "__dict__":
		d := NewDict()
		e.attributes().Each(func(name string, v Value) { d.Set(t, NewStr(name), v) })
		return d
	}
	if found := e.Cls.Lookup(t, name); found != nil && t.isData(found) {
		return nil
	}
	if e.Attrs != nil {
		if v := e.Attrs.Get(name); v != nil {
			return v
		}
	}
	return e.argument(name)
}

// argument finds an attribute among those of the exception's built-in classes.
func (e *Exception) argument(name string) Value {
	for _, c := range e.Cls.MRO {
		for _, a := range argumentsOf[c] {
			switch {
			case a.name != name:
			case c == SyntaxErrorClass && a.at < 0:
				return e.syntaxDetail(name)
			case name == "name" && e.Name != "":
				return NewStr(e.Name)
			case name == "obj" && e.Obj != nil:
				return e.Obj
			case c == OSError && len(e.allArgs()) < 2, a.at < 0, a.at >= len(e.allArgs()):
				return None
			case name == "exceptions":
				return &Tuple{e.Group}
			default:
				return e.allArgs()[a.at]
			}
		}
	}
	return nil
}

// syntaxDetails are the attributes of a SyntaxError that come in a tuple behind the
// message, in their order.
var syntaxDetails = []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}

func (e *Exception) syntaxDetail(name string) Value {
	if len(e.Args) == 2 {
		if details, ok := e.Args[1].(*Tuple); ok {
			if i := slices.Index(syntaxDetails, name); i < len(details.Elts) {
				return details.Elts[i]
			}
		}
	}
	return None
}

// SyntaxPlace is where a SyntaxError lies: lines and offsets from 1, 0 for unknown.
type SyntaxPlace struct {
	Filename, Text                   string
	Line, Offset, EndLine, EndOffset int
}

// SyntaxPlace gives the place of a SyntaxError; ok is false for one without.
func (e *Exception) SyntaxPlace() (p SyntaxPlace, ok bool) {
	if !e.Is(SyntaxErrorClass) || len(e.Args) != 2 {
		return p, false
	}
	if _, ok := e.Args[1].(*Tuple); !ok {
		return p, false
	}
	for name, to := range map[string]*string{"filename": &p.Filename, "text": &p.Text} {
		if s, ok := e.syntaxDetail(name).(*Str); ok {
			*to = s.S
		}
	}
	for name, to := range map[string]*int{"lineno": &p.Line, "offset": &p.Offset, "end_lineno": &p.EndLine, "end_offset": &p.EndOffset} {
		if n, ok := e.syntaxDetail(name).(Int); ok && n > 0 && n < math.MaxInt32 {
			*to = int(n)
		}
	}
	return p, true
}

// unicodeMessage is str of a UnicodeDecodeError or UnicodeEncodeError.
func (e *Exception) unicodeMessage(t *Thread) (string, bool) {
	if len(e.Args) != 5 {
		return "", false
	}
	start, okStart := e.Args[2].(Int)
	end, okEnd := e.Args[3].(Int)
	if !okStart || !okEnd {
		return "", false
	}
	codec, reason := t.Str(e.Args[0]), t.Str(e.Args[4])
	if e.Is(UnicodeDecodeError) {
		b, ok := BytesOf(e.Args[1])
		if ok && end == start+1 && start >= 0 && int(start) < len(b) {
			return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", codec, b[start], start, reason), true
		}
		return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", codec, start, end-1, reason), true
	}
	if s, ok := e.Args[1].(*Str); ok && end == start+1 && start >= 0 && int(start) < s.Len() {
		return fmt.Sprintf("'%s' codec can't encode character '%s' in position %d: %s", codec, EscapeRune(s.Runes()[start]), start, reason), true
	}
	return fmt.Sprintf("'%s' codec can't encode characters in position %d-%d: %s", codec, start, end-1, reason), true
}

// EscapeRune writes a code point as an escape of the shortest form.
func EscapeRune(r rune) string {
	switch {
	case r <= 0xFF:
		return fmt.Sprintf("\\x%02x", r)
	case r <= 0xFFFF:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\U%08x", r)
}

// allArgs are the arguments, of which OSError shows only two in args.
func (e *Exception) allArgs() []Value {
	if e.Full != nil {
		return e.Full
	}
	return e.Args
}

func exceptionOrNone(e *Exception) Value {
	if e == nil {
		return None
	}
	return e
}

func (t *Thread) setExceptionAttr(e *Exception, name string, x Value) bool {
	switch name {
	case "args":
		elts := t.Elements(x)
		if elts == nil {
			return false
		}
		e.Args = elts
		return true
	case "__cause__", "__context__":
		cause, isException := x.(*Exception)
		if !isException && x != None {
			t.Raise(TypeError, "exception %s must be None or derive from BaseException", name[2:len(name)-2])
			return false
		}
		if name == "__cause__" {
			e.Cause, e.Suppress = cause, true
		} else {
			e.Context = cause
		}
		return true
	case "__suppress_context__":
		e.Suppress = x == True
		return true
	case "__traceback__":
		return t.SetTraceback(e, x)
	}
	if !t.Alloc(valueSize) {
		return false
	}
	e.attributes().Set(name, x)
	return true
}

// SetTraceback is e.with_traceback(tb).
func (t *Thread) SetTraceback(e *Exception, tb Value) bool {
	switch tb := tb.(type) {
	case NoneType:
		e.Trace, e.NoTrace = nil, true
	case *Traceback:
		e.Trace, e.NoTrace = tb.trace[:tb.at+1:tb.at+1], false
	default:
		t.Raise(TypeError, "__traceback__ must be a traceback or None")
		return false
	}
	return true
}

// Traceback is a traceback object: the entries of an exception from the one at on
// inwards.
type Traceback struct {
	trace []TraceEntry
	at    int
}

// TracebackClass is the class of tracebacks.
var TracebackClass = newBuiltinClass("traceback")

// Class gives traceback.
func (*Traceback) Class() *Class { return TracebackClass }

// Traceback gives __traceback__.
func (e *Exception) Traceback() Value {
	if len(e.Trace) == 0 || e.NoTrace {
		return None
	}
	return &Traceback{e.Trace, len(e.Trace) - 1}
}

// Entries lists the entries, outermost last.
func (tb *Traceback) Entries() []TraceEntry { return tb.trace[:tb.at+1] }

// Attr gives the attributes of a traceback. The frame is not there: it would lead
// to every variable of the run.
func (tb *Traceback) Attr(_ *Thread, name string) Value {
	entry := tb.trace[tb.at]
	switch name {
	case "tb_lineno":
		return MakeInt(int64(entry.Source.Line(entry.Span().Start)))
	case "tb_lasti":
		return MakeInt(int64(entry.Span().Start))
	case "tb_next":
		if tb.at == 0 {
			return None
		}
		return &Traceback{tb.trace, tb.at - 1}
	}
	return nil
}

// suffix is what str of a SyntaxError says of its place.
func (p SyntaxPlace) suffix() string {
	file := p.Filename[strings.LastIndexByte(p.Filename, '/')+1:]
	switch {
	case file != "" && p.Line > 0:
		return fmt.Sprintf(" (%s, line %d)", file, p.Line)
	case file != "":
		return " (" + file + ")"
	case p.Line > 0:
		return fmt.Sprintf(" (line %d)", p.Line)
	}
	return ""
}
