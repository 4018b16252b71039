package classes

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var implicitHook = &analysis.Rule{
	Code: "CLS002", Name: "implicit-hook", Levels: policy.Columns("--WW"),
	Nodes: functionNodes,
	Check: checkImplicitHook,
}

// hooks are methods that run where no operation of theirs is seen. Those which
// honest programs write now and then are only worth a note.
var hooks = map[string]policy.Severity{
	"__prepare__": policy.Warning, "__mro_entries__": policy.Warning, "__instancecheck__": policy.Warning, "__subclasscheck__": policy.Warning,
	"__subclasshook__": policy.Warning, "__getattribute__": policy.Warning, "__getattr__": policy.Info, "__class_getitem__": policy.Info,
}

func checkImplicitHook(p *analysis.Pass, n syntax.Node) {
	fn := n.(*syntax.FunctionDef)
	level, ok := hooks[fn.Name]
	inModule := p.Parent(n) == nil && (fn.Name == "__getattr__" || fn.Name == "__dir__")
	if !inModule && (!ok || p.Class() == nil) {
		return
	}
	if p.Strict() || inModule {
		level = policy.Warning
	}
	p.ReportAs(level, fn.NameSpan, fn.Name+" runs from syntax that does not look like a call.", "Use a plain method, a property or a function.")
}
