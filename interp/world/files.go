package world

import (
	"maps"
	"slices"
	"strings"
)

// Files is a file system in memory. Paths are those of a POSIX system; relative ones
// start at the working directory. All errors are of type Errno.
type Files struct {
	root  *node
	cwd   string
	now   func() int64 // nanoseconds since 1970
	inode uint64
	size  int64 // bytes in files
	open  []*File
	// lowest is the first descriptor that may be free.
	lowest int
	umask  uint32
}

// node is a file, a directory or a symbolic link.
type node struct {
	entries map[string]*node // of a directory, else nil
	data    []byte           // of a file
	shared  bool             // data belongs to the seed too, and is copied before it changes
	link    string           // target of a symbolic link
	mode    uint32           // permissions
	inode   uint64
	links   int
	opens   int // handles of it
	times   Times
}

// Times are those of a file, in nanoseconds since 1970.
type Times struct{ Access, Modify, Change int64 }

// Kinds of files in Stat.Mode.
const (
	ModeDir  = 0o040000
	ModeFile = 0o100000
	ModeLink = 0o120000
	modeMask = 0o7777
)

// Stat describes a file.
type Stat struct {
	Mode  uint32 // kind and permissions
	Inode uint64
	Links int
	Size  int64
	Times
}

const (
	homeDir   = "/home/user"
	longName  = 255 // bytes in one name
	longPath  = 4096
	mostLinks = 40        // symbolic links followed for one path
	maxSize   = 256 << 20 // bytes in all files
	mostOpen  = 1 << 16   // more than systems allow, as files are not closed when nothing refers to them
	firstFile = 3         // descriptor of the first opened file
)

func newFiles(now func() int64) *Files {
	fs := &Files{now: now, umask: 0o022}
	fs.root = fs.newDir(0o755)
	fs.open, fs.lowest = make([]*File, firstFile), firstFile
	for _, dir := range []string{"/tmp", homeDir, WorkDir} {
		fs.makeDirs(dir)
	}
	fs.cwd = WorkDir
	return fs
}

func (fs *Files) newNode(mode uint32) *node {
	fs.inode++
	now := fs.now()
	return &node{mode: mode, inode: fs.inode, links: 1, times: Times{now, now, now}}
}

func (fs *Files) newDir(mode uint32) *node {
	n := fs.newNode(mode)
	n.entries = map[string]*node{}
	return n
}

// makeDirs makes a directory and those above it.
func (fs *Files) makeDirs(path string) *node {
	at := fs.root
	for _, name := range strings.Split(strings.Trim(path, "/"), "/") {
		if name == "" {
			continue
		}
		sub := at.entries[name]
		if sub == nil {
			sub = fs.newDir(0o755)
			at.entries[name] = sub
		}
		at = sub
	}
	return at
}

// seed puts a file in place, with the directories above it.
func (fs *Files) seed(path string, data []byte) {
	if !strings.HasPrefix(path, "/") {
		path = fs.cwd + "/" + path
	}
	dir, name := splitPath(path)
	n := fs.newNode(0o644)
	n.data, n.shared = data, true
	fs.makeDirs(dir).entries[name] = n
	fs.size += int64(len(data))
}

func splitPath(path string) (dir, name string) {
	path = strings.TrimRight(path, "/")
	i := strings.LastIndexByte(path, '/')
	return path[:i+1], path[i+1:]
}

// place is where a path leads: a directory and a name in it, and what is there.
type place struct {
	dir  *node
	name string // "" for the root
	node *node  // nil if there is nothing of that name
	path string // absolute, without links and dots
}

// lookup follows a path. With follow, a symbolic link at its end is followed too.
func (fs *Files) lookup(path string, follow bool) (place, error) {
	links := mostLinks
	return fs.walk(path, fs.cwd, follow, &links)
}

