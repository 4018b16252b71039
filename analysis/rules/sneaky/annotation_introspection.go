package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var annotationIntrospection = &analysis.Rule{
	Code: "SEV003", Name: "annotation-introspection", Levels: policy.Columns("--WE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: analysis.NamesOf(annotationEvaluators),
	Check: analysis.Calls(checkIntrospection),
}

// evaluators run annotations that are strings, or that PEP 649 put off. Those with
// the value true do so only when asked by eval_str.
var annotationEvaluators = map[string]bool{
	"typing.get_type_hints": false, "typing_extensions.get_type_hints": false, "typing.evaluate_forward_ref": false,
	"annotationlib.get_annotations": false, "annotationlib.call_annotate_function": false, "annotationlib.call_evaluate_function": false,
	"inspect.signature": true, "inspect.get_annotations": true, "inspect.Signature.from_callable": true, "typing_extensions.get_annotations": true,
}

func checkIntrospection(p *analysis.Pass, call *syntax.Call, name string) {
	onlyIfAsked, ok := annotationEvaluators[name]
	if !ok {
		return
	}
	if onlyIfAsked {
		c, isConstant := analysis.Argument(call, -1, "eval_str").(*syntax.Constant)
		if analysis.Argument(call, -1, "eval_str") == nil || isConstant && c.Kind == syntax.FalseConst {
			return
		}
	}
	p.Report(call.Func.Range(), name+" evaluates annotations, and so runs code that others have put there.",
		"Read __annotations__ of your own classes as text, or declare the types in data.")
}
