package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var network = &analysis.Rule{
	Code: "EFF004", Name: "network", Levels: policy.Columns("-EEE"), SameAs: "S113 S310 B113 B310",
	Nodes: analysis.CallNodes,
	Named: true,
	Check: effectRule(policy.Network, "opens connections or serves them", "Take the data as an argument."),
}
