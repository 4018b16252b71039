package world

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Bounds of what a run is given of a directory.
const (
	maxSeedBytes = 64 << 20
	maxSeedFiles = 20_000
)

// ReadDir reads a directory of the host as the files of a world. Links and what is no
// regular file are left out. The error names what is too much, and the remedy.
func ReadDir(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	var size int64
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if size += info.Size(); size > maxSeedBytes || len(files) >= maxSeedFiles {
			return fmt.Errorf("%s holds more than %d files or %d MiB: give a smaller directory", dir, maxSeedFiles, maxSeedBytes>>20)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files[path.Clean(filepath.ToSlash(rel))] = data
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("--files: %w", err)
	}
	return files, nil
}
