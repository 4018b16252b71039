package statements

import (
	"trammel/analysis"
	"trammel/policy"
)

// augassignAttribute is reported by the engine of profile restrictedpython.
var augassignAttribute = &analysis.Rule{Code: "STM002", Name: "augassign-attribute", Levels: policy.Columns("E---")}
