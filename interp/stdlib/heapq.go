package stdlib

import "trammel/interp/object"

// _heapq is what heapq does often.
func init() {
	register("_heapq", functions(map[string]func(a *args) value{
		"heappush": heapPush, "heappop": heapPop, "heapify": heapify, "heapreplace": heapReplace, "heappushpop": heapPushPop,
	}))
}

// heap is a list whose smallest element comes first. What compares its elements may
// change it, so its length is looked at again behind each comparison.
type heap struct {
	t    *thread
	list *object.List
	size int
}

// takeHeap takes a heap as the first of n arguments.
func takeHeap(a *args, n int) *heap {
	if !a.Count(n, n) {
		return nil
	}
	l, ok := object.Unwrap(a.Pos[0]).(*object.List)
	if !ok {
		a.T.Raise(object.TypeError, "%s() argument%s must be list, not %s", a.Name, map[bool]string{true: " 1"}[n > 1], a.Pos[0].Class().Name)
		return nil
	}
	return &heap{a.T, l, len(l.Elts)}
}

// less compares two elements; ok is false with the exception set if that fails.
func (h *heap) less(x, y value) (less, ok bool) {
	less = h.t.Less(x, y)
	switch {
	case h.t.Exc != nil:
		return false, false
	case len(h.list.Elts) != h.size:
		h.t.Raise(object.RuntimeError, "list changed size during iteration")
		return false, false
	}
	return less, true
}

// rise moves the element at pos towards start while it is less than what is above.
func (h *heap) rise(start, pos int) bool {
	l := h.list.Elts
	x := l[pos]
	for pos > start {
		above := (pos - 1) >> 1
		less, ok := h.less(x, l[above])
		if !ok {
			return false
		}
		l = h.list.Elts
		if !less {
			break
		}
		l[pos], l[above] = l[above], x
		pos = above
	}
	return true
}

// sink moves the element at pos to the bottom along the lesser elements, and up again to
// where it belongs, as that takes fewer comparisons.
func (h *heap) sink(pos int) bool {
	start := pos
	for child := 2*pos + 1; child < h.size; child = 2*pos + 1 {
		l := h.list.Elts
		if right := child + 1; right < h.size {
			less, ok := h.less(l[child], l[right])
			if !ok {
				return false
			}
			l = h.list.Elts
			if !less {
				child = right
			}
		}
		l[pos], l[child] = l[child], l[pos]
		pos = child
	}
	return h.rise(start, pos)
}

func heapPush(a *args) value {
	h := takeHeap(a, 2)
	if h == nil || !a.T.Alloc(16) {
		return nil
	}
	h.list.Elts = append(h.list.Elts, a.Pos[1])
	h.size++
	return none(h.rise(0, h.size-1))
}

func heapPop(a *args) value {
	h := takeHeap(a, 1)
	if h == nil {
		return nil
	}
	if h.size == 0 {
		return a.T.Raise(object.IndexError, "index out of range")
	}
	h.size--
	last := h.list.Elts[h.size]
	h.list.Elts[h.size] = nil
	h.list.Elts = h.list.Elts[:h.size]
	if h.size == 0 {
		return last
	}
	return h.exchange(last)
}

// exchange puts x in the place of the smallest element, and gives that.
func (h *heap) exchange(x value) value {
	first := h.list.Elts[0]
	h.list.Elts[0] = x
	if !h.sink(0) {
		return nil
	}
	return first
}

func heapReplace(a *args) value {
	h := takeHeap(a, 2)
	if h == nil {
		return nil
	}
	if h.size == 0 {
		return a.T.Raise(object.IndexError, "index out of range")
	}
	return h.exchange(a.Pos[1])
}

func heapPushPop(a *args) value {
	h := takeHeap(a, 2)
	if h == nil {
		return nil
	}
	if h.size == 0 {
		return a.Pos[1]
	}
	less, ok := h.less(h.list.Elts[0], a.Pos[1])
	switch {
	case !ok:
		return nil
	case !less:
		return a.Pos[1]
	}
	return h.exchange(a.Pos[1])
}

func heapify(a *args) value {
	h := takeHeap(a, 1)
	if h == nil {
		return nil
	}
	for i := h.size/2 - 1; i >= 0; i-- {
		if !h.sink(i) {
			return nil
		}
	}
	return object.None
}
