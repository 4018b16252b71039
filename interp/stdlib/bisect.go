package stdlib

import "trammel/interp/object"

func init() {
	search := map[string]func(a *args) value{}
	for name, right := range map[string]bool{"bisect_left": false, "bisect_right": true} {
		search[name] = func(a *args) value {
			b := takeBisection(a, right)
			if b == nil || !b.search() {
				return nil
			}
			return object.MakeInt(b.low)
		}
	}
	for name, right := range map[string]bool{"insort_left": false, "insort_right": true} {
		search[name] = func(a *args) value {
			b := takeBisection(a, right)
			if b == nil {
				return nil
			}
			x := b.x
			if b.key != nil { // insort applies the key to what it inserts, bisect does not
				if b.x = a.T.Call(b.key, x); b.x == nil {
					return nil
				}
			}
			if !b.search() {
				return nil
			}
			insert := a.T.GetAttr(b.list, "insert")
			if insert == nil || a.T.Call(insert, object.MakeInt(b.low), x) == nil {
				return nil
			}
			return object.None
		}
	}
	attrs := functions(search)
	attrs["bisect"], attrs["insort"] = attrs["bisect_right"], attrs["insort_right"]
	register("bisect", attrs)
}

// bisection is a search for where x goes in a sorted list.
type bisection struct {
	t         *thread
	list, x   value
	low, high int64
	key       value // nil for none
	right     bool  // behind what is equal
}

// takeBisection takes the arguments a, x, lo=0, hi=None, *, key=None.
func takeBisection(a *args, right bool) *bisection {
	b := &bisection{t: a.T, right: right}
	given, ok := a.Bind(2, "a", "x", "lo", "hi", "*key")
	if !ok {
		return nil
	}
	if b.key = given[4]; b.key == object.None {
		b.key = nil
	}
	b.list, b.x = given[0], given[1]
	if !b.bounds(given[2], given[3]) {
		return nil
	}
	return b
}

func (b *bisection) bounds(low, high value) (ok bool) {
	if low != nil {
		if b.low, ok = b.t.Index(low); !ok {
			return false
		}
		if b.low < 0 {
			b.t.Raise(object.ValueError, "lo must be non-negative")
			return false
		}
	}
	if high == nil || high == object.None {
		b.high, ok = b.t.Len(b.list)
		return ok
	}
	b.high, ok = b.t.Index(high)
	return ok
}

func (b *bisection) search() bool {
	for b.low < b.high {
		middle := b.low + (b.high-b.low)/2
		item := b.t.GetItem(b.list, object.MakeInt(middle))
		if item != nil && b.key != nil {
			item = b.t.Call(b.key, item)
		}
		if item == nil {
			return false
		}
		first, second := item, b.x
		if b.right {
			first, second = b.x, item
		}
		less := b.t.Less(first, second)
		if b.t.Exc != nil {
			return false
		}
		if less == b.right {
			b.high = middle
		} else {
			b.low = middle + 1
		}
	}
	return true
}
