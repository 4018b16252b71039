package naming

import (
	"trammel/analysis"
	"trammel/policy"
)

// underscoreName is reported by the engine of profile restrictedpython.
var underscoreName = &analysis.Rule{Code: "NAM001", Name: "underscore-name", Levels: policy.Columns("E---")}
