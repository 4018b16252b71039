package builtins

import (
	"cmp"
	"slices"

	"trammel/interp/object"
)

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
	if !t.Alloc(int64(len(elts)) * sortItemSize) {
		return false
	}
	l.Elts = nil // what is being sorted cannot be seen
	out := sortBy(t, elts, key, down)
	changed := l.Elts != nil
	if l.Elts = out; out == nil {
		l.Elts = elts
		return false
	}
	if changed {
		t.Raise(object.ValueError, "list modified during sort")
	}
	return !changed
}

// sortBy gives the values in the order of what key makes of them, or nil with the
// exception set.
func sortBy(t *thread, values []value, key value, down bool) []value {
	if key == nil || key == object.None {
		return sortByKeys(t, values, values, down)
	}
	keys := make([]value, len(values))
	for i, v := range values {
		if keys[i] = t.Call1(key, v); keys[i] == nil {
			return nil
		}
	}
	return sortByKeys(t, keys, values, down)
}

// sortItemSize is what sorting needs for each value, in bytes.
const sortItemSize = 64

// sortByKeys gives the values in the order of their keys, or nil with the exception set.
// Keys that are all of one plain type are compared directly.
func sortByKeys(t *thread, keys, values []value, down bool) []value {
	switch {
	case allAre[object.Int](keys):
		return inOrder(t, keys, values, down, func(k value) object.Int { return k.(object.Int) }, cmp.Less[object.Int])
	case allAre[*object.Str](keys):
		return inOrder(t, keys, values, down, func(k value) string { return k.(*object.Str).S }, cmp.Less[string])
	case allAre[object.Float](keys):
		less := func(x, y object.Float) bool { return x < y } // unlike cmp.Less if one is no number
		return inOrder(t, keys, values, down, func(k value) object.Float { return k.(object.Float) }, less)
	}
	return inOrder(t, keys, values, down, func(k value) value { return k }, t.Less)
}

func allAre[T value](keys []value) bool {
	for _, k := range keys {
		if _, ok := k.(T); !ok {
			return false
		}
	}
	return true
}

// item is a value to be sorted with what it is sorted by.
type item[K any] struct {
	key K
	val value
}

// sorter sorts stably by asking whether one key is less than another, as Python does.
type sorter[K any] struct {
	t     *thread
	less  func(x, y K) bool
	spare []item[K]
}

func inOrder[K any](t *thread, keys, values []value, down bool, native func(value) K, less func(x, y K) bool) []value {
	items := make([]item[K], len(values))
	for i, v := range values {
		items[i] = item[K]{native(keys[i]), v}
	}
	if down { // twice turned around, equal ones keep their order
		slices.Reverse(items)
	}
	s := &sorter[K]{t, less, make([]item[K], len(items))}
	s.sort(items)
	if t.Exc != nil {
		return nil
	}
	if down {
		slices.Reverse(items)
	}
	out := make([]value, len(items))
	for i, it := range items {
		out[i] = it.val
	}
	return out
}

// shortRun is the length up to which insertion is fastest.
const shortRun = 12

func (s *sorter[K]) sort(items []item[K]) {
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

func (s *sorter[K]) insert(items []item[K]) {
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
func (s *sorter[K]) merge(items []item[K], mid int) {
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
