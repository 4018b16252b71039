package stdlib

import (
	"math"
	"strconv"

	"trammel/interp/object"
	"trammel/syntax"
)

// itertoolsTable are the constructors of itertools by the name of the class.
var itertoolsTable = map[string]func(a *args) func(t *thread) value{
	"accumulate": accumulate, "batched": batched, "chain": chain, "combinations": combinations(false),
	"combinations_with_replacement": combinations(true), "compress": compress, "cycle": cycle, "dropwhile": dropWhile,
	"filterfalse": filterFalse, "groupby": groupBy, "islice": islice, "pairwise": pairwise, "permutations": permutations,
	"product": product, "starmap": starmap, "takewhile": takeWhile, "zip_longest": zipLongest,
}

func init() {
	attrs := map[string]value{}
	for name, make := range itertoolsTable {
		c := class("itertools", name)
		construct(c, func(a *args) value {
			step := make(a)
			if step == nil {
				return nil
			}
			return &object.Iter{Cls: c, Step: step}
		})
		iteratorMethods(c)
		attrs[name] = c
	}
	construct(countClass, counter)
	iteratorMethods(countClass)
	attrs["count"] = countClass
	construct(repeatClass, repeat)
	iteratorMethods(repeatClass)
	repeatClass.Specials["__length_hint__"] = one("__length_hint__", func(t *thread, v value) value { return v.(*repeating).lengthHint(t) })
	attrs["repeat"] = repeatClass
	chainClass := attrs["chain"].(*object.Class)
	chainClass.Attrs.Set("from_iterable", &object.ClassMethod{Func: function("from_iterable", func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		outer := a.T.Iterate(a.Pos[1])
		if outer == nil {
			return nil
		}
		return &object.Iter{Cls: chainClass, Step: chained(outer)}
	})})
	attrs["tee"] = function("tee", tee)
	register("itertools", attrs)
}

// iteratorMethods gives a class of iterators __iter__ and __next__.
func iteratorMethods(c *object.Class) {
	c.Specials = map[string]value{
		"__iter__": &object.Builtin{Name: "__iter__", Owner: c, Fn: func(_ *thread, pos []value, _ []object.Keyword) value { return pos[0] }},
		"__next__": &object.Builtin{Name: "__next__", Owner: c, Fn: func(t *thread, pos []value, _ []object.Keyword) value {
			v := pos[0].(object.Iterator).Next(t)
			if v == nil && t.Exc == nil {
				return t.Throw(object.NewException(object.StopIteration))
			}
			return v
		}},
	}
}

// iterators makes one of each value.
func iterators(t *thread, values []value) ([]object.Iterator, bool) {
	its := make([]object.Iterator, len(values))
	for i, v := range values {
		if its[i] = t.Iterate(v); its[i] == nil {
			return nil, false
		}
	}
	return its, true
}

func accumulate(a *args) func(t *thread) value {
	given, ok := a.Bind(1, "iterable", "func", "*initial")
	if !ok {
		return nil
	}
	it, fn, initial := a.T.Iterate(given[0]), given[1], given[2]
	if it == nil {
		return nil
	}
	if fn == object.None {
		fn = nil
	}
	if initial == object.None {
		initial = nil
	}
	var total value
	return func(t *thread) value {
		if total == nil && initial != nil {
			total = initial
			return total
		}
		v := it.Next(t)
		switch {
		case v == nil:
			return nil
		case total == nil:
			total = v
		case fn == nil:
			total = t.Binary(syntax.Add, total, v)
		default:
			total = t.Call(fn, total, v)
		}
		return total
	}
}

func batched(a *args) func(t *thread) value {
	given, ok := a.Bind(2, "iterable", "n", "*strict")
	if !ok {
		return nil
	}
	n, ok := a.T.Index(given[1])
	if !ok {
		return nil
	}
	strict := given[2] != nil
	if strict {
		if strict, ok = a.T.Truth(given[2]); !ok {
			return nil
		}
	}
	if n < 1 {
		a.T.Raise(object.ValueError, "n must be at least one")
		return nil
	}
	it := a.T.Iterate(given[0])
	if it == nil {
		return nil
	}
	return func(t *thread) value {
		var batch []value
		for int64(len(batch)) < n {
			v := it.Next(t)
			if v == nil {
				break
			}
			if !t.Alloc(16) {
				return nil
			}
			batch = append(batch, v)
		}
		if t.Exc != nil || len(batch) == 0 {
			return nil
		}
		if strict && int64(len(batch)) != n {
			return t.Raise(object.ValueError, "batched(): incomplete batch")
		}
		return tuple(batch...)
	}
}

