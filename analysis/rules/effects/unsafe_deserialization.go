package effects

import (
	"fmt"
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var unsafeDeserialization = &analysis.Rule{
	Code: "EFF007", Name: "unsafe-deserialization", Levels: policy.Columns("-EEE"), SameAs: "S301 S302 S506 S614 B301 B506 B614",
	Nodes: analysis.CallNodes,
	Named: true,
	Check: func(p *analysis.Pass, n syntax.Node) {
		effect, name := Of(p, n)
		if effect != policy.Deserialize || p.Profile.Grants(effect) {
			return
		}
		call := n.(*syntax.Call)
		p.Report(call.Func.Range(), fmt.Sprintf("%s loads a format that can run code while it is loaded.", analysis.Clip(name, 50)),
			fmt.Sprintf("Use JSON or another format of plain data. The capability %s allows it.", effect), saferLoad(p, call, name)...)
	},
}

// saferLoad offers the variant of a loader that makes only plain data.
func saferLoad(p *analysis.Pass, call *syntax.Call, name string) []analysis.Fix {
	fix := func(title string, edits ...scrub.Edit) []analysis.Fix {
		return []analysis.Fix{{Title: title, Safety: analysis.Unsafe, Edits: edits}}
	}
	method, ok := call.Func.(*syntax.Attribute)
	switch {
	case !ok:
	case name == "torch.load" && !slices.ContainsFunc(call.Keywords, func(k *syntax.Keyword) bool { return k.Name == "weights_only" }) && len(call.Args) > 0:
		end := call.Args[len(call.Args)-1].Range().End
		return fix("Add weights_only=True", scrub.Edit{Span: syntax.Span{Start: end, End: end}, New: ", weights_only=True"})
	case strings.HasPrefix(name, "yaml.") && len(call.Args) >= 1:
		safe := "safe_load"
		if strings.HasSuffix(name, "_all") {
			safe = "safe_load_all"
		}
		arguments := syntax.Span{Start: call.Args[0].Range().End, End: call.End - 1}
		return fix("Use "+safe, scrub.Edit{Span: method.AttrSpan, New: safe}, scrub.Edit{Span: arguments})
	}
	return nil
}
