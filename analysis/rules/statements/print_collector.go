package statements

import (
	"trammel/analysis"
	"trammel/policy"
)

// printCollector is reported by the engine of profile restrictedpython.
var printCollector = &analysis.Rule{Code: "STM007", Name: "print-collector", Levels: policy.Columns("W---")}
