package object

import (
	"fmt"

	"trammel/syntax"
)

// Exception is a raised or raisable exception object.
type Exception struct {
	Cls      *Class
	Args     []Value
	Full     []Value    // all arguments, where Args shows only some of them
	Group    []Value    // the exceptions of a group
	Attrs    *Namespace // attributes set by the program, made when needed
	Cause    *Exception
	Context  *Exception
	Suppress bool // __suppress_context__
	Trace    []TraceEntry
	// Fatal marks an exceeded limit or a cancelled run: the program can neither
	// catch it nor run finally blocks.
	Fatal bool
	// Wrapped marks a group that except* made around a single exception.
	Wrapped bool
	// NoTrace says that the program has taken the traceback away.
	NoTrace bool
	// Name is what a NameError, AttributeError or ImportError was about, and Obj where
	// it was looked for; for suggestions.
	Name string
	Obj  Value
	// Candidates are the names that a NameError could have been about, and InMethod
	// marks an AttributeError of self.
	Candidates []string
	InMethod   bool
	// Told is what the host is told instead of class and message, by a dialect.
	Told string
}

// TraceEntry is one line of a traceback, innermost first.
type TraceEntry struct {
	*Place
	Node syntax.Node // what was being evaluated
}

// Span is what was being evaluated, for the carets.
func (e TraceEntry) Span() syntax.Span { return e.Node.Range() }

// Place is the code that a line of a traceback is about.
type Place struct {
	Function string // "<module>" at the top level
	Source   *syntax.Source
	Bare     bool // the line is not to be shown
}

// traceSize is how many lines of a traceback have room at first.
const traceSize = 3

// AddTrace adds the next line outwards.
func (e *Exception) AddTrace(p *Place, n syntax.Node) {
	if e.Trace == nil {
		e.Trace = make([]TraceEntry, 0, traceSize)
	}
	e.Trace = append(e.Trace, TraceEntry{p, n})
}

// Class gives the exception's class.
func (e *Exception) Class() *Class { return e.Cls }

func exceptionClass(name string, base *Class) *Class { return newBuiltinClass(name, base) }

