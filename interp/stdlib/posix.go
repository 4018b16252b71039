package stdlib

import (
	"fmt"
	"strings"

	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
)

// posixCall is a call of the simulated system. What it does with paths is recorded under
// the name that the program used.
type posixCall struct {
	*args
	files *world.Files
	paths []string
	rest  []value // arguments behind the paths
	event *world.Event
}

// posixOperation is a system call on so many paths, which is an effect of that kind.
type posixOperation struct {
	kind  policy.Effect
	paths int
	do    func(c *posixCall) (value, error)
}

// _posix is what os, io and pathlib are made of. The first argument of each function
// is the name under which its effect is recorded, the next ones are paths.
func init() {
	attrs := map[string]value{"FileIO": fileClass}
	for name, op := range map[string]posixOperation{
		"open": {policy.FileRead, 1, posixOpen}, "stat": {policy.FileRead, 1, posixStat}, "listdir": {policy.FileRead, 1, posixList},
		"readlink": {policy.FileRead, 1, func(c *posixCall) (value, error) {
			target, err := c.files.Readlink(c.paths[0])
			return object.NewStr(target), err
		}},
		"realpath": {policy.FileRead, 1, func(c *posixCall) (value, error) {
			real, err := c.files.RealPath(c.paths[0])
			return object.NewStr(real), err
		}},
		"mkdir": {policy.FileWrite, 1, func(c *posixCall) (value, error) {
			if !c.T.Alloc(nodeSize) {
				return nil, nil
			}
			return object.None, c.files.Mkdir(c.paths[0], uint32(c.integer(0, 0o777)))
		}},
		"rmdir":  {policy.FileWrite, 1, func(c *posixCall) (value, error) { return object.None, c.files.Rmdir(c.paths[0]) }},
		"remove": {policy.FileWrite, 1, func(c *posixCall) (value, error) { return object.None, c.files.Remove(c.paths[0]) }},
		"chdir":  {policy.FileRead, 1, func(c *posixCall) (value, error) { return object.None, c.files.Chdir(c.paths[0]) }},
		"rename": {policy.FileWrite, 2, func(c *posixCall) (value, error) { return object.None, c.files.Rename(c.paths[0], c.paths[1]) }},
		"link":   {policy.FileWrite, 2, func(c *posixCall) (value, error) { return object.None, c.files.Link(c.paths[0], c.paths[1]) }},
		"symlink": {policy.FileWrite, 2, func(c *posixCall) (value, error) {
			if !c.T.Alloc(nodeSize) {
				return nil, nil
			}
			return object.None, c.files.Symlink(c.paths[0], c.paths[1])
		}},
		"chmod": {policy.FileWrite, 1, func(c *posixCall) (value, error) {
			return object.None, c.files.Chmod(c.paths[0], uint32(c.integer(0, 0)), c.integer(1, 1) != 0)
		}},
		"utime": {policy.FileWrite, 1, func(c *posixCall) (value, error) {
			return object.None, c.files.SetTimes(c.paths[0], c.integer(0, 0), c.integer(1, 0), c.integer(2, 1) != 0)
		}},
	} {
		attrs[name] = function(name, op.call)
	}
	for name, fn := range map[string]func(a *args) value{
		"getcwd": func(a *args) value { return object.NewStr(a.T.World.Files().Cwd()) },
		"now":    func(a *args) value { return object.MakeInt(a.T.World.Files().Now()) },
		"umask": func(a *args) value {
			n, ok := a.T.Index(a.Pos[0])
			if !ok {
				return nil
			}
			return object.MakeInt(int64(a.T.World.Files().Umask(uint32(n))))
		},
		"file": posixFile, "close": posixClose, "dup": posixDup, "errno": posixErrno,
	} {
		attrs[name] = function(name, fn)
	}
	register("_posix", attrs)
}

// nodeSize is about what a file takes without its content, in bytes.
const nodeSize = 300