func (fs *Files) walk(path, from string, follow bool, links *int) (place, error) {
	if path == "" {
		return place{}, ENOENT
	}
	if len(path) > longPath {
		return place{}, ENAMETOOLONG
	}
	at := place{node: fs.root, path: "/"}
	var stack []place
	if !strings.HasPrefix(path, "/") {
		path = from + "/" + path
	}
	names := strings.Split(path, "/")
	mustBeDir := names[len(names)-1] == "" || names[len(names)-1] == "."
	for len(names) > 0 && (names[len(names)-1] == "" || names[len(names)-1] == ".") {
		names = names[:len(names)-1]
	}
	for i, name := range names {
		last := i == len(names)-1
		if name == "" || name == "." {
			continue
		}
		if at.node == nil {
			return place{}, ENOENT
		}
		if at.node.entries == nil {
			return place{}, ENOTDIR
		}
		if name == ".." {
			if len(stack) > 0 {
				at = stack[len(stack)-1]
				stack = stack[:len(stack)-1]
			}
			continue
		}
		if len(name) > longName {
			return place{}, ENAMETOOLONG
		}
		next := place{dir: at.node, name: name, node: at.node.entries[name], path: strings.TrimSuffix(at.path, "/") + "/" + name}
		if n := next.node; n != nil && n.link != "" && (!last || follow || mustBeDir) {
			if *links--; *links < 0 {
				return place{}, ELOOP
			}
			target, err := fs.walk(n.link, at.path, true, links)
			if err != nil {
				return place{}, err
			}
			next = target
			if target.node != nil && target.node.entries != nil {
				// What is behind the link has the parents of its target.
				stack = fs.parents(target.path)
				at = next
				continue
			}
		}
		stack = append(stack, at)
		at = next
	}
	if mustBeDir && at.node != nil && at.node.entries == nil {
		return place{}, ENOTDIR
	}
	return at, nil
}

// parents gives the directories above an absolute path without links.
func (fs *Files) parents(path string) []place {
	at := place{node: fs.root, path: "/"}
	var out []place
	for _, name := range strings.Split(strings.Trim(path, "/"), "/") {
		if name == "" {
			break
		}
		out = append(out, at)
		at = place{dir: at.node, name: name, node: at.node.entries[name], path: strings.TrimSuffix(at.path, "/") + "/" + name}
	}
	return out
}

// existing is lookup for what must be there.
func (fs *Files) existing(path string, follow bool) (place, error) {
	p, err := fs.lookup(path, follow)
	if err == nil && p.node == nil {
		err = ENOENT
	}
	return p, err
}

// Cwd is the working directory.
func (fs *Files) Cwd() string { return fs.cwd }

// Chdir changes the working directory.
func (fs *Files) Chdir(path string) error {
	p, err := fs.existing(path, true)
	if err != nil {
		return err
	}
	if p.node.entries == nil {
		return ENOTDIR
	}
	fs.cwd = p.path
	return nil
}

// Umask sets which permissions new files do not get, and gives what it was.
func (fs *Files) Umask(mask uint32) uint32 {
	old := fs.umask
	fs.umask = mask & 0o777
	return old
}

// Stat describes what a path leads to.
func (fs *Files) Stat(path string, follow bool) (Stat, error) {
	p, err := fs.existing(path, follow)
	if err != nil {
		return Stat{}, err
	}
	return p.node.stat(), nil
}

func (n *node) stat() Stat {
	s := Stat{Mode: n.mode&modeMask | ModeFile, Inode: n.inode, Links: n.links, Size: int64(len(n.data)), Times: n.times}
	switch {
	case n.entries != nil:
		s.Mode, s.Size, s.Links = n.mode&modeMask|ModeDir, 4096, 2
		for _, e := range n.entries {
			if e.entries != nil {
				s.Links++
			}
		}
	case n.link != "":
		s.Mode, s.Size = 0o777|ModeLink, int64(len(n.link))
	}
	return s
}

// RealPath resolves all links; what does not exist at its end is kept.
func (fs *Files) RealPath(path string) (string, error) {
	p, err := fs.lookup(path, true)
	return p.path, err
}

// Entry is what a directory holds.
type Entry struct {
	Name string
	Mode uint32 // kind and permissions, of the entry itself
}

// List gives the entries of a directory by name.
func (fs *Files) List(path string) ([]Entry, error) {
	p, err := fs.existing(path, true)
	if err != nil {
		return nil, err
	}
	if p.node.entries == nil {
		return nil, ENOTDIR
	}
	var out []Entry
	for _, name := range slices.Sorted(maps.Keys(p.node.entries)) {
		out = append(out, Entry{name, p.node.entries[name].stat().Mode})
	}
	return out, nil
}

// vacant is lookup for what must not be there yet.
func (fs *Files) vacant(path string) (place, error) {
	p, err := fs.lookup(path, false)
	switch {
	case err != nil:
		return p, err
	case p.node != nil:
		return p, EEXIST
	}
	return p, nil
}

