package policy

import (
	"fmt"
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"
)

// place is a stretch of bytes in a file.
type place struct{ start, end int }

// keyPlaces finds where the keys of a TOML text stand, by their dotted names; an
// element of a list is name[0]. Keys of an array of tables go by the last table's.
func keyPlaces(text string) map[string]place {
	places := map[string]place{}
	p := unstable.Parser{}
	p.Reset([]byte(text))
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		name, at := keyName(e)
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = name
			places[table] = at
			table += "."
		case unstable.KeyValue:
			places[table+name] = at
			elements(table+name, e.Value(), places)
		}
	}
	return places
}

// keyName joins the parts of a key with dots. The place is that of the parts as they are
// written: the data of one with escapes is no part of the text.
func keyName(e *unstable.Node) (name string, at place) {
	for it := e.Key(); it.Next(); {
		r := it.Node().Raw
		if name == "" {
			at.start = int(r.Offset)
		} else {
			name += "."
		}
		name += string(it.Node().Data)
		at.end = int(r.Offset + r.Length)
	}
	return name, at
}

// elements notes the elements of lists and the keys of inline tables.
func elements(name string, value *unstable.Node, places map[string]place) {
	switch value.Kind {
	case unstable.Array:
		i := 0
		for it := value.Children(); it.Next(); i++ {
			if r := it.Node().Raw; r.Length > 0 {
				places[fmt.Sprintf("%s[%d]", name, i)] = place{int(r.Offset), int(r.Offset + r.Length)}
			}
		}
	case unstable.InlineTable:
		for it := value.Children(); it.Next(); {
			key, at := keyName(it.Node())
			places[name+"."+key] = at
		}
	}
}

func sortedPlaces(places map[string]place) []string {
	keys := make([]string, 0, len(places))
	for key := range places {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int { return places[a].start - places[b].start })
	return keys
}

// Nearest gives the word that differs from name in at most two letters, or nothing.
func Nearest(name string, words []string) string {
	best, distance := "", 3
	for _, w := range words {
		if d := editDistance(name, w); d < distance {
			best, distance = w, d
		}
	}
	return best
}

func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
