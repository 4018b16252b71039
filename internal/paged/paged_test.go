package paged

import (
	"math/rand"
	"testing"
)

func TestTable(t *testing.T) {
	var table Table[int]
	want := map[int32]int{}
	r := rand.New(rand.NewSource(1))
	var first *int
	for n := range 2000 {
		i := r.Int31n(100_000)
		*table.At(i), want[i] = n+1, n+1
		if n == 0 {
			first = table.At(i)
		}
	}
	for i := range int32(100_100) {
		if got := table.Get(i); got != want[i] {
			t.Fatalf("at %d stands %d, want %d", i, got, want[i])
		}
	}
	if *first == 0 || len(table.pages) > 100_000/pageSize+1 {
		t.Errorf("%d pages, and the first place holds %d", len(table.pages), *first)
	}
}
