package interp

import (
	"strings"

	"trammel/interp/object"
)

// add makes a module one of the run's, and of sys.modules.
func (run *runtime) add(m *object.Module) {
	run.modules[m.Name] = m
	if run.shown != nil && isShown(m.Name) {
		run.shown.SetStr(m.Name, m)
	}
}

// remove takes a module out that could not be made.
func (run *runtime) remove(name string) {
	delete(run.modules, name)
	if run.shown != nil && isShown(name) {
		run.shown.DeleteStr(name)
	}
}

// imported gives a module that was imported, or that the program has put in sys.modules
// itself; nil if there is none, or the program has taken its own module out.
func (run *runtime) imported(name string) *object.Module {
	m := run.modules[name]
	if run.shown == nil || !isShown(name) {
		return m
	}
	own, _ := run.shown.GetStr(name).(*object.Module)
	return own
}

// shownModules makes sys.modules of what was imported before sys.
func (run *runtime) shownModules() *object.Dict {
	d := object.NewDict()
	for name, m := range run.modules {
		if isShown(name) {
			d.SetStr(name, m)
		}
	}
	return d
}

// isShown reports whether programs may have a module: those that the library keeps to
// itself begin with "_".
func isShown(name string) bool {
	return !strings.HasPrefix(name, "_") || strings.HasSuffix(name, "__")
}
