// Package configuration holds the page of the rule about configuration files; the
// files are read by policy.
package configuration

import (
	"embed"

	"trammel/analysis"
	"trammel/policy"
)

//go:embed *.md
var pages embed.FS

func init() { analysis.Register(pages, configurationError) }

var configurationError = &analysis.Rule{Code: policy.ConfigurationError, Name: "configuration-error", Levels: policy.Columns("EEEE")}
