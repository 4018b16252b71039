package lsp

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/policy"
)

// folder is a root of the workspace.
type folder struct {
	uri  uri.URI
	path string // empty if it is not in the file system
}

func newFolder(u uri.URI) folder {
	f := folder{uri: u}
	if u.IsFile() {
		f.path = filepath.Clean(u.FsPath())
	}
	return f
}

// state is everything besides the documents that findings depend on. It does not
// change: what changes is which one is current.
type state struct {
	generation int
	folders    []folder
	base       Settings            // of what lies in no folder
	own        map[string]Settings // of folders, by path
	forced     bool                // the environment switches execution on
	replaced   chan struct{}       // closed when there is a newer one

	mu      sync.Mutex
	configs map[configKey]*policy.Config
}

// configKey is where a configuration is looked for: in a directory and above, or under a
// path that the settings name.
type configKey struct {
	path  string
	named bool
}

func newState(folders []folder, base Settings, forced bool) *state {
	base.Execute = base.Execute || forced
	return &state{folders: folders, base: base, own: map[string]Settings{}, forced: forced, replaced: make(chan struct{}), configs: map[configKey]*policy.Config{}}
}

// next is a state like this one in which nothing has been read yet.
func (st *state) next() *state {
	n := newState(slices.Clone(st.folders), st.base, st.forced)
	n.generation = st.generation + 1
	for path, settings := range st.own {
		n.own[path] = settings
	}
	return n
}

// folderOf is the innermost folder that a file lies in, or nil.
func (st *state) folderOf(path string) *folder {
	var best *folder
	for i, f := range st.folders {
		if f.path != "" && (path == f.path || strings.HasPrefix(path, f.path+string(filepath.Separator))) && (best == nil || len(f.path) > len(best.path)) {
			best = &st.folders[i]
		}
	}
	return best
}

// settingsFor are the settings that hold for a file.
func (st *state) settingsFor(path string) Settings {
	if f := st.folderOf(path); f != nil {
		if own, ok := st.own[f.path]; ok {
			return own
		}
	}
	return st.base
}

// directoryOf is where the configuration of a document is looked for: around it, or in
// the first folder of the workspace for one that is no file. It may be empty.
func (st *state) directoryOf(u uri.URI) string {
	if u.IsFile() {
		return filepath.Dir(u.FsPath())
	}
	for _, f := range st.folders {
		if f.path != "" {
			return f.path
		}
	}
	return ""
}

