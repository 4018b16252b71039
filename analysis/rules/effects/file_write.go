package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var fileWrite = &analysis.Rule{
	Code: "EFF003", Name: "file-write", Levels: policy.Columns("-EEE"), SameAs: "S108 S202 B103 B202",
	Nodes: analysis.CallNodes,
	Check: effectRule(policy.FileWrite, "creates, changes or deletes files", "Return the result, or print it."),
}