func (fs *Files) attach(p place, n *node) {
	p.dir.entries[p.name] = n
	p.dir.touch(fs.now())
}

func (fs *Files) detach(p place) {
	delete(p.dir.entries, p.name)
	p.dir.touch(fs.now())
	p.node.links--
	fs.release(p.node)
}

// release takes the size of a file out of the books that nothing leads to any more.
func (fs *Files) release(n *node) {
	if n.links == 0 && n.opens == 0 {
		fs.size -= int64(len(n.data))
	}
}

func (n *node) touch(now int64) { n.times.Modify, n.times.Change = now, now }

// Mkdir makes a directory.
func (fs *Files) Mkdir(path string, mode uint32) error {
	p, err := fs.vacant(path)
	if err != nil {
		return err
	}
	fs.attach(p, fs.newDir(mode&^fs.umask&0o777))
	return nil
}

// Rmdir removes an empty directory.
func (fs *Files) Rmdir(path string) error {
	p, err := fs.existing(path, false)
	switch {
	case err != nil:
		return err
	case p.node.entries == nil:
		return ENOTDIR
	case len(p.node.entries) > 0:
		return ENOTEMPTY
	case p.dir == nil:
		return EPERM
	}
	fs.detach(p)
	return nil
}

// Remove removes a file or a link.
func (fs *Files) Remove(path string) error {
	p, err := fs.existing(path, false)
	switch {
	case err != nil:
		return err
	case p.node.entries != nil:
		return EISDIR
	}
	fs.detach(p)
	return nil
}

// Rename moves a file or directory, over what is at its new place.
func (fs *Files) Rename(from, to string) error {
	a, err := fs.existing(from, false)
	if err != nil {
		return err
	}
	b, err := fs.lookup(to, false)
	switch {
	case err != nil:
		return err
	case a.dir == nil || b.dir == nil || strings.HasPrefix(b.path+"/", a.path+"/") && a.path != b.path:
		return EINVAL
	case b.node == a.node:
		return nil
	case b.node == nil:
	case a.node.entries != nil && b.node.entries == nil:
		return ENOTDIR
	case a.node.entries == nil && b.node.entries != nil:
		return EISDIR
	case len(b.node.entries) > 0:
		return ENOTEMPTY
	}
	if b.node != nil {
		fs.detach(b)
	}
	delete(a.dir.entries, a.name)
	a.dir.touch(fs.now())
	fs.attach(b, a.node)
	return nil
}

// Symlink makes a symbolic link.
func (fs *Files) Symlink(target, path string) error {
	p, err := fs.vacant(path)
	if err != nil {
		return err
	}
	if target == "" {
		return ENOENT
	}
	n := fs.newNode(0o777)
	n.link = target
	fs.attach(p, n)
	return nil
}

// Link gives a file a second name.
func (fs *Files) Link(target, path string) error {
	have, err := fs.existing(target, false)
	if err != nil {
		return err
	}
	if have.node.entries != nil {
		return EPERM
	}
	p, err := fs.vacant(path)
	if err != nil {
		return err
	}
	have.node.links++
	fs.attach(p, have.node)
	return nil
}

// Readlink gives the target of a symbolic link.
func (fs *Files) Readlink(path string) (string, error) {
	p, err := fs.existing(path, false)
	switch {
	case err != nil:
		return "", err
	case p.node.link == "":
		return "", EINVAL
	}
	return p.node.link, nil
}

// Chmod changes permissions.
func (fs *Files) Chmod(path string, mode uint32, follow bool) error {
	p, err := fs.existing(path, follow)
	if err != nil {
		return err
	}
	p.node.mode, p.node.times.Change = mode&modeMask, fs.now()
	return nil
}

// SetTimes changes when a file was read and changed last.
func (fs *Files) SetTimes(path string, access, modify int64, follow bool) error {
	p, err := fs.existing(path, follow)
	if err != nil {
		return err
	}
	p.node.times = Times{access, modify, fs.now()}
	return nil
}

// Now is the time that new files get.
func (fs *Files) Now() int64 { return fs.now() }

func (fs *Files) each(n *node, path string, see func(path string, n *node)) {
	for _, name := range slices.Sorted(maps.Keys(n.entries)) {
		sub := n.entries[name]
		if sub.entries != nil {
			fs.each(sub, path+"/"+name, see)
		} else if sub.link == "" {
			see(path+"/"+name, sub)
		}
	}
}
