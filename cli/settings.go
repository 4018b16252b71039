package cli

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"trammel/analysis"
	"trammel/policy"
)

// settings finds the configuration that holds for each file. It is safe for
// concurrent use.
type settings struct {
	flags   settingsFlags
	mu      sync.Mutex
	byDir   map[string]*policy.Config
	byPath  map[string]*policy.Config
	ordered []*policy.Config // as first used
}

func newSettings(flags settingsFlags) *settings {
	return &settings{flags: flags, byDir: map[string]*policy.Config{}, byPath: map[string]*policy.Config{}}
}

// config gives the configuration for a file; one without a path if there is none.
func (s *settings) config(file string) *policy.Config {
	s.mu.Lock()
	defer s.mu.Unlock()
	dir := filepath.Dir(file)
	if c := s.byDir[dir]; c != nil {
		return c
	}
	path := s.flags.config
	if path == "" && !s.flags.isolated {
		path = policy.FindConfig(dir)
	}
	c := s.byPath[path]
	if c == nil {
		c = s.read(path)
		s.byPath[path] = c
		s.ordered = append(s.ordered, c)
	}
	s.byDir[dir] = c
	return c
}

func (s *settings) read(path string) *policy.Config {
	if path == "" {
		return policy.ParseConfig("", "", analysis.IsKey)
	}
	return policy.ReadConfig(path, analysis.IsKey)
}

// profile gives what a file may do: its configuration with the flags on top.
func (s *settings) profile(file string) *policy.Profile {
	p := s.config(file).ForBase(file, s.flags.profile)
	if len(s.flags.grant) > 0 || s.flags.exact {
		p = p.With(policy.Settings{Capabilities: s.flags.grant, Exact: s.flags.exact})
	}
	return p
}

// problems lists the configuration files that have something wrong in them, with
// those that they name.
func (s *settings) problems() (list []*policy.Config) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.ordered {
		for _, file := range append([]*policy.Config{c}, c.Extended...) {
			if len(file.Problems) > 0 && !slices.ContainsFunc(list, func(other *policy.Config) bool { return other.Path == file.Path }) {
				list = append(list, file)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *policy.Config) int { return strings.Compare(a.Path, b.Path) })
	return list
}
