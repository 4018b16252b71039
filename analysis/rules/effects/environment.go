package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var environment = &analysis.Rule{
	Code: "EFF005", Name: "environment", Levels: policy.Columns("-EEE"),
	Nodes: effectNodes,
	Named: true,
	Check: effectRule(policy.Environment, "reads or sets environment variables and the like", "Take the setting as an argument."),
}
