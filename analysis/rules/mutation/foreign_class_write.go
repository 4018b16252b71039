package mutation

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var foreignClassWrite = &analysis.Rule{
	Code: "MON003", Name: "foreign-class-write", Levels: policy.Columns("--WE"),
	Nodes: writeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		object, _, ok := written(p, n)
		if ok && isForeignClass(p.Name(object)) {
			p.Report(n.Range(), "Writing to the class "+analysis.Clip(strings.TrimPrefix(p.Name(object), names.Builtin), 40)+" changes every object of it in the process.",
				"Make a subclass, or a function.")
		}
	},
}

// isForeignClass reports whether a qualified name looks like a class from outside
// of the file: a built-in type, or a name in capitals.
func isForeignClass(name string) bool {
	if name == "" || strings.Contains(name, "(") {
		return false
	}
	last := name[strings.LastIndexByte(name, '.')+1:]
	if strings.HasPrefix(name, names.Builtin) {
		return names.IsBuiltin(last) && !strings.HasPrefix(last, "__")
	}
	return strings.Contains(name, ".") && (last != "" && last[0] >= 'A' && last[0] <= 'Z' && last != strings.ToUpper(last) || lowerClasses[name])
}

var lowerClasses = map[string]bool{"datetime.datetime": true, "datetime.date": true, "datetime.time": true, "datetime.timedelta": true,
	"collections.deque": true, "collections.defaultdict": true, "array.array": true, "threading.local": true}
