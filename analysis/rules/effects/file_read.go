package effects

import (
	"trammel/analysis"
	"trammel/policy"
)

var fileRead = &analysis.Rule{
	Code: "EFF002", Name: "file-read", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Check: effectRule(policy.FileRead, "reads files or directories", "Take the text or data as an argument."),
}
