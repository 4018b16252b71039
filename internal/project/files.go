// Package project finds the Python files of a project.
package project

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// SkippedDirectories hold no source of the project's own.
var SkippedDirectories = []string{".git", ".hg", ".svn", ".venv", "venv", "__pycache__", "node_modules", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".pytest_cache", "site-packages"}

// Expand lists the files that paths name: files as they are, directories with all
// Python files in them that git does not ignore, sorted. excludes tells which of
// those a configuration leaves out.
func Expand(paths []string, excludes func(path string) bool) (files []string, err error) {
	seen := map[string]bool{}
	add := func(path string) {
		if !seen[path] {
			seen[path] = true
			files = append(files, path)
		}
	}
	for _, path := range paths {
		info, statErr := os.Stat(path)
		if path == "-" || statErr != nil || !info.IsDir() {
			add(path) // a file that cannot be read is reported when it is opened
			continue
		}
		found := []string{}
		if err := Walk(path, excludes, func(f string) error { found = append(found, f); return nil }); err != nil {
			return nil, err
		}
		slices.Sort(found)
		for _, f := range found {
			add(f)
		}
	}
	return files, nil
}

// Walk visits the Python files below a directory that git does not ignore, until visit
// gives an error; fs.SkipAll ends the walk without one.
func Walk(root string, excludes func(path string) bool, visit func(path string) error) error {
	w := &walk{root: root}
	w.domain, w.patterns = ignoredAbove(root)
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrPermission) && entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return err
		}
		if path != root && (w.ignores(path, entry.IsDir()) || excludes(path) || entry.IsDir() && slices.Contains(SkippedDirectories, entry.Name())) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case entry.IsDir():
			w.patterns = append(w.patterns, readIgnore(path, w.parts(path))...)
		case entry.Type().IsRegular() && IsPython(path):
			return visit(path)
		}
		return nil
	})
}

// IsPython reports whether a file is Python by its name.
func IsPython(path string) bool {
	switch filepath.Ext(path) {
	case ".py", ".pyi", ".pyw":
		return true
	}
	return false
}

// walk knows which files git ignores below root.
type walk struct {
	root     string
	domain   []string // of root within its repository
	patterns []gitignore.Pattern
}

// parts are the components of a path within the repository.
func (w *walk) parts(path string) []string {
	relative, err := filepath.Rel(w.root, path)
	if err != nil || relative == "." {
		return w.domain
	}
	return slices.Concat(w.domain, strings.Split(filepath.ToSlash(relative), "/"))
}

func (w *walk) ignores(path string, isDir bool) bool {
	return len(w.patterns) > 0 && gitignore.NewMatcher(w.patterns).Match(w.parts(path), isDir)
}

// ignoredAbove reads the .gitignore files between the top of the repository and
// dir, itself not included.
func ignoredAbove(dir string) (domain []string, patterns []gitignore.Pattern) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil
	}
	top := absolute
	for {
		if _, err := os.Stat(filepath.Join(top, ".git")); err == nil {
			break
		}
		parent := filepath.Dir(top)
		if parent == top {
			return nil, nil
		}
		top = parent
	}
	relative, err := filepath.Rel(top, absolute)
	if err != nil || relative == "." {
		return nil, nil
	}
	at := top
	for _, part := range strings.Split(filepath.ToSlash(relative), "/") {
		patterns = append(patterns, readIgnore(at, slices.Clone(domain))...)
		domain = append(domain, part)
		at = filepath.Join(at, part)
	}
	return domain, patterns
}

// readIgnore reads the .gitignore of a directory.
func readIgnore(dir string, domain []string) (patterns []gitignore.Pattern) {
	file, err := os.Open(filepath.Join(dir, ".gitignore"))
	if err != nil {
		return nil
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if line := strings.TrimRight(lines.Text(), " \t\r"); line != "" && line[0] != '#' {
			patterns = append(patterns, gitignore.ParsePattern(line, domain))
		}
	}
	return patterns
}
