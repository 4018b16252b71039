package object

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
		return MakeInt(int64(entry.Source.Line(entry.Span.Start)))
	case "tb_lasti":
		return MakeInt(int64(entry.Span.Start))
	case "tb_next":
		if tb.at == 0 {
			return None
		}
		return &Traceback{tb.trace, tb.at - 1}
	}
	return nil
}
