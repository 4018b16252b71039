package effects

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var undeclaredEffect = &analysis.Rule{
	Code: "EFF020", Name: "undeclared-effect", Levels: policy.Columns("--WE"),
	Check: checkDeclared,
}

func checkDeclared(p *analysis.Pass, _ syntax.Node) {
	for _, f := range Infer(p).functions {
		if !f.declares {
			continue
		}
		for _, label := range f.row.List() {
			if label == "?" || f.declared[policy.Effect(label)] {
				continue
			}
			p.Report(f.row.Labels[policy.Effect(label)], analysis.Clip(f.name, 40)+" does not declare the effect "+label+", which it has here.",
				"Declare it in the return annotation, or take it out.")
			p.Relate(f.nameSpan.Shifted(f.start), f.name+" declares its effects here.")
		}
	}
}

// declaredEffects reads Annotated[T, "net", ...] and Uses["net", ...]. It is false
// if the annotation declares none. Names stand for the effects of what they name.
func declaredEffects(p *analysis.Pass, returns syntax.Expr) (map[policy.Effect]bool, bool) {
	s, ok := returns.(*syntax.Subscript)
	if !ok {
		return nil, false
	}
	items := []syntax.Expr{s.Index}
	if t, ok := s.Index.(*syntax.Tuple); ok {
		items = t.Elts
	}
	name := p.Name(s.Value)
	uses := name == "Uses" || strings.HasSuffix(name, ".Uses")
	if !uses && name != "typing.Annotated" && name != "typing_extensions.Annotated" {
		return nil, false
	}
	if !uses {
		items = items[1:]
	}
	declared, found := map[policy.Effect]bool{}, uses
	for _, item := range items {
		if call, ok := item.(*syntax.Subscript); ok && strings.HasSuffix(p.Name(call.Value), "Uses") {
			return declaredEffects(p, call)
		}
		if text, ok := p.Names.ConstString(item); ok {
			if effects, _, err := policy.ParseCapability(text); err == nil {
				found = true
				for _, e := range effects {
					declared[e] = true
				}
			}
			continue
		}
		if e := policy.EffectOf(p.Name(item)); e != "" {
			declared[e], found = true, true
		}
	}
	return declared, found
}