func (op posixOperation) call(a *args) value {
	c := &posixCall{args: a, files: a.T.World.Files()}
	what := strOf(a.Pos[0])
	for _, v := range a.Pos[1 : 1+op.paths] {
		path := strOf(v)
		if strings.IndexByte(path, 0) >= 0 {
			return a.T.Raise(object.ValueError, "embedded null byte")
		}
		c.paths = append(c.paths, path)
	}
	c.rest = a.Pos[1+op.paths:]
	kind := op.kind
	if a.Name == "open" && c.integer(0, 0)&(world.WriteOnly|world.ReadWrite|world.Create|world.Truncate|world.Append) != 0 {
		kind = policy.FileWrite
	}
	if c.event = a.T.Ask(kind, c.detail(what)); c.event == nil || !a.T.Step(int64(1+len(c.paths[0])>>4)) {
		return nil
	}
	v, err := op.do(c)
	if err != nil {
		c.event.Result = err.Error()
		return raiseErrno(a.T, err, c.paths...)
	}
	return v
}

// detail words the call as the program would.
func (c *posixCall) detail(what string) string {
	var b strings.Builder
	b.WriteString(what + "(")
	for i, path := range c.paths {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(c.T.Repr(object.NewStr(path)))
	}
	if c.Name == "open" {
		b.WriteString(", " + c.T.Repr(c.rest[2]))
	}
	return b.String() + ")"
}

// integer takes argument i behind the paths.
func (c *posixCall) integer(i int, def int64) int64 {
	if i >= len(c.rest) {
		return def
	}
	n, ok := object.Unwrap(c.rest[i]).(object.Int)
	if !ok {
		if c.rest[i] == object.True {
			return 1
		}
		return def
	}
	return int64(n)
}

// strOf is the text of a str that the library made.
func strOf(v value) string {
	s, ok := object.Unwrap(v).(*object.Str)
	if !ok {
		return ""
	}
	return s.S
}

// raiseErrno raises the OSError of an error number, with the paths that it is about.
func raiseErrno(t *thread, err error, paths ...string) value {
	code, ok := err.(world.Errno)
	if !ok {
		return t.Raise(object.OSError, "%s", err.Error())
	}
	arguments := []value{object.MakeInt(int64(code)), object.NewStr(code.Error())}
	for i, path := range paths {
		if i > 0 {
			arguments = append(arguments, object.None)
		}
		arguments = append(arguments, object.NewStr(path))
	}
	e, _ := t.CallKw(object.OSError, arguments, nil).(*object.Exception)
	if e == nil {
		return nil
	}
	return t.Throw(e)
}

// posixErrno raises the error of a number: code and paths.
func posixErrno(a *args) value {
	n, ok := a.T.Index(a.Pos[0])
	if !ok {
		return nil
	}
	var paths []string
	for _, v := range a.Pos[1:] {
		paths = append(paths, strOf(v))
	}
	return raiseErrno(a.T, world.Errno(n), paths...)
}

// posixOpen takes flags, permissions and the mode to record.
func posixOpen(c *posixCall) (value, error) {
	if !c.T.Alloc(nodeSize) {
		return nil, nil
	}
	f, err := c.files.Open(c.paths[0], int(c.integer(0, 0)), uint32(c.integer(1, 0o666)))
	if err != nil {
		return nil, err
	}
	return &fileValue{File: f, event: c.event}, nil
}

func posixStat(c *posixCall) (value, error) {
	s, err := c.files.Stat(c.paths[0], c.integer(0, 1) != 0)
	return statValue(s), err
}

// statValue is what os.stat_result is made of.
func statValue(s world.Stat) value {
	return tuple(ints(int64(s.Mode), int64(s.Inode), int64(s.Links), s.Size, s.Access, s.Modify, s.Change)...)
}

// posixList gives pairs of name and mode.
func posixList(c *posixCall) (value, error) {
	entries, err := c.files.List(c.paths[0])
	if err != nil || !c.T.Alloc(int64(len(entries))*64) {
		return nil, err
	}
	l := &object.List{}
	for _, e := range entries {
		l.Elts = append(l.Elts, tuple(object.NewStr(e.Name), object.MakeInt(int64(e.Mode))))
	}
	return l, nil
}

// posixFile gives the open file of a descriptor.
func posixFile(a *args) value {
	fd, ok := a.T.Index(a.Pos[0])
	if !ok {
		return nil
	}
	f, err := a.T.World.Files().File(fd)
	if err != nil {
		return raiseErrno(a.T, err)
	}
	return &fileValue{File: f}
}

