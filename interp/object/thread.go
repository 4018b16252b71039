package object

import (
	"context"
	"math/big"
	"time"

	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// Limits bound one run. Every field must be positive.
type Limits struct {
	Steps  int64         // calls, loop rounds, and work inside built-in functions
	Memory int64         // bytes that may be alive at a time
	Output int64         // bytes written to stdout and stderr together
	Depth  int           // nested calls, as sys.getrecursionlimit
	Time   time.Duration // wall time
}

// DefaultLimits are those of a dry run.
var DefaultLimits = Limits{Steps: 50_000_000, Memory: 256 << 20, Output: 1 << 20, Depth: 1000, Time: 5 * time.Second}

// Usage is what a run has used.
type Usage struct {
	Steps  int64
	Memory int64 // bytes: what was allocated if that is little, else the most that was found alive
	Output int64
	Depth  int // deepest nesting
	Wall   time.Duration
}

// Site is a place in the program.
type Site struct {
	Code *Place
	Node syntax.Node
}

// Place gives its line and column, 0 if it is unknown.
func (s Site) Place() world.Place {
	if s.Node == nil {
		return world.Place{}
	}
	line, column := s.Code.Source.Column(s.Node.Range().Start)
	return world.Place{Line: line, Column: column}
}

// Thread is one run of a program: its exception, its limits, its world.
type Thread struct {
	Exc      *Exception // set when a function has returned nil
	Handling *Exception // being handled by an except or finally block
	World    *world.World
	// Site is the call out of the program that is under way: of a built-in or of the
	// library.
	Site Site
	// Stdout is what print writes to, if the program has put something else in the
	// place of sys.stdout.
	Stdout Value
	// Import gives a module by name; nil with the exception set on failure.
	Import func(name string) Value
	// ExchangeFrames keeps the frames under way in what it gives, and goes on with those
	// that it is given; nil stands for none.
	ExchangeFrames func(any) any
	// Caller is the code that calls a built-in which looks at its surroundings.
	Caller Scope
	// Stopped is the StopIteration with which an object of the program ended its
	// iteration last, for its value.
	Stopped *Exception

	limits       Limits
	usage        Usage
	budget       int64 // steps until the next look at the clock
	slice        int64 // what budget was last filled with
	depth        int
	baseline     int64 // live heap of the process when the run began
	peak         int64 // most memory that was found alive
	allocated    int64 // bytes that measurements have taken out of usage.Memory
	hostDepth    int   // limits.Depth before the program changed it
	classVersion int
	deadline     time.Time
	started      time.Time
	ctx          context.Context
	coroutines   map[*coroutine]struct{} // suspended
	reprs        map[Value]struct{}      // being printed, to stop cycles
	locals       map[any]any             // see Local
	ints         *[boxChunk]Int          // room for values, see MakeInt
	floats       *[boxChunk]Float
	intsUsed     uint
	floatsUsed   uint
	small        [2]big.Int     // operands of 64 bits in an operation on larger ones
	spareArgs    []*Args        // for use again
	buffer       []byte         // too
	arguments    Stack[Value]   // of calls under way
	keywords     Stack[Keyword] // too
	variables    Stack[Value]   // of functions under way
}

// sliceSteps is how many steps pass between two looks at the clock.
const sliceSteps = 1 << 13

// NewThread makes a thread for one run that begins now.
func NewThread(ctx context.Context, w *world.World, l Limits) *Thread {
	now := time.Now()
	t := &Thread{World: w, limits: l, ctx: ctx, started: now, deadline: now.Add(l.Time), baseline: readLiveHeap(), intsUsed: boxChunk, floatsUsed: boxChunk, coroutines: map[*coroutine]struct{}{}}
	t.refill()
	return t
}

func (t *Thread) refill() {
	t.slice = min(sliceSteps, max(t.limits.Steps-t.usage.Steps, 0))
	t.budget = t.slice
}

// Step charges n units of work. It is false, with the exception set, when a limit
// is reached or the run is cancelled.
func (t *Thread) Step(n int64) bool {
	t.budget -= n
	return t.budget >= 0 || t.look()
}

// look books the used steps and checks the limits that need the clock.
func (t *Thread) look() bool {
	t.usage.Steps += t.slice - t.budget
	t.slice, t.budget = 0, 0
	t.sampleHeap()
	switch {
	case t.usage.Memory > t.limits.Memory && !t.measure(0): // what is charged for without a look at the limit
		t.Limit("memory limit of %d bytes reached", t.limits.Memory)
	case t.usage.Steps >= t.limits.Steps:
		t.Limit("step limit of %d reached", t.limits.Steps)
	case t.ctx.Err() != nil:
		t.Limit("the run was cancelled")
	case time.Now().After(t.deadline):
		t.Limit("time limit of %v reached", t.limits.Time)
	default:
		t.refill()
		return true
	}
	return false
}

// Alloc charges n bytes before they are allocated. A single request beyond the
// whole limit is a MemoryError; when the sum of what was allocated reaches the limit,
// what of it still lives decides.
func (t *Thread) Alloc(n int64) bool {
	if n < 0 || n > t.limits.Memory {
		t.Throw(NewException(MemoryError))
		return false
	}
	if t.usage.Memory += n; t.usage.Memory > t.limits.Memory && !t.measure(n) {
		t.Limit("memory limit of %d bytes reached", t.limits.Memory)
		return false
	}
	return t.Step(n >> 8)
}

// Version changes whenever an attribute of a class does.
func (t *Thread) Version() int { return t.classVersion }

// BorrowArgs gives an Args for the time of one call.
func (t *Thread) BorrowArgs() *Args {
	if n := len(t.spareArgs); n > 0 {
		a := t.spareArgs[n-1]
		t.spareArgs = t.spareArgs[:n-1]
		return a
	}
	return &Args{T: t}
}

// ReturnArgs takes back what BorrowArgs gave.
func (t *Thread) ReturnArgs(a *Args) {
	a.Pos, a.Kw = nil, nil
	t.spareArgs = append(t.spareArgs, a)
}

// TakeBuffer gives an empty buffer to build text in.
func (t *Thread) TakeBuffer() []byte {
	b := t.buffer
	t.buffer = nil
	return b[:0]
}

// ReturnBuffer takes back what TakeBuffer gave, to be used again.
func (t *Thread) ReturnBuffer(b []byte) {
	if cap(b) <= largestBuffer {
		t.buffer = b
	}
}

// largestBuffer is the size up to which a buffer is kept, in bytes.
const largestBuffer = 1 << 12

// PushArgs gives room for n arguments of a call that does not keep them.
func (t *Thread) PushArgs(n int) []Value { return t.arguments.Push(n) }

// PopArgs takes back what the last PushArgs gave.
func (t *Thread) PopArgs(n int) { t.arguments.Pop(n) }

// PushKeywords gives room for n keyword arguments of a call that does not keep them.
func (t *Thread) PushKeywords(n int) []Keyword { return t.keywords.Push(n) }

// PopKeywords takes back what the last PushKeywords gave.
func (t *Thread) PopKeywords(n int) { t.keywords.Pop(n) }

// PushVars gives the variables of a function, of which the caller binds the first
// bound ones; the others are unbound.
func (t *Thread) PushVars(n, bound int) []Value {
	v := t.variables.Push(n)
	for i := bound; i < n; i++ {
		v[i] = nil
	}
	return v
}

// PopVars takes back what the last PushVars gave.
func (t *Thread) PopVars(n int) { t.variables.Pop(n) }

// TimeLeft is how long the run may still take.
func (t *Thread) TimeLeft() time.Duration { return time.Until(t.deadline) }

// OutOfTime ends the run because its time is over.
func (t *Thread) OutOfTime() { t.Limit("time limit of %v reached", t.limits.Time) }

// Ask asks the world for an effect. It is nil with a PermissionError set if that is
// denied.
func (t *Thread) Ask(kind policy.Effect, detail string) *world.Event {
	e, err := t.World.Ask(kind, detail, t.Site.Place())
	if err != nil {
		t.Raise(PermissionError, "%s", err.Error())
		return nil
	}
	return e
}

// Renew lets the thread be used for another run, with limits of its own.
func (t *Thread) Renew(ctx context.Context, l Limits) {
	t.ctx, t.limits, t.usage = ctx, l, Usage{}
	t.started = time.Now()
	t.deadline = t.started.Add(l.Time)
	t.Exc, t.Handling, t.hostDepth, t.depth = nil, nil, 0, 0
	t.peak, t.allocated, t.baseline = 0, 0, readLiveHeap()
	t.refill()
}

// Pause stops the clock that counts towards the limit on time, until the function that
// it gives is called.
func (t *Thread) Pause() (resume func()) {
	since := time.Now()
	return func() {
		waited := time.Since(since)
		t.deadline, t.started = t.deadline.Add(waited), t.started.Add(waited)
	}
}

// Local gives what a module of the library keeps for this run under a key of its own
// type, or nil.
func (t *Thread) Local(key any) any { return t.locals[key] }

// SetLocal keeps a value for this run.
func (t *Thread) SetLocal(key, v any) {
	if t.locals == nil {
		t.locals = map[any]any{}
	}
	t.locals[key] = v
}

// Enter counts one nested call; Leave undoes it. Enter is false, with a
// RecursionError set, when calls nest too deep.
func (t *Thread) Enter() bool {
	if t.depth++; t.depth > t.usage.Depth {
		t.usage.Depth = t.depth
	}
	return t.depth <= t.limits.Depth || t.tooDeep()
}

func (t *Thread) tooDeep() bool {
	t.depth--
	t.Raise(RecursionError, "maximum recursion depth exceeded")
	t.usage.Depth = min(t.usage.Depth, t.limits.Depth)
	return false
}

// Leave ends what Enter began.
func (t *Thread) Leave() { t.depth-- }

// Print writes program output, within the output limit.
func (t *Thread) Print(text string) bool {
	if t.usage.Output += int64(len(text)); t.usage.Output > t.limits.Output {
		t.Limit("output limit of %d bytes reached", t.limits.Output)
		return false
	}
	t.World.Print(text)
	return t.Step(int64(len(text)) >> 6)
}

// PrintError writes to stderr, within the output limit.
func (t *Thread) PrintError(text string) bool {
	if t.usage.Output += int64(len(text)); t.usage.Output > t.limits.Output {
		t.Limit("output limit of %d bytes reached", t.limits.Output)
		return false
	}
	t.World.PrintError(text)
	return t.Step(int64(len(text)) >> 6)
}

// Limits gives the limits of the run.
func (t *Thread) Limits() Limits { return t.limits }

// SetDepth lowers the limit on nested calls, or puts it back to what the host gave.
func (t *Thread) SetDepth(n int) {
	if t.hostDepth == 0 {
		t.hostDepth = t.limits.Depth
	}
	t.limits.Depth = min(n, t.hostDepth)
}

// Usage gives what the run has used so far. If that is much memory, it takes a
// collection to find out how much of it lives.
func (t *Thread) Usage() Usage {
	u := t.usage
	u.Memory = t.memoryUsed()
	u.Steps += t.slice - t.budget
	u.Wall = t.Wall()
	return u
}

// Wall is how long the run has been going on.
func (t *Thread) Wall() time.Duration { return time.Since(t.started) }

// Close ends the coroutines that the program left suspended.
func (t *Thread) Close() {
	for c := range t.coroutines {
		c.stop()
	}
}

// Cost estimates of objects, in bytes.
const (
	wordSize     = 8
	valueSize    = 16 // a boxed value in a list
	objectSize   = 48
	entrySize    = 64 // an entry of a dict or set
	InstanceSize = 96
	StrSize      = 56 // without its text
	bigSize      = 96 // an int beyond 64 bits; larger ones are charged for their digits, too

	// ExceptionSize is what an exception costs with its arguments and traceback.
	ExceptionSize = 400
)