// configFor reads the configuration that holds for what lies in a directory, once.
func (st *state) configFor(dir string, s *Settings) *policy.Config {
	key := configKey{path: dir}
	if s.Configuration != "" {
		key = configKey{s.Configuration, true}
		if !filepath.IsAbs(key.path) {
			root := dir
			if f := st.folderOf(dir); f != nil {
				root = f.path
			}
			key.path = filepath.Join(root, key.path)
		}
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	c := st.configs[key]
	if c == nil {
		c = key.read()
		st.configs[key] = c
	}
	return c
}

func (k configKey) read() *policy.Config {
	if k.named {
		return policy.ReadConfig(k.path, analysis.IsKey)
	}
	if k.path != "" {
		if found := policy.FindConfig(k.path); found != "" {
			return policy.ReadConfig(found, analysis.IsKey)
		}
	}
	return policy.ParseConfig("", "", analysis.IsKey)
}

// stale reports whether a configuration is another one by now.
func (st *state) stale() bool {
	st.mu.Lock()
	defer st.mu.Unlock()
	for key, c := range st.configs {
		if now := key.read(); now.Path != c.Path || now.Text != c.Text {
			return true
		}
	}
	return false
}

// loaded lists the configurations that were read, with those that they extend, by path.
func (st *state) loaded() (list []*policy.Config) {
	st.mu.Lock()
	defer st.mu.Unlock()
	seen := map[string]bool{}
	for _, c := range st.configs {
		for _, c := range append([]*policy.Config{c}, c.Extended...) {
			if c.Path != "" && !seen[c.Path] {
				seen[c.Path] = true
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(a, b *policy.Config) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// dependsOn reports whether the state could be another one now that a file changed.
func (st *state) dependsOn(path string) bool {
	switch filepath.Base(path) {
	case policy.ConfigFile, policy.PyprojectFile:
		return true
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	for _, c := range st.configs {
		for _, c := range append([]*policy.Config{c}, c.Extended...) {
			if samePath(c.Path, path) || samePath(c.ToolPolicyPath, path) {
				return true
			}
		}
	}
	return false
}

func samePath(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, err1 := filepath.Abs(a)
	y, err2 := filepath.Abs(b)
	return err1 == nil && err2 == nil && x == y
}

// fileURI is the URI of a path, which may be relative to the working directory.
func fileURI(path string) uri.URI {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return uri.File(path)
}

// replaceState makes a new state current and judges every document anew.
func (s *Server) replaceState(change func(*state)) {
	s.reading.Lock()
	old := s.state.Load()
	n := old.next()
	change(n)
	s.state.Store(n)
	close(old.replaced)
	s.reading.Unlock()
	s.docs.renew(s)
	for _, sn := range s.docs.all() {
		s.publish(sn)
	}
	s.refreshClient()
	s.pushWorkspace()
	s.watch.follow(n)
}

// refreshClient asks the client to ask again for what depends on the state.
func (s *Server) refreshClient() {
	ask := func(can bool, what string, refresh func(context.Context) error) {
		if !can {
			return
		}
		go func() {
			defer s.contain("asking for a refresh")
			if err := refresh(s.background); err != nil {
				s.log.Debug("the client did not refresh", "what", what, "error", err)
			}
		}()
	}
	r := s.client.refresh
	ask(r.diagnostics && s.client.pull, "diagnostics", s.peer.DiagnosticRefresh)
	ask(r.lenses, "code lenses", s.peer.CodeLensRefresh)
	ask(r.hints, "inlay hints", s.peer.InlayHintRefresh)
	ask(r.values, "inline values", s.peer.InlineValueRefresh)
	ask(r.tokens, "semantic tokens", s.peer.SemanticTokensRefresh)
}

// DidChangeWorkspaceFolders follows the roots of the workspace.
func (s *Server) DidChangeWorkspaceFolders(_ context.Context, p *protocol.DidChangeWorkspaceFoldersParams) error {
	s.replaceState(func(st *state) {
		for _, gone := range p.Event.Removed {
			st.folders = slices.DeleteFunc(st.folders, func(f folder) bool { return f.uri == gone.URI })
			delete(st.own, newFolder(gone.URI).path)
		}
		for _, added := range p.Event.Added {
			st.folders = append(st.folders, newFolder(added.URI))
		}
	})
	go func() {
		defer s.contain("reading settings")
		s.pullSettings()
	}()
	return nil
}

// DidChangeConfiguration takes over settings that come along, or asks for them.
func (s *Server) DidChangeConfiguration(_ context.Context, p *protocol.DidChangeConfigurationParams) error {
	if s.client.configuration {
		go func() {
			defer s.contain("reading settings")
			s.pullSettings()
		}()
		return nil
	}
	var sent struct {
		Trammel json.RawMessage `json:"trammel"`
	}
	if err := json.Unmarshal(p.Settings, &sent); err != nil || sent.Trammel == nil {
		return nil // nothing of ours: the settings stay
	}
	s.takeSettings(nil, sent.Trammel)
	return nil
}

// pullSettings asks the client for its settings: of the workspace, and of each folder.
func (s *Server) pullSettings() {
	if !s.client.configuration {
		return
	}
	section, folders := Name, s.state.Load().folders
	items := []protocol.ConfigurationItem{{Section: &section}}
	for i := range folders {
		items = append(items, protocol.ConfigurationItem{Section: &section, ScopeURI: &folders[i].uri})
	}
	answers, err := s.peer.Configuration(s.background, &protocol.ConfigurationParams{Items: items})
	if err != nil || len(answers) != len(items) {
		s.log.Warn("the client gave no settings", "error", err, "answers", len(answers))
		return
	}
	raw := make([][]byte, len(answers))
	for i, a := range answers {
		raw[i] = a
	}
	s.takeSettings(folders, raw...)
}

// takeSettings makes settings current: the first are those of the workspace, the others
// those of the folders.
func (s *Server) takeSettings(folders []folder, raw ...[]byte) {
	var warnings []string
	read := func(raw []byte) Settings {
		settings := defaults()
		warnings = append(warnings, settings.read(raw)...)
		settings.Execute = settings.Execute || s.state.Load().forced
		return settings
	}
	base := s.state.Load().base
	if len(raw[0]) > 0 && string(raw[0]) != "null" {
		base = read(raw[0])
	}
	own := map[string]Settings{}
	for i, f := range folders {
		if text := raw[i+1]; f.path != "" && len(text) > 0 && string(text) != "null" {
			own[f.path] = read(text)
		}
	}
	before := s.state.Load()
	if base != before.base || !sameSettings(own, before.own) {
		s.replaceState(func(st *state) { st.base, st.own = base, own })
	}
	s.warn(warnings)
	s.noticeContainer()
	s.registerTokens()
}

func sameSettings(a, b map[string]Settings) bool {
	if len(a) != len(b) {
		return false
	}
	for path, settings := range a {
		if other, ok := b[path]; !ok || other != settings {
			return false
		}
	}
	return true
}

// DidChangeWatchedFiles reads configurations anew when one of their files changed.
func (s *Server) DidChangeWatchedFiles(_ context.Context, p *protocol.DidChangeWatchedFilesParams) error {
	s.scan.nudge()
	defer s.pushWorkspace()
	for _, change := range p.Changes {
		if change.URI.IsFile() && s.state.Load().dependsOn(change.URI.FsPath()) {
			s.replaceState(func(*state) {})
			return nil
		}
	}
	return nil
}

// DidSave reads configurations anew if one was saved, for clients that watch no files.
func (s *Server) DidSave(_ context.Context, p *protocol.DidSaveTextDocumentParams) error {
	s.scan.nudge()
	if u := p.TextDocument.URI; u.IsFile() && s.state.Load().dependsOn(u.FsPath()) {
		s.replaceState(func(*state) {})
	}
	return nil
}
