// Package stdlib holds the modules that a program can import: a file a module,
// registered as data.
package stdlib

import "trammel/interp/object"

type (
	value  = object.Value
	thread = object.Thread
)

var modules = map[string]*object.Module{}

// register adds a module; it is called from init functions.
func register(name string, attrs map[string]value) {
	attrs["__name__"] = object.NewStr(name)
	modules[name] = &object.Module{Name: name, Attr: attrs}
}

// Module finds a module by its dotted name, or gives nil.
func Module(name string) value {
	if m := modules[name]; m != nil {
		return m
	}
	return nil
}
