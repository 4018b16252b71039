package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var nativeCode = &analysis.Rule{
	Code: "EFF006", Name: "native-code", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Check: effectRule(policy.Native, "runs code outside of Python", "Use a module of the standard library."),
}
