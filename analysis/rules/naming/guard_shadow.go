package naming

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// guards are the names by which restricted code calls what guards it.
var guards = map[string]bool{
	"_getattr_": true, "_getitem_": true, "_getiter_": true, "_write_": true, "_unpack_sequence_": true, "_iter_unpack_sequence_": true,
	"_inplacevar_": true, "_apply_": true, "_print_": true, "__metaclass__": true, "__build_class__": true,
}

var guardShadow = &analysis.Rule{
	Code: "NAM004", Name: "guard-shadow", Levels: policy.Columns("E-EE"),
	Nodes: binders,
	Check: bindings(func(p *analysis.Pass, name string, span syntax.Span) {
		if guards[name] {
			p.Report(span, name+" is the name of a guard: binding it replaces the guard that restricted code calls.", "Choose another name.", p.Rename(name)...)
		}
	}),
}
