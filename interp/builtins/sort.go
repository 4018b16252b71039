package builtins

import (
	"slices"

	"trammel/interp/object"
	"trammel/syntax"
)

// item is a value to be sorted with what it is sorted by.
type item struct{ key, val value }

// sorter sorts stably by asking whether one key is less than another, as Python does.
type sorter struct {
	t     *thread
	less  func(x, y value) bool
	spare []item
}

// sortList sorts in place, stably, charging for every comparison.
func sortList(t *thread, l *object.List, key, reverse value) bool {
	down := false
	if reverse != nil {
		var ok bool
		if down, ok = t.Truth(reverse); !ok {
			return false
		}
	}
	elts := l.Elts
	items := make([]item, len(elts))
	for i, v := range elts {
		items[i] = item{v, v}
		if key != nil && key != object.None {
			if items[i].key = t.Call(key, v); items[i].key == nil {
				return false
			}
		}
	}
	if down { // twice turned around, equal ones keep their order
		slices.Reverse(items)
	}
	s := &sorter{t: t, less: lessFor(t, items), spare: make([]item, len(items))}
	s.sort(items)
	if t.Exc != nil {
		return false
	}
	if down {
		slices.Reverse(items)
	}
	out := make([]value, len(items))
	for i, it := range items {
		out[i] = it.val
	}
	l.Elts = out
	return true
}

// shortRun is the length up to which insertion is fastest.
const shortRun = 12

func (s *sorter) sort(items []item) {
	if len(items) <= shortRun {
		s.insert(items)
		return
	}
	mid := len(items) / 2
	s.sort(items[:mid])
	s.sort(items[mid:])
	if s.t.Exc != nil || !s.t.Step(int64(len(items))) || !s.less(items[mid].key, items[mid-1].key) {
		return
	}
	s.merge(items, mid)
}

func (s *sorter) insert(items []item) {
	for i := 1; i < len(items) && s.t.Exc == nil; i++ {
		it, j := items[i], i
		for j > 0 && s.less(it.key, items[j-1].key) {
			items[j] = items[j-1]
			j--
		}
		items[j] = it
	}
}

// merge joins two sorted halves.
func (s *sorter) merge(items []item, mid int) {
	left := s.spare[:copy(s.spare, items[:mid])]
	i, j, at := 0, mid, 0
	for i < len(left) && j < len(items) {
		if s.less(items[j].key, left[i].key) {
			items[at] = items[j]
			j++
		} else {
			items[at] = left[i]
			i++
		}
		if at++; s.t.Exc != nil {
			break
		}
	}
	copy(items[at:], left[i:])
}

// lessFor gives the comparison: a direct one, if all keys are of one plain type.
func lessFor(t *thread, items []item) func(x, y value) bool {
	switch {
	case allAre[object.Int](items):
		return func(x, y value) bool { return x.(object.Int) < y.(object.Int) }
	case allAre[*object.Str](items):
		return func(x, y value) bool { return x.(*object.Str).S < y.(*object.Str).S }
	case allAre[object.Float](items):
		return func(x, y value) bool { return x.(object.Float) < y.(object.Float) }
	}
	return func(x, y value) bool { return lessThan(t, x, y) }
}

func allAre[T value](items []item) bool {
	for i := range items {
		if _, ok := items[i].key.(T); !ok {
			return false
		}
	}
	return true
}

func lessThan(t *thread, x, y value) bool {
	if !t.Step(1) {
		return false
	}
	r := t.Compare(syntax.Lt, x, y)
	if r == nil {
		return false
	}
	truth, _ := t.Truth(r)
	return truth
}
