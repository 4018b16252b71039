package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"

	"trammel/internal/project"
)

// settle is how long --watch waits for more changes before it checks again.
const settle = 100 * time.Millisecond

// watch checks, and checks again whenever something changes, until it is
// interrupted.
func (e *env) watch(paths []string, o *checkOptions) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer watcher.Close()
	if err := watchAll(watcher, paths); err != nil {
		return usageError{err}
	}
	for {
		err := e.check(paths, o)
		var code exit
		if err != nil && !errors.As(err, &code) {
			return err
		}
		fmt.Fprintf(e.stderr, "[watching %d directories; press Ctrl-C to end]\n", len(watcher.WatchList()))
		if err := waitForChange(watcher); err != nil {
			return err
		}
	}
}

// watchAll watches the directories of paths, and those below them.
func watchAll(watcher *fsnotify.Watcher, paths []string) error {
	for _, path := range paths {
		err := filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && at != path && slices.Contains(project.SkippedDirectories, entry.Name()):
				return fs.SkipDir
			case entry.IsDir():
				return watcher.Add(at)
			case at == path:
				return watcher.Add(filepath.Dir(at)) // editors replace files
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// waitForChange returns when a Python or configuration file has changed and
// nothing more happens for a moment.
func waitForChange(watcher *fsnotify.Watcher) error {
	var quiet <-chan time.Time
	for {
		select {
		case event, ok := <-watcher.Events:
			if !ok {
				return nil
			}
			if event.Has(fsnotify.Create) {
				_ = watcher.Add(event.Name) // fails for what is no directory, which is fine
			}
			if project.IsPython(event.Name) || filepath.Ext(event.Name) == ".toml" {
				quiet = time.After(settle)
			}
		case err, ok := <-watcher.Errors:
			if ok {
				return err
			}
		case <-quiet:
			return nil
		}
	}
}
