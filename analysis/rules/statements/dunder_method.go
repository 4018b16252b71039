package statements

import (
	"trammel/analysis"
	"trammel/policy"
)

// dunderMethod is reported by the engine of profile restrictedpython.
var dunderMethod = &analysis.Rule{Code: "STM008", Name: "dunder-method", Levels: policy.Columns("E---")}
