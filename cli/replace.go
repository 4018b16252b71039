package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"trammel/syntax"
)

// writeSource writes a source in its encoding.
func writeSource(w io.Writer, src *syntax.Source) error {
	data, err := src.Encode(src.Text)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// replaceFile writes after over the file that before came from: whole or not at all,
// with its mode and owner kept, where a link leads to, and only if it still holds
// what was read.
func replaceFile(path string, before, after *syntax.Source) error {
	if before.Text == after.Text && before.Encoding == after.Encoding {
		return nil
	}
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	was, err := before.Encode(before.Text)
	if err != nil {
		return err
	}
	data, err := after.Encode(after.Text)
	if err != nil {
		return fmt.Errorf("%s: %w; nothing was written", path, err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	tmp, err := writeBeside(path, data, info)
	if err != nil {
		return err
	}
	defer os.Remove(tmp)
	if now, err := os.ReadFile(path); err != nil || string(now) != string(was) {
		return fmt.Errorf("%s: changed since it was read; nothing was written", path)
	}
	return os.Rename(tmp, path)
}

// writeBeside writes data to a new file in the folder of path, with the mode and
// where possible the owner that info tells, and gives its name.
func writeBeside(path string, data []byte, info os.FileInfo) (name string, err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".trammel-*")
	if err != nil {
		return "", err
	}
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Chmod(info.Mode().Perm())
	}
	keepOwner(tmp, info)
	if err == nil {
		err = tmp.Sync()
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		os.Remove(tmp.Name())
		return "", err
	}
	return tmp.Name(), nil
}
