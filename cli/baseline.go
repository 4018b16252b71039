package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"trammel/analysis"
	"trammel/syntax"
)

// baseline is a file of findings that are known and not reported. It lists their
// fingerprints by file, relative to itself.
type baseline struct {
	path    string
	writing bool
	Version int                 `json:"version"`
	Files   map[string][]string `json:"files"`
}

const baselineVersion = 1

// openBaseline reads the file that --baseline names; nil without one.
func openBaseline(o *checkOptions) (*baseline, error) {
	if o.baseline == "" {
		return nil, nil
	}
	b := &baseline{path: o.baseline, writing: o.writeBaseline, Version: baselineVersion, Files: map[string][]string{}}
	if o.writeBaseline {
		return b, nil
	}
	data, err := os.ReadFile(o.baseline)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%s: no such baseline; write one with --write-baseline", o.baseline)
	case err != nil:
		return nil, err
	}
	if err := json.Unmarshal(data, b); err != nil || b.Version != baselineVersion {
		return nil, fmt.Errorf("%s: is no baseline of version %d; write it anew with --write-baseline", o.baseline, baselineVersion)
	}
	return b, nil
}

// key names a file relative to the baseline.
func (b *baseline) key(path string) string {
	from, err1 := filepath.Abs(filepath.Dir(b.path))
	to, err2 := filepath.Abs(path)
	if err1 != nil || err2 != nil {
		return filepath.ToSlash(path)
	}
	relative, err := filepath.Rel(from, to)
	if err != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(relative)
}

// filter takes out the findings that are known. When a baseline is written, it
// takes in all of them instead.
func (b *baseline) filter(src *syntax.Source, found []*analysis.Diagnostic) []*analysis.Diagnostic {
	if b == nil || len(found) == 0 {
		return found
	}
	key, fingerprints := b.key(src.Name), analysis.Fingerprints(src, found)
	if b.writing {
		b.Files[key] = fingerprints
		return nil
	}
	known := b.Files[key]
	var fresh []*analysis.Diagnostic
	for i, d := range found {
		if !slices.Contains(known, fingerprints[i]) {
			fresh = append(fresh, d)
		}
	}
	return fresh
}

func (b *baseline) count() (n int) {
	for _, list := range b.Files {
		n += len(list)
	}
	return n
}

func (b *baseline) write() error {
	data, err := json.MarshalIndent(b, "", "  ") // sorts the keys
	if err != nil {
		return err
	}
	return os.WriteFile(b.path, append(data, '\n'), 0o644)
}
