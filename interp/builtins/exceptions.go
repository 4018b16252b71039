package builtins

import (
	"trammel/interp/object"
)

func init() {
	construct(object.BaseException, newException)
	construct(object.OSError, newOSError)
	construct(object.SyntaxErrorClass, newSyntaxError)
	construct(object.ImportError, newNamedError("name", "path"))
	construct(object.NameError, newNamedError("name"))
	construct(object.AttributeError, newNamedError("name", "obj"))
	construct(object.BaseExceptionGroup, newGroup)
	methods(object.BaseException, map[string]function{
		"__init__": exceptionInit, "with_traceback": withTraceback, "add_note": addNote,
	})
	methods(object.BaseExceptionGroup, map[string]function{"split": groupSplit, "subgroup": groupSubgroup, "derive": groupDerive})
	classMethods(object.BaseExceptionGroup, map[string]function{"__class_getitem__": first})
}

func newException(a *args, cls *object.Class) value {
	if len(a.Kw) > 0 {
		return a.T.Raise(object.TypeError, "%s() takes no keyword arguments", cls.Name)
	}
	if !a.T.Alloc(object.ExceptionSize) {
		return nil
	}
	return &object.Exception{Cls: cls, Args: a.Pos}
}

// newSyntaxError checks the place that comes behind the message.
func newSyntaxError(a *args, cls *object.Class) value {
	if len(a.Pos) == 2 {
		place := a.T.Elements(a.Pos[1])
		switch n := len(place); {
		case place == nil:
			return nil
		case n < 4:
			return a.T.Raise(object.TypeError, "function takes at least 4 arguments (%d given)", n)
		case n == 5:
			return a.T.Raise(object.TypeError, "end_offset must be provided when end_lineno is provided")
		case n > 6:
			return a.T.Raise(object.TypeError, "function takes at most 6 arguments (%d given)", n)
		}
	}
	return newException(a, cls)
}

// newNamedError makes exceptions that take some attributes as keywords.
func newNamedError(names ...string) constructor {
	return func(a *args, cls *object.Class) value {
		e := &object.Exception{Cls: cls, Args: a.Pos}
		for _, name := range names {
			v := a.Take(name)
			switch s, isStr := v.(*object.Str); {
			case v == nil:
			case name == "name" && isStr:
				e.Name = s.S
			case name == "obj":
				e.Obj = v
			default:
				if !a.T.SetAttr(e, name, v) {
					return nil
				}
			}
		}
		if len(a.Kw) > 0 {
			return a.T.Raise(object.TypeError, "%s() got an unexpected keyword argument '%s'", cls.Name, a.Kw[0].Name)
		}
		return e
	}
}

// errnoClasses are the subclasses of OSError that an error number stands for.
var errnoClasses = map[int64]*object.Class{
	1: object.PermissionError, 2: object.FileNotFoundError, 3: object.ProcessLookupError, 4: object.InterruptedError, 10: object.ChildProcessError,
	11: object.BlockingIOError, 13: object.PermissionError, 17: object.FileExistsError, 20: object.NotADirectoryError, 21: object.IsADirectoryError,
	32: object.BrokenPipeError, 103: object.ConnectionAbortedError, 104: object.ConnectionResetError, 110: object.TimeoutError, 111: object.ConnectionRefusedError,
}

func newOSError(a *args, cls *object.Class) value {
	if len(a.Kw) > 0 {
		return a.T.Raise(object.TypeError, "%s() takes no keyword arguments", cls.Name)
	}
	e := &object.Exception{Cls: cls, Args: a.Pos}
	if len(a.Pos) < 2 || len(a.Pos) > 5 {
		return e
	}
	if n, ok := a.Pos[0].(object.Int); ok && cls == object.OSError && errnoClasses[int64(n)] != nil {
		e.Cls = errnoClasses[int64(n)]
	}
	e.Args, e.Full = a.Pos[:2:2], a.Pos
	return e
}

func exceptionInit(a *args) value {
	e := a.Pos[0].(*object.Exception)
	if e.Full == nil && e.Group == nil && len(a.Kw) == 0 {
		e.Args = append([]value(nil), a.Pos[1:]...)
	}
	return object.None
}

func withTraceback(a *args) value {
	if !a.Count(2, 2) || !a.T.SetTraceback(a.Pos[0].(*object.Exception), a.Pos[1]) {
		return nil
	}
	return a.Pos[0]
}

func addNote(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	note, ok := a.Pos[1].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "note must be a str, not '%s'", a.Pos[1].Class().Name)
	}
	if !a.T.Alloc(int64(len(note.S)) + 64) {
		return nil
	}
	a.Pos[0].(*object.Exception).AddNote(note.S)
	return object.None
}

// newGroup is BaseExceptionGroup(message, exceptions), which becomes an
// ExceptionGroup if it can.
func newGroup(a *args, cls *object.Class) value {
	t := a.T
	if len(a.Pos) != 2 {
		return t.Raise(object.TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(a.Pos))
	}
	if _, ok := a.Pos[0].(*object.Str); !ok {
		return t.Raise(object.TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %s", a.Pos[0].Class().Name)
	}
	switch a.Pos[1].(type) {
	case *object.List, *object.Tuple:
	default:
		return t.Raise(object.TypeError, "second argument (exceptions) must be a sequence")
	}
	elts := t.Elements(a.Pos[1])
	if len(elts) == 0 {
		return t.Raise(object.ValueError, "second argument (exceptions) must be a non-empty sequence")
	}
	onlyExceptions := true
	for i, v := range elts {
		e, ok := v.(*object.Exception)
		if !ok {
			return t.Raise(object.ValueError, "Item %d of second argument (exceptions) is not an exception", i)
		}
		onlyExceptions = onlyExceptions && e.Is(object.ExceptionBase)
	}
	switch {
	case cls == object.BaseExceptionGroup && onlyExceptions:
		cls = object.ExceptionGroup
	case cls.IsSubclass(object.ExceptionGroup) && !onlyExceptions:
		if cls == object.ExceptionGroup {
			return t.Raise(object.TypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
		}
		return t.Raise(object.TypeError, "Cannot nest BaseExceptions in '%s'", cls.Name)
	}
	return &object.Exception{Cls: cls, Args: a.Pos, Group: append([]value(nil), elts...)}
}

func groupDerive(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	e := a.Pos[0].(*object.Exception)
	return a.T.Call(object.BaseExceptionGroup, e.Args[0], a.Pos[1])
}

// condition makes a test for exceptions of a class, a tuple of classes or a function.
func condition(t *thread, v value) func(e *object.Exception) (bool, bool) {
	classes := []value{v}
	if tup, ok := v.(*object.Tuple); ok {
		classes = tup.Elts
	}
	for _, c := range classes {
		if cls, ok := c.(*object.Class); !ok || !cls.IsSubclass(object.BaseException) {
			return func(e *object.Exception) (bool, bool) {
				r := t.Call(v, e)
				if r == nil {
					return false, false
				}
				return t.Truth(r)
			}
		}
	}
	return func(e *object.Exception) (bool, bool) {
		for _, c := range classes {
			if e.Is(c.(*object.Class)) {
				return true, true
			}
		}
		return false, true
	}
}

func groupSplit(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	match, rest, ok := a.T.SplitGroup(a.Pos[0].(*object.Exception), condition(a.T, a.Pos[1]))
	if !ok {
		return nil
	}
	return &object.Tuple{Elts: []value{match, rest}}
}

func groupSubgroup(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	match, _, ok := a.T.SplitGroup(a.Pos[0].(*object.Exception), condition(a.T, a.Pos[1]))
	if !ok {
		return nil
	}
	return match
}
