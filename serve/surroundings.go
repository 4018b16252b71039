package serve

import (
	"encoding/base64"
	"fmt"

	"trammel/interp/world"
	"trammel/policy"
)

// surroundings are the keys of a request that say what a run meets outside itself.
type surroundings struct {
	Files    map[string]content `json:"files"`    // by path; relative paths are below the working directory
	Env      map[string]string  `json:"env"`      // in the place of a few usual variables
	Input    []string           `json:"input"`    // lines for input() and sys.stdin
	Args     []string           `json:"args"`     // sys.argv
	Seed     uint64             `json:"seed"`     // of random numbers that the program does not seed
	Answers  []world.Answer     `json:"answers"`  // of the network and of other programs
	Deny     []string           `json:"deny"`     // effects that raise PermissionError
	Simulate []string           `json:"simulate"` // effects that are answered from memory
	Missing  string             `json:"missing"`  // packages that are not there: unknown or error
	Branch   string             `json:"branch"`   // an unknown value in a condition: true or false
}

// content is a file: text, or {"base64": ...}.
type content []byte

// UnmarshalJSON reads either form.
func (c *content) UnmarshalJSON(data []byte) error {
	var text string
	if decode(data, &text) == nil {
		*c = content(text)
		return nil
	}
	var binary struct {
		Base64 string `json:"base64"`
	}
	if err := decode(data, &binary); err != nil {
		return fmt.Errorf(`a file is its text, or {"base64": "..."}: %w`, err)
	}
	raw, err := base64.StdEncoding.DecodeString(binary.Base64)
	*c = raw
	return err
}

// options is the world that the request asks for.
func (s *surroundings) options() (world.Options, error) {
	o := world.Options{Env: s.Env, Input: s.Input, Args: s.Args, Seed: s.Seed, Answers: s.Answers, Modes: map[policy.Effect]world.Decision{}}
	var err error
	if o.Packages, err = world.ParsePackages(s.Missing, s.Branch); err != nil {
		return o, err
	}
	for mode, list := range map[world.Decision][]string{world.Deny: s.Deny, world.Simulate: s.Simulate} {
		for _, name := range list {
			if err := o.Decide(name, mode); err != nil {
				return o, err
			}
		}
	}
	for i := range o.Answers {
		if err := o.Answers[i].Check(); err != nil {
			return o, err
		}
	}
	if len(s.Files) > 0 {
		o.Files = make(map[string][]byte, len(s.Files))
		for path, data := range s.Files {
			o.Files[path] = data
		}
	}
	return o, nil
}