func chain(a *args) func(t *thread) value {
	if !a.Count(0, -1) {
		return nil
	}
	return chained(a.T.Iterate(tuple(a.Pos...)))
}

func chained(outer object.Iterator) func(t *thread) value {
	var inner object.Iterator
	return func(t *thread) value {
		for {
			if inner != nil {
				if v := inner.Next(t); v != nil || t.Exc != nil {
					return v
				}
			}
			next := outer.Next(t)
			if next == nil || !t.Step(1) {
				return nil
			}
			if inner = t.Iterate(next); inner == nil {
				return nil
			}
		}
	}
}

// pool lists the values of an iterable for the combinatoric iterators.
func pool(a *args, v value) ([]value, bool) {
	elts := a.T.Elements(v)
	return elts, elts != nil
}

func combinations(repeats bool) func(a *args) func(t *thread) value {
	return func(a *args) func(t *thread) value {
		given, ok := a.Bind(2, "iterable", "r")
		if !ok {
			return nil
		}
		r, ok := a.T.Index(given[1])
		if !ok {
			return nil
		}
		elts, ok := pool(a, given[0])
		if ok && r < 0 {
			a.T.Raise(object.ValueError, "r must be non-negative")
			return nil
		}
		if !ok || !a.T.Alloc(r*8) {
			return nil
		}
		return combine(elts, int(r), repeats)
	}
}

func combine(elts []value, r int, repeats bool) func(t *thread) value {
	n := len(elts)
	indices := make([]int, r)
	for i := range indices {
		if !repeats {
			indices[i] = i
		}
	}
	started, done := false, r > n && !repeats || n == 0 && r > 0
	return func(t *thread) value {
		if done || !t.Step(int64(r)>>3+1) || !t.Alloc(int64(r)*16) {
			return nil
		}
		if started && !advanceCombination(indices, n, repeats) {
			done = true
			return nil
		}
		started = true
		out := make([]value, r)
		for i, k := range indices {
			out[i] = elts[k]
		}
		return tuple(out...)
	}
}

// advanceCombination moves to the next indices in order; false at the end.
func advanceCombination(indices []int, n int, repeats bool) bool {
	r := len(indices)
	i := r - 1
	limit := func(i int) int {
		if repeats {
			return n - 1
		}
		return i + n - r
	}
	for i >= 0 && indices[i] == limit(i) {
		i--
	}
	if i < 0 {
		return false
	}
	indices[i]++
	for j := i + 1; j < r; j++ {
		if indices[j] = indices[j-1]; !repeats {
			indices[j]++
		}
	}
	return true
}

func permutations(a *args) func(t *thread) value {
	given, ok := a.Bind(1, "iterable", "r")
	if !ok {
		return nil
	}
	elts, ok := pool(a, given[0])
	if !ok {
		return nil
	}
	n := int64(len(elts))
	r := n
	if length := given[1]; length != nil && length != object.None {
		if object.AsBig(length) == nil {
			a.T.Raise(object.TypeError, "Expected int as r")
			return nil
		}
		if r, ok = a.T.Index(length); !ok {
			return nil
		}
	}
	if r < 0 {
		a.T.Raise(object.ValueError, "r must be non-negative")
		return nil
	}
	if r > n {
		return func(*thread) value { return nil }
	}
	indices, cycles := make([]int, n), make([]int, r)
	for i := range indices {
		indices[i] = i
	}
	for i := range cycles {
		cycles[i] = int(n) - i
	}
	started, done := false, false
	return func(t *thread) value {
		if done || !t.Step(r>>3+1) || !t.Alloc(r*16) {
			return nil
		}
		if started && !advancePermutation(indices, cycles) {
			done = true
			return nil
		}
		started = true
		out := make([]value, r)
		for i := range out {
			out[i] = elts[indices[i]]
		}
		return tuple(out...)
	}
}

