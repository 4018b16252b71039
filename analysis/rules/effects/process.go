package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var process = &analysis.Rule{
	Code: "EFF001", Name: "process", Levels: policy.Columns("-EEE"), SameAs: "S602 S603 S604 S605 S606 S607 B602 B603 B604 B605 B606 B607",
	Nodes: analysis.CallNodes,
	Named: true,
	Check: effectRule(policy.Process, "starts or steers other programs", "Do it in Python."),
}
