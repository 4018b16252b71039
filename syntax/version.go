package syntax

import (
	"fmt"
	"strings"
)

// Version is a minor version of Python 3: 13 stands for Python 3.13.
type Version int

// The versions that a buffer can be parsed for.
const (
	MinVersion     Version = 8
	DefaultVersion Version = 13
	MaxVersion     Version = 14
)

func (v Version) String() string { return fmt.Sprintf("3.%d", int(v)) }

// ParseVersion reads "3.8" to "3.14", also in the spellings "py312" and "312".
func ParseVersion(s string) (Version, error) {
	digits := strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "py")
	digits = strings.Replace(digits, ".", "", 1)
	for v := MinVersion; v <= MaxVersion; v++ {
		if digits == fmt.Sprintf("3%d", int(v)) {
			return v, nil
		}
	}
	return 0, fmt.Errorf("target version %q is not one of %v to %v", s, MinVersion, MaxVersion)
}
