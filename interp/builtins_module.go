package interp

import (
	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/interp/stdlib"
)

// builtinVariables are those of the module builtins.
type builtinVariables struct{ *object.Namespace }

// Fixed says that programs cannot set them.
func (builtinVariables) Fixed() {}

func init() {
	stdlib.RegisterPerRun("builtins", func(*object.Thread) object.Variables {
		ns := object.NewNamespace()
		ns.Set("__name__", object.NewStr("builtins"))
		for name, v := range map[string]object.Value{"None": object.None, "True": object.True, "False": object.False} {
			ns.Set(name, v)
		}
		for name, v := range builtins.Names {
			ns.Set(name, v)
		}
		return builtinVariables{ns}
	})
}