func posixClose(a *args) value {
	fd, ok := a.T.Index(a.Pos[0])
	if !ok {
		return nil
	}
	if err := a.T.World.Files().Close(fd); err != nil {
		return raiseErrno(a.T, err)
	}
	return object.None
}

func posixDup(a *args) value {
	fd, ok := a.T.Index(a.Pos[0])
	if !ok {
		return nil
	}
	f, err := a.T.World.Files().File(fd)
	if err == nil {
		var n int
		if n, err = f.Dup(); err == nil {
			return object.MakeInt(int64(n))
		}
	}
	return raiseErrno(a.T, err)
}

// fileValue is an open file.
type fileValue struct {
	*world.File
	event         *world.Event // of opening it, whose result tells what was done with it
	read, written int64
}

var fileClass = class("_posix", "File")

// Class gives _posix.File.
func (*fileValue) Class() *object.Class { return fileClass }

func init() {
	method(fileClass, map[string]func(a *args) value{
		"read": fileRead, "readline": fileReadLine, "write": fileWrite, "seek": fileSeek, "truncate": fileTruncate,
		"tell":     func(a *args) value { return object.MakeInt(receiver(a).Tell()) },
		"fileno":   func(a *args) value { return object.MakeInt(int64(receiver(a).Fd())) },
		"stat":     func(a *args) value { return statValue(receiver(a).Stat()) },
		"readable": func(a *args) value { return object.MakeBool(receiver(a).Readable()) },
		"writable": func(a *args) value { return object.MakeBool(receiver(a).Writable()) },
	})
}

func receiver(a *args) *fileValue { return a.Pos[0].(*fileValue) }

// note keeps in the event of opening the file how much went in and out.
func (f *fileValue) note() {
	if f.event == nil {
		return
	}
	var parts []string
	if f.read > 0 {
		parts = append(parts, fmt.Sprintf("%d bytes read", f.read))
	}
	if f.written > 0 {
		parts = append(parts, fmt.Sprintf("%d bytes written", f.written))
	}
	f.event.Result = strings.Join(parts, ", ")
}

// take reads bytes within the limits of the run.
func (f *fileValue) take(t *thread, n int64) value {
	size := f.Rest()
	if n >= 0 {
		size = min(size, n)
	}
	if !t.Alloc(size) {
		return nil
	}
	data, err := f.Read(n)
	if err != nil {
		return raiseErrno(t, err)
	}
	f.read += int64(len(data))
	f.note()
	return object.Bytes(data)
}

func fileRead(a *args) value {
	n, ok := index(a, 1, "size", -1)
	if !ok {
		return nil
	}
	return receiver(a).take(a.T, n)
}

// fileReadLine reads to the next newline, or the given number of bytes.
func fileReadLine(a *args) value {
	n, ok := index(a, 1, "size", -1)
	if !ok {
		return nil
	}
	f := receiver(a)
	return f.take(a.T, f.Line(n))
}

func fileWrite(a *args) value {
	data, ok := object.BytesOf(object.Unwrap(a.Pos[1]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[1].Class().Name)
	}
	f := receiver(a)
	n := int64(len(data))
	if !a.T.Alloc(f.Growth(n)) || !a.T.Step(n>>6) {
		return nil
	}
	if err := f.Write(data); err != nil {
		return raiseErrno(a.T, err)
	}
	f.written += n
	f.note()
	return object.MakeInt(n)
}

func fileSeek(a *args) value {
	offset, ok := index(a, 1, "offset", 0)
	whence, ok2 := index(a, 2, "whence", 0)
	if !ok || !ok2 {
		return nil
	}
	at, err := receiver(a).Seek(offset, int(whence))
	if err != nil {
		return raiseErrno(a.T, err)
	}
	return object.MakeInt(at)
}

func fileTruncate(a *args) value {
	f := receiver(a)
	size, ok := index(a, 1, "size", f.Tell())
	if !ok || !a.T.Alloc(max(size-f.Stat().Size, 0)) {
		return nil
	}
	if err := f.Truncate(size); err != nil {
		return raiseErrno(a.T, err)
	}
	return object.MakeInt(size)
}
