package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var concurrency = &analysis.Rule{
	Code: "EFF008", Name: "concurrency", Levels: policy.Columns("-EWE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Check: effectRule(policy.Threads, "starts threads", "Do the work in one loop."),
}
