package naming

import (
	"trammel/analysis"
	"trammel/policy"
)

// reservedName is reported by the engine of profile restrictedpython.
var reservedName = &analysis.Rule{Code: "NAM003", Name: "reserved-name", Levels: policy.Columns("E---")}
