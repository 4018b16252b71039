// Package stdlib holds the modules that a program can import: written in Go, a file
// a module, registered as data, or in Python, a file a module under py.
package stdlib

import (
	"embed"
	"strings"

	"trammel/interp/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// native are the modules written in Go.
var native = map[string]map[string]value{}

// register adds a module; it is called from init functions.
func register(name string, attrs map[string]value) { native[name] = attrs }

// Extend adds functions to a module written in Go, from init functions of packages
// that this one cannot import.
func Extend(module string, table map[string]func(a *object.Args) object.Value) {
	for name, fn := range functions(table) {
		native[module][name] = fn
	}
}

// perRun makes the variables of modules that depend on the run.
var perRun = map[string]func(t *thread) object.Variables{}

// Member gives a variable of a module written in Go, nil if there is none.
func Member(module, name string) object.Value { return native[module][name] }

// SetMember adds a variable to a module written in Go, from init functions of packages
// that this one cannot import.
func SetMember(module, name string, v object.Value) { native[module][name] = v }

// RegisterPerRun adds a module whose variables are made for each run, from init functions
// of packages that this one cannot import.
func RegisterPerRun(name string, make func(t *object.Thread) object.Variables) { perRun[name] = make }

// Native gives the variables of a module written in Go, anew for each run, or nil.
func Native(t *thread, name string) object.Variables {
	if make := perRun[name]; make != nil {
		return make(t)
	}
	if native[name] == nil {
		return nil
	}
	return variables(name)
}

// variables are those of a registered module.
func variables(name string) *object.Namespace {
	ns := object.NewNamespace()
	ns.Set("__name__", object.NewStr(name))
	for name, v := range native[name] {
		ns.Set(name, v)
	}
	return ns
}

//go:embed all:py
var sources embed.FS

// Source gives the text of a module written in Python.
func Source(name string) (text string, isPackage, ok bool) {
	path := "py/" + strings.ReplaceAll(name, ".", "/")
	if data, err := sources.ReadFile(path + ".py"); err == nil {
		return string(data), false, true
	}
	data, err := sources.ReadFile(path + "/__init__.py")
	return string(data), true, err == nil
}

// Has reports whether there is a module of that name.
func Has(name string) bool {
	_, _, ok := Source(name)
	return ok || native[name] != nil || perRun[name] != nil
}
