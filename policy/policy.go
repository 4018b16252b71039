// Package policy says what a program may do: profiles, the capabilities that they
// grant, the effects that need one, and how severe it is to overstep.
package policy

import (
	"fmt"
	"strings"
)

// Severity is how bad a finding is. Off means that it is not reported.
type Severity uint8

// Severities, mildest first.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

func (s Severity) String() string { return [...]string{"off", "info", "warning", "error"}[s] }

// ParseSeverity reads the name of a severity.
func ParseSeverity(s string) (Severity, error) {
	for level := Off; level <= Error; level++ {
		if s == level.String() {
			return level, nil
		}
	}
	return Off, fmt.Errorf("unknown severity %q: use error, warning, info or off", s)
}

// Names of the profiles.
const (
	Agent            = "agent"
	Strict           = "strict"
	RestrictedPython = "restrictedpython"
	Smolagents       = "smolagents"
)

// Levels gives the severity of a rule by profile.
type Levels map[string]Severity

// Columns reads the severities of a rule in the order restrictedpython,
// smolagents, agent, strict: one letter each, E, W, I or - for off. It panics on
// anything else, for it is meant for the tables in source.
func Columns(letters string) Levels {
	order := []string{RestrictedPython, Smolagents, Agent, Strict}
	if len(letters) != len(order) {
		panic("policy: columns " + letters)
	}
	levels := Levels{}
	for i, profile := range order {
		level := strings.IndexByte("-IWE", letters[i])
		if level < 0 {
			panic("policy: columns " + letters)
		}
		levels[profile] = Severity(level)
	}
	return levels
}