func advancePermutation(indices, cycles []int) bool {
	n := len(indices)
	for i := len(cycles) - 1; i >= 0; i-- {
		cycles[i]--
		if cycles[i] == 0 {
			first := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = first
			cycles[i] = n - i
			continue
		}
		j := n - cycles[i]
		indices[i], indices[j] = indices[j], indices[i]
		return true
	}
	return false
}

func product(a *args) func(t *thread) value {
	times := int64(1)
	if v := a.Take("repeat"); v != nil {
		var ok bool
		if times, ok = a.T.Index(v); !ok {
			return nil
		}
		if times < 0 {
			a.T.Raise(object.ValueError, "repeat argument cannot be negative")
			return nil
		}
	}
	if !a.Count(0, -1) || !a.T.Alloc(times*int64(len(a.Pos))*24) {
		return nil
	}
	var once, pools [][]value
	for _, v := range a.Pos {
		elts, ok := pool(a, v)
		if !ok {
			return nil
		}
		once = append(once, elts)
	}
	for range times {
		pools = append(pools, once...)
	}
	indices := make([]int, len(pools))
	started, done := false, false
	for _, p := range pools {
		done = done || len(p) == 0
	}
	return func(t *thread) value {
		if done || !t.Step(int64(len(pools))>>3+1) || !t.Alloc(int64(len(pools))*16) {
			return nil
		}
		if started {
			i := len(indices) - 1
			for ; i >= 0; i-- {
				if indices[i]++; indices[i] < len(pools[i]) {
					break
				}
				indices[i] = 0
			}
			if i < 0 {
				done = true
				return nil
			}
		}
		started = true
		out := make([]value, len(pools))
		for i, k := range indices {
			out[i] = pools[i][k]
		}
		return tuple(out...)
	}
}

func compress(a *args) func(t *thread) value {
	given, ok := a.Bind(2, "data", "selectors")
	if !ok {
		return nil
	}
	its, ok := iterators(a.T, given)
	if !ok {
		return nil
	}
	return func(t *thread) value {
		for t.Step(1) {
			v := its[0].Next(t)
			if v == nil {
				return nil
			}
			keep := its[1].Next(t)
			if keep == nil {
				return nil
			}
			if yes, ok := t.Truth(keep); !ok {
				return nil
			} else if yes {
				return v
			}
		}
		return nil
	}
}

var (
	countClass  = class("itertools", "count")
	repeatClass = class("itertools", "repeat")
)

// counting is itertools.count: numbers without an end.
type counting struct{ next, step value }

// Class gives itertools.count.
func (*counting) Class() *object.Class { return countClass }

// Next gives the next number.
func (c *counting) Next(t *thread) value {
	v := c.next
	next := t.Binary(syntax.Add, v, c.step)
	if next == nil {
		return nil
	}
	c.next = next
	return v
}

// ReprText is count(5), or count(5, 2).
func (c *counting) ReprText(t *thread) string {
	if n, ok := c.step.(object.Int); ok && n == 1 {
		return "count(" + t.Repr(c.next) + ")"
	}
	return "count(" + t.Repr(c.next) + ", " + t.Repr(c.step) + ")"
}

func counter(a *args) value {
	given, ok := a.Bind(0, "start", "step")
	if !ok {
		return nil
	}
	start, step := given[0], given[1]
	if start == nil {
		start = object.MakeInt(0)
	}
	if step == nil {
		step = object.MakeInt(1)
	}
	for _, v := range []value{start, step} {
		if _, isText := v.(*object.Str); isText || v == object.None {
			return a.T.Raise(object.TypeError, "a number is required")
		}
	}
	return &counting{start, step}
}

