// Package paged holds tables by small numbers of which only some stretches are in use.
package paged

// pageSize is how many entries come into being together.
const pageSize = 64

// Table gives each number from 0 on a T, zero at first. Memory is taken for those near
// numbers that were written. The zero Table is empty.
type Table[T any] struct{ pages []*[pageSize]T }

// At is the place of a number's T, to be changed. It stays where it is.
func (t *Table[T]) At(i int32) *T {
	page := int(i / pageSize)
	if page >= len(t.pages) {
		t.pages = append(t.pages, make([]*[pageSize]T, page+1-len(t.pages))...)
	}
	if t.pages[page] == nil {
		t.pages[page] = new([pageSize]T)
	}
	return &t.pages[page][i%pageSize]
}

// Get is the T of a number. It may be called from several goroutines while nobody calls At.
func (t *Table[T]) Get(i int32) (value T) {
	if page := int(i / pageSize); page < len(t.pages) && t.pages[page] != nil {
		value = t.pages[page][i%pageSize]
	}
	return value
}
