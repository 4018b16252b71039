package world

import (
	"fmt"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Answer is what the simulated network or another program answers to a request.
type Answer struct {
	// Match is a glob: of the method and URL of a request, such as
	// "GET https://example.com/**", or of a command line, such as "git status*".
	Match  string            `json:"match"`
	Status int               `json:"status"` // of HTTP, 200 unless given; else the exit code
	Header map[string]string `json:"header"`
	Body   string            `json:"body"`   // of the answer, or what the program prints
	Errors string            `json:"errors"` // what the program prints on stderr
}

// Check says whether the answer's pattern can be matched.
func (a *Answer) Check() error {
	if !doublestar.ValidatePattern(a.Match) {
		return fmt.Errorf("answer %q: its match is not a glob such as GET https://example.com/**", a.Match)
	}
	return nil
}

// Answer finds the first answer to a request, or nil.
func (w *World) Answer(request string) *Answer {
	for i := range w.Answers {
		if a := &w.Answers[i]; globMatches(a.Match, request) {
			return a
		}
	}
	return nil
}

// globMatches treats what is no path as one name, so that * covers blanks and slashes.
func globMatches(pattern, text string) bool {
	flat := strings.NewReplacer("/", "\x00")
	ok, err := doublestar.Match(flat.Replace(pattern), flat.Replace(text))
	return ok && err == nil
}