func cycle(a *args) func(t *thread) value {
	if !a.Count(1, 1) {
		return nil
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil {
		return nil
	}
	var saved []value
	at, filled := 0, false
	return func(t *thread) value {
		if !filled {
			v := it.Next(t)
			if v != nil {
				if !t.Alloc(16) {
					return nil
				}
				saved = append(saved, v)
				return v
			}
			if t.Exc != nil {
				return nil
			}
			filled = true
		}
		if len(saved) == 0 {
			return nil
		}
		at++
		return saved[(at-1)%len(saved)]
	}
}

// filtered makes an iterator over what a test, given function and value, keeps.
func filtered(a *args, keep func(t *thread, fn, v value) (take, stop, ok bool)) func(t *thread) value {
	if !a.Count(2, 2) {
		return nil
	}
	fn := a.Pos[0]
	it := a.T.Iterate(a.Pos[1])
	if it == nil {
		return nil
	}
	done := false
	return func(t *thread) value {
		for !done && t.Step(1) {
			v := it.Next(t)
			if v == nil {
				return nil
			}
			take, stop, ok := keep(t, fn, v)
			switch {
			case !ok:
				return nil
			case stop:
				done = true
				return nil
			case take:
				return v
			}
		}
		return nil
	}
}

// holds is bool(fn(v)).
func holds(t *thread, fn, v value) (yes, ok bool) {
	if fn != object.None {
		if v = t.Call1(fn, v); v == nil {
			return false, false
		}
	}
	return t.Truth(v)
}

func dropWhile(a *args) func(t *thread) value {
	dropping := true
	return filtered(a, func(t *thread, fn, v value) (take, stop, ok bool) {
		if !dropping {
			return true, false, true
		}
		yes, ok := holds(t, fn, v)
		dropping = yes
		return !yes, false, ok
	})
}

func takeWhile(a *args) func(t *thread) value {
	return filtered(a, func(t *thread, fn, v value) (take, stop, ok bool) {
		yes, ok := holds(t, fn, v)
		return yes, !yes, ok
	})
}

func filterFalse(a *args) func(t *thread) value {
	return filtered(a, func(t *thread, fn, v value) (take, stop, ok bool) {
		yes, ok := holds(t, fn, v)
		return !yes, false, ok
	})
}

func groupBy(a *args) func(t *thread) value {
	given, ok := a.Bind(1, "iterable", "key")
	if !ok {
		return nil
	}
	it, key := a.T.Iterate(given[0]), given[1]
	if it == nil {
		return nil
	}
	if key == object.None {
		key = nil
	}
	g := &grouper{it: it, key: key}
	return g.next
}

var groupClass = func() *object.Class {
	c := class("itertools", "_grouper")
	c.Module = "itertools"
	iteratorMethods(c)
	return c
}()

// grouper splits an iterator where the key changes.
type grouper struct {
	it               object.Iterator
	key              value
	current, curKey  value // read ahead; nil before the first and at the end
	target           value // key of the group that was given last
	generation       int
	started, stopped bool
}

// read takes the next value in; false at the end or on failure.
func (g *grouper) read(t *thread) bool {
	if g.stopped {
		return false
	}
	g.current = g.it.Next(t)
	if g.current == nil {
		g.stopped = true
		return false
	}
	if g.curKey = g.current; g.key != nil {
		if g.curKey = t.Call1(g.key, g.current); g.curKey == nil {
			return false
		}
	}
	return t.Step(1)
}

func (g *grouper) next(t *thread) value {
	g.generation++
	if !g.started {
		g.started = true
		if !g.read(t) {
			return nil
		}
	}
	for g.target != nil && g.current != nil && t.Equal(g.curKey, g.target) {
		if !g.read(t) {
			return nil
		}
	}
	if g.current == nil || t.Exc != nil {
		return nil
	}
	g.target = g.curKey
	mine := g.generation
	target := g.target
	return tuple(target, &object.Iter{Cls: groupClass, Step: func(t *thread) value {
		if g.generation != mine || g.current == nil || !t.Equal(g.curKey, target) {
			return nil
		}
		v := g.current
		g.current = nil
		if !g.read(t) && t.Exc != nil {
			return nil
		}
		return v
	}})
}

func islice(a *args) func(t *thread) value {
	if !a.Count(2, 4) {
		return nil
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil {
		return nil
	}
	start, stop, step := int64(0), int64(math.MaxInt64), int64(1)
	part := func(v value, to *int64, low int64, message string) bool {
		if v == object.None {
			return true
		}
		n, ok := a.T.Index(v)
		if !ok || n < low {
			a.T.Raise(object.ValueError, "%s", message)
			return false
		}
		*to = n
		return true
	}
	const bad = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
	if len(a.Pos) == 2 {
		if !part(a.Pos[1], &stop, 0, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.") {
			return nil
		}
	} else if !part(a.Pos[1], &start, 0, bad) || !part(a.Pos[2], &stop, 0, bad) ||
		len(a.Pos) == 4 && !part(a.Pos[3], &step, 1, "Step for islice() must be a positive integer or None.") {
		return nil
	}
	at := int64(0)
	return func(t *thread) value {
		for at < stop && t.Step(1) {
			if at < start {
				if it.Next(t) == nil {
					stop = 0
					return nil
				}
				at++
				continue
			}
			v := it.Next(t)
			if v == nil {
				stop = 0
				return nil
			}
			at++
			if start > math.MaxInt64-step {
				stop = 0
			} else {
				start += step
			}
			return v
		}
		if t.Exc == nil && at < start && start >= stop {
			for at < stop && it.Next(t) != nil { // CPython consumes up to stop
				at++
			}
		}
		return nil
	}
}

func pairwise(a *args) func(t *thread) value {
	if !a.Count(1, 1) {
		return nil
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil {
		return nil
	}
	var last value
	return func(t *thread) value {
		if last == nil {
			if last = it.Next(t); last == nil {
				return nil
			}
		}
		v := it.Next(t)
		if v == nil {
			return nil
		}
		pair := tuple(last, v)
		last = v
		return pair
	}
}

// repeating is itertools.repeat: a value again and again.
type repeating struct {
	value   value
	left    int64
	endless bool
}

// Class gives itertools.repeat.
func (*repeating) Class() *object.Class { return repeatClass }

// Next gives the value once more.
func (r *repeating) Next(*thread) value {
	if !r.endless {
		if r.left <= 0 {
			return nil
		}
		r.left--
	}
	return r.value
}

// ReprText is repeat('a'), or repeat('a', 3).
func (r *repeating) ReprText(t *thread) string {
	text := "repeat(" + t.Repr(r.value)
	if !r.endless {
		text += ", " + strconv.FormatInt(r.left, 10)
	}
	return text + ")"
}

// lengthHint is the number of values to come.
func (r *repeating) lengthHint(t *thread) value {
	if r.endless {
		return t.Raise(object.TypeError, "len() of unsized object")
	}
	return object.MakeInt(r.left)
}

func repeat(a *args) value {
	given, ok := a.Bind(1, "object", "times")
	if !ok {
		return nil
	}
	r := &repeating{value: given[0], endless: given[1] == nil}
	if !r.endless {
		n, ok := a.T.Index(given[1])
		if !ok {
			return nil
		}
		r.left = max(n, 0)
	}
	return r
}

func starmap(a *args) func(t *thread) value {
	if !a.Count(2, 2) {
		return nil
	}
	fn := a.Pos[0]
	it := a.T.Iterate(a.Pos[1])
	if it == nil {
		return nil
	}
	return func(t *thread) value {
		v := it.Next(t)
		if v == nil {
			return nil
		}
		elts := t.Elements(v)
		if elts == nil {
			return nil
		}
		return t.Call(fn, append([]value(nil), elts...)...)
	}
}

func zipLongest(a *args) func(t *thread) value {
	fill := a.Take("fillvalue")
	if fill == nil {
		fill = object.None
	}
	if !a.Unexpected() {
		return nil
	}
	its, ok := iterators(a.T, a.Pos)
	if !ok {
		return nil
	}
	return func(t *thread) value {
		out := make([]value, len(its))
		alive := false
		for i, it := range its {
			out[i] = fill
			if it == nil {
				continue
			}
			v := it.Next(t)
			switch {
			case v != nil:
				out[i], alive = v, true
			case t.Exc != nil:
				return nil
			default:
				its[i] = nil
			}
		}
		if !alive {
			return nil
		}
		return tuple(out...)
	}
}

// tee makes iterators that share what was read from one.
func tee(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	n, ok := a.T.Index(a.Optional(1, object.MakeInt(2)))
	if !ok {
		return nil
	}
	if n < 0 {
		return a.T.Raise(object.ValueError, "n must be >= 0")
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil || !a.T.Alloc(n*64) {
		return nil
	}
	var shared []value
	out := make([]value, n)
	for i := range out {
		at := 0
		out[i] = &object.Iter{Cls: teeClass, Step: func(t *thread) value {
			if at == len(shared) {
				v := it.Next(t)
				if v == nil || !t.Alloc(16) {
					return nil
				}
				shared = append(shared, v)
			}
			at++
			return shared[at-1]
		}}
	}
	return tuple(out...)
}

var teeClass = func() *object.Class {
	c := object.NewBuiltinClass("_tee")
	c.Module = "itertools"
	iteratorMethods(c)
	return c
}()
