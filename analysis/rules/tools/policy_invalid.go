package tools

import (
	"trammel/analysis"
	"trammel/policy"
)

// policyInvalid is found by policy.ParseToolPolicy.
var policyInvalid = &analysis.Rule{Code: policy.PolicyInvalid, Name: "policy-invalid", Levels: policy.Columns("--EE")}