// The exception classes, in the tree of CPython's documentation.
var (
	BaseException             = exceptionClass("BaseException", ObjectClass)
	SystemExit                = exceptionClass("SystemExit", BaseException)
	KeyboardInterrupt         = exceptionClass("KeyboardInterrupt", BaseException)
	GeneratorExit             = exceptionClass("GeneratorExit", BaseException)
	ExceptionBase             = exceptionClass("Exception", BaseException)
	StopIteration             = exceptionClass("StopIteration", ExceptionBase)
	StopAsyncIteration        = exceptionClass("StopAsyncIteration", ExceptionBase)
	ArithmeticError           = exceptionClass("ArithmeticError", ExceptionBase)
	FloatingPointError        = exceptionClass("FloatingPointError", ArithmeticError)
	OverflowError             = exceptionClass("OverflowError", ArithmeticError)
	ZeroDivisionError         = exceptionClass("ZeroDivisionError", ArithmeticError)
	AssertionError            = exceptionClass("AssertionError", ExceptionBase)
	AttributeError            = exceptionClass("AttributeError", ExceptionBase)
	BufferError               = exceptionClass("BufferError", ExceptionBase)
	EOFError                  = exceptionClass("EOFError", ExceptionBase)
	ImportError               = exceptionClass("ImportError", ExceptionBase)
	ModuleNotFoundError       = exceptionClass("ModuleNotFoundError", ImportError)
	LookupError               = exceptionClass("LookupError", ExceptionBase)
	IndexError                = exceptionClass("IndexError", LookupError)
	KeyError                  = exceptionClass("KeyError", LookupError)
	MemoryError               = exceptionClass("MemoryError", ExceptionBase)
	NameError                 = exceptionClass("NameError", ExceptionBase)
	UnboundLocalError         = exceptionClass("UnboundLocalError", NameError)
	OSError                   = exceptionClass("OSError", ExceptionBase)
	FileNotFoundError         = exceptionClass("FileNotFoundError", OSError)
	FileExistsError           = exceptionClass("FileExistsError", OSError)
	PermissionError           = exceptionClass("PermissionError", OSError)
	TimeoutError              = exceptionClass("TimeoutError", OSError)
	ConnectionError           = exceptionClass("ConnectionError", OSError)
	ReferenceError            = exceptionClass("ReferenceError", ExceptionBase)
	RuntimeError              = exceptionClass("RuntimeError", ExceptionBase)
	NotImplementedError       = exceptionClass("NotImplementedError", RuntimeError)
	RecursionError            = exceptionClass("RecursionError", RuntimeError)
	SyntaxErrorClass          = exceptionClass("SyntaxError", ExceptionBase)
	SystemError               = exceptionClass("SystemError", ExceptionBase)
	TypeError                 = exceptionClass("TypeError", ExceptionBase)
	ValueError                = exceptionClass("ValueError", ExceptionBase)
	UnicodeError              = exceptionClass("UnicodeError", ValueError)
	UnicodeDecodeError        = exceptionClass("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError        = exceptionClass("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateType      = exceptionClass("UnicodeTranslateError", UnicodeError)
	Warning                   = exceptionClass("Warning", ExceptionBase)
	DeprecationWarning        = exceptionClass("DeprecationWarning", Warning)
	RuntimeWarning            = exceptionClass("RuntimeWarning", Warning)
	SyntaxWarning             = exceptionClass("SyntaxWarning", Warning)
	UserWarning               = exceptionClass("UserWarning", Warning)
	FutureWarning             = exceptionClass("FutureWarning", Warning)
	PendingDeprecationWarning = exceptionClass("PendingDeprecationWarning", Warning)
	ImportWarning             = exceptionClass("ImportWarning", Warning)
	UnicodeWarning            = exceptionClass("UnicodeWarning", Warning)
	BytesWarning              = exceptionClass("BytesWarning", Warning)
	ResourceWarning           = exceptionClass("ResourceWarning", Warning)
	EncodingWarning           = exceptionClass("EncodingWarning", Warning)
	BlockingIOError           = exceptionClass("BlockingIOError", OSError)
	ChildProcessError         = exceptionClass("ChildProcessError", OSError)
	BrokenPipeError           = exceptionClass("BrokenPipeError", ConnectionError)
	ConnectionAbortedError    = exceptionClass("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError    = exceptionClass("ConnectionRefusedError", ConnectionError)
	ConnectionResetError      = exceptionClass("ConnectionResetError", ConnectionError)
	InterruptedError          = exceptionClass("InterruptedError", OSError)
	IsADirectoryError         = exceptionClass("IsADirectoryError", OSError)
	NotADirectoryError        = exceptionClass("NotADirectoryError", OSError)
	ProcessLookupError        = exceptionClass("ProcessLookupError", OSError)
	IndentationError          = exceptionClass("IndentationError", SyntaxErrorClass)
	TabError                  = exceptionClass("TabError", IndentationError)
	PythonFinalizationError   = exceptionClass("PythonFinalizationError", RuntimeError)
	BaseExceptionGroup        = exceptionClass("BaseExceptionGroup", BaseException)
	ExceptionGroup            = newBuiltinClass("ExceptionGroup", BaseExceptionGroup, ExceptionBase)
)

// ExceptionClasses lists them all, bases before what derives from them.
var ExceptionClasses = []*Class{
	BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, ExceptionBase, StopIteration, StopAsyncIteration,
	ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError, BufferError,
	EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError,
	UnboundLocalError, OSError, FileNotFoundError, FileExistsError, PermissionError, TimeoutError, ConnectionError,
	ReferenceError, RuntimeError, NotImplementedError, RecursionError, SyntaxErrorClass, SystemError, TypeError,
	ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, Warning, DeprecationWarning, RuntimeWarning,
	SyntaxWarning, UserWarning, FutureWarning, UnicodeTranslateType, PendingDeprecationWarning, ImportWarning, UnicodeWarning,
	BytesWarning, ResourceWarning, EncodingWarning, BlockingIOError, ChildProcessError, BrokenPipeError, ConnectionAbortedError,
	ConnectionRefusedError, ConnectionResetError, InterruptedError, IsADirectoryError, NotADirectoryError, ProcessLookupError,
	IndentationError, TabError, PythonFinalizationError, BaseExceptionGroup, ExceptionGroup,
}

// limitClass is that of exceeded limits; no program can name it.
var limitClass = newBuiltinClass("LimitExceeded", BaseException)

// NewException makes an exception with arguments.
func NewException(cls *Class, args ...Value) *Exception { return &Exception{Cls: cls, Args: args} }

// Raise sets the thread's exception to one with a formatted message, and gives
// nil, so that a caller can return it.
func (t *Thread) Raise(cls *Class, format string, args ...any) Value {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	return t.Throw(NewException(cls, NewStr(msg)))
}

// Throw sets the thread's exception and gives nil. An exception that is being
// handled becomes its context.
func (t *Thread) Throw(e *Exception) Value {
	if e.Context == nil && t.Handling != nil && t.Handling != e {
		t.Handling.forgetContext(e)
		e.Context = t.Handling
	}
	t.Exc = e
	return nil
}

// forgetContext cuts the chain of contexts where it comes to an exception, which is about
// to get this one as its own context. Cycles that a program has made itself stay: half as
// fast, another one goes behind, which is met then.
func (e *Exception) forgetContext(of *Exception) {
	behind, follow := e, false
	for at := e; at.Context != nil; at = at.Context {
		if at.Context == of {
			at.Context = nil
			return
		}
		if follow {
			if behind = behind.Context; behind == at {
				return
			}
		}
		follow = !follow
	}
}

// Limit stops the run: the program cannot catch what this raises.
func (t *Thread) Limit(format string, args ...any) Value {
	t.Exc = &Exception{Cls: limitClass, Args: []Value{NewStr(fmt.Sprintf(format, args...))}, Fatal: true}
	return nil
}

// Clear takes the thread's exception away and gives it.
func (t *Thread) Clear() *Exception {
	e := t.Exc
	t.Exc = nil
	return e
}

// Is reports whether e is an instance of cls.
func (e *Exception) Is(cls *Class) bool { return e.Cls.IsSubclass(cls) }

// Message is str(e).
func (e *Exception) Message(t *Thread) string {
	if len(e.Group) > 0 {
		return fmt.Sprintf("%s (%d sub-exception%s)", t.Str(e.Args[0]), len(e.Group), plural(len(e.Group)))
	}
	switch len(e.Args) {
	case 0:
		if e.Is(SyntaxErrorClass) {
			return "None"
		}
		return ""
	case 1:
		if e.Is(KeyError) {
			return t.Repr(e.Args[0])
		}
		return t.Str(e.Args[0])
	}
	if e.Is(UnicodeDecodeError) || e.Is(UnicodeEncodeError) {
		if msg, ok := e.unicodeMessage(t); ok {
			return msg
		}
	}
	if p, ok := e.SyntaxPlace(); ok {
		return t.Str(e.Args[0]) + p.suffix()
	}
	if e.Is(OSError) && e.Full != nil {
		msg := "[Errno " + t.Str(e.Args[0]) + "] " + t.Str(e.Args[1])
		if len(e.Full) > 2 && e.Full[2] != None {
			msg += ": " + t.Repr(e.Full[2])
			if len(e.Full) > 4 && e.Full[4] != None {
				msg += " -> " + t.Repr(e.Full[4])
			}
		}
		return msg
	}
	return t.Repr(&Tuple{e.Args})
}

// ExceptionNamed gives a built-in exception by name, or nil.
func ExceptionNamed(name string) *Class {
	for _, c := range ExceptionClasses {
		if c.Name == name {
			return c
		}
	}
	return nil
}
