// Package catalog knows what CPython's library holds, module by module, so that the
// evaluator can tell a name that it lacks from one that never was, and say what to use
// instead.
package catalog

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed names.txt
var text string

// names gives the public names of each module, sorted.
var names = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(text) {
		module, list, _ := strings.Cut(line, ":")
		m[module] = strings.Fields(list)
	}
	return m
})

// Modules are the public modules of CPython 3.13, sorted.
func Modules() []string {
	var list []string
	for name := range names() {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// Names are the public names of a module of CPython 3.13, sorted: its __all__ or what it
// defines. It is empty for modules that there are none of.
func Names(module string) []string { return names()[module] }

// MissingName is what an error about a name that a module has not adds to CPython's
// text; "" where CPython's module has no such name either.
func MissingName(module, name string) string {
	if _, found := slices.BinarySearch(Names(module), name); !found {
		return ""
	}
	return remedy(Instead(module, name))
}

// MissingModule is what an error about a module that cannot be imported adds to
// CPython's text; "" where CPython has no such module either.
func MissingModule(module string) string {
	if _, found := names()[module]; !found {
		return ""
	}
	return remedy(Instead(module, ""))
}

func remedy(instead string) string {
	if instead == "" {
		return ""
	}
	return " in Trammel's evaluator; " + instead
}

// Instead says what to use in place of a name, or of a whole module if name is "".
func Instead(module, name string) string {
	if text := instead[module+"."+name]; name != "" && text != "" {
		return text
	}
	for {
		if text := instead[module]; text != "" {
			return text
		}
		dot := strings.LastIndexByte(module, '.')
		if dot < 0 {
			return ""
		}
		module = module[:dot]
	}
}
