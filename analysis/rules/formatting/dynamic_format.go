package formatting

import (
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var dynamicFormat = &analysis.Rule{
	Code: "FMT002", Name: "dynamic-format", Levels: policy.Columns("W-WE"),
	Nodes: analysis.CallNodes,
	Check: checkDynamicFormat,
}

func checkDynamicFormat(p *analysis.Pass, n syntax.Node) {
	call := n.(*syntax.Call)
	method, ok := call.Func.(*syntax.Attribute)
	if !ok || method.Attr != "format" && method.Attr != "format_map" || isUnbound(p, method) {
		return
	}
	if p.Profile.Name == policy.RestrictedPython {
		p.Report(method.AttrSpan, "safer_getattr refuses "+method.Attr+" of a string: NotImplementedError when it runs.", "Use an f-string.", fString(p, call)...)
		return
	}
	if _, constant := p.Names.ConstString(method.Value); constant || isOtherType(p.Name(method.Value)) || isOwn(p, method) || method.Attr == "format" && len(call.Args)+len(call.Keywords) == 0 {
		return
	}
	p.Report(method.AttrSpan, "The template of "+method.Attr+" is not known here, and its fields can walk through attributes of the arguments.",
		"Use an f-string, or string.Template for text from outside.")
}

// isOwn reports whether the method is one of a class in the file.
func isOwn(p *analysis.Pass, method *syntax.Attribute) bool {
	class := p.Names.Class(method.Value)
	return class != nil && slices.ContainsFunc(class.Body, func(s syntax.Stmt) bool {
		fn, ok := s.(*syntax.FunctionDef)
		return ok && fn.Name == method.Attr
	})
}

// isOtherType reports whether a qualified name is known to be something else than
// a string.
func isOtherType(name string) bool {
	return name != "" && name != "builtins.str()" && !strings.HasSuffix(name, ".read()") && !strings.HasSuffix(name, "read_text()")
}
