package lsp

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long the watcher waits for more changes: editors write in several steps.
const settle = 50 * time.Millisecond

// watcher follows the configuration files by itself, for clients that do not tell of
// changed files.
type watcher struct {
	mu     sync.Mutex
	files  *fsnotify.Watcher // nil unless it is needed
	dirs   map[string]bool
	closed bool
}

// start begins to watch if the client does not.
func (w *watcher) start(s *Server) {
	if s.client.watch {
		return
	}
	files, err := fsnotify.NewWatcher()
	if err != nil {
		s.log.Warn("configuration files are not watched", "error", err)
		return
	}
	if !w.take(files) {
		return
	}
	w.follow(s.state.Load())
	for _, sn := range s.docs.all() {
		if sn.uri.IsFile() {
			w.addFor(filepath.Dir(sn.src.Name))
		}
	}
	go w.run(s, files)
	if s.state.Load().stale() { // something changed before it was watched
		s.replaceState(func(*state) {})
	}
}

// take begins to use files, unless the server has ended meanwhile.
func (w *watcher) take(files *fsnotify.Watcher) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		files.Close() //nolint:errcheck // nothing is lost
		return false
	}
	w.files, w.dirs = files, map[string]bool{}
	return true
}

// follow watches the directories in which a configuration lies or could appear.
func (w *watcher) follow(st *state) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.files == nil {
		return
	}
	for _, f := range st.folders {
		w.add(f.path)
	}
	for _, c := range st.loaded() {
		w.add(filepath.Dir(c.Path))
		if c.ToolPolicyPath != "" {
			w.add(filepath.Dir(c.ToolPolicyPath))
		}
	}
}

// addFor watches the directory of a document.
func (w *watcher) addFor(dir string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.files != nil {
		w.add(dir)
	}
}

func (w *watcher) add(dir string) {
	if dir == "" || w.dirs[dir] {
		return
	}
	if info, err := os.Stat(dir); err == nil && info.IsDir() && w.files.Add(dir) == nil {
		w.dirs[dir] = true
	}
}

func (w *watcher) run(s *Server, files *fsnotify.Watcher) {
	defer s.contain("watching configuration files")
	var quiet <-chan time.Time
	for {
		select {
		case event, ok := <-files.Events:
			if !ok {
				return
			}
			if event.Op != fsnotify.Chmod && s.state.Load().dependsOn(event.Name) {
				quiet = time.After(settle)
			}
		case err, ok := <-files.Errors:
			if !ok {
				return
			}
			s.log.Warn("watching configuration files", "error", err)
		case <-quiet:
			quiet = nil
			s.replaceState(func(*state) {})
		}
	}
}

func (w *watcher) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	if w.files != nil {
		w.files.Close() //nolint:errcheck // nothing is lost
	}
}
