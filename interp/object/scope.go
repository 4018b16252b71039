package object

// Scope is running code, as eval, exec, globals and locals see it.
type Scope interface {
	// Globals gives the variables of its module, as a dict that stays one with them.
	Globals(t *Thread) *Dict
	// Locals gives those that it sees first: a copy of a function's.
	Locals(t *Thread) Value
	// Compile makes code of text, for mode exec, eval or single; nil with a
	// SyntaxError set if it is none.
	Compile(t *Thread, text, filename, mode string) Value
	// Execute runs code with these variables, and gives the value of an expression,
	// None for statements; ok is false if what was given is no code.
	Execute(t *Thread, code Value, globals *Dict, locals Value) (v Value, ok bool)
}
