package statements

import (
	"trammel/analysis"
	"trammel/policy"
)

// augassignItem is reported by the engine of profile restrictedpython.
var augassignItem = &analysis.Rule{Code: "STM003", Name: "augassign-item", Levels: policy.Columns("E---")}
