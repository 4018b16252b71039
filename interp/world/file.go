package world

import "bytes"

// File is an open file.
type File struct {
	fs       *Files
	node     *node
	fd       int
	at       int64
	readable bool
	writable bool
	append   bool
	refs     int // descriptors that stand for it
}

// Flags of Open, as Linux has them.
const (
	WriteOnly = 0o1
	ReadWrite = 0o2
	Create    = 0o100
	Exclusive = 0o200
	Truncate  = 0o1000
	Append    = 0o2000
	Directory = 0o200000
	accessBit = 0o3
)

// Open opens a file, which Create makes with the given permissions.
func (fs *Files) Open(path string, flags int, mode uint32) (*File, error) {
	p, err := fs.lookup(path, true)
	if err != nil {
		return nil, err
	}
	writes := flags&accessBit != 0
	switch n := p.node; {
	case n == nil && (flags&Create == 0 || p.dir == nil):
		return nil, ENOENT
	case n == nil:
	case flags&Create != 0 && flags&Exclusive != 0:
		return nil, EEXIST
	case n.entries != nil && (writes || flags&Create != 0):
		return nil, EISDIR
	case n.entries == nil && flags&Directory != 0:
		return nil, ENOTDIR
	case flags&accessBit != WriteOnly && n.mode&0o400 == 0, writes && n.mode&0o200 == 0:
		return nil, EACCES
	}
	fd, err := fs.descriptor()
	if err != nil {
		return nil, err
	}
	if p.node == nil {
		p.node = fs.newNode(mode &^ fs.umask & 0o777)
		fs.attach(p, p.node)
	}
	f := &File{fs: fs, node: p.node, fd: fd, readable: flags&accessBit != WriteOnly, writable: writes, append: flags&Append != 0, refs: 1}
	fs.open[fd] = f
	p.node.opens++
	if flags&Truncate != 0 && writes && len(p.node.data) > 0 {
		return f, f.Truncate(0)
	}
	return f, nil
}

// descriptor finds the lowest free one.
func (fs *Files) descriptor() (int, error) {
	for ; fs.lowest < len(fs.open); fs.lowest++ {
		if fs.open[fs.lowest] == nil {
			return fs.lowest, nil
		}
	}
	if len(fs.open) >= mostOpen {
		return 0, EMFILE
	}
	fs.open = append(fs.open, nil)
	return len(fs.open) - 1, nil
}

// File gives what a descriptor stands for.
func (fs *Files) File(fd int64) (*File, error) {
	if fd < 0 || fd >= int64(len(fs.open)) || fs.open[fd] == nil {
		return nil, EBADF
	}
	return fs.open[fd], nil
}

// Dup gives a second descriptor for an open file.
func (f *File) Dup() (int, error) {
	fd, err := f.fs.descriptor()
	if err != nil {
		return 0, err
	}
	f.fs.open[fd] = f
	f.refs++
	return fd, nil
}

// Fd is the descriptor with which the file was opened.
func (f *File) Fd() int { return f.fd }

// Close gives a descriptor back.
func (fs *Files) Close(fd int64) error {
	f, err := fs.File(fd)
	if err != nil {
		return err
	}
	fs.open[fd] = nil
	if fd >= firstFile {
		fs.lowest = min(fs.lowest, int(fd))
	}
	if f.refs--; f.refs == 0 {
		f.node.opens--
		fs.release(f.node)
	}
	return nil
}

// Stat describes the file.
func (f *File) Stat() Stat { return f.node.stat() }

// Readable and Writable say what the file was opened for.
func (f *File) Readable() bool { return f.readable }

// Writable says whether it can be written to.
func (f *File) Writable() bool { return f.writable }

// Read gives up to n bytes from where the file is, all if n is below 0. They must not
// be changed.
func (f *File) Read(n int64) ([]byte, error) {
	if !f.readable {
		return nil, EBADF
	}
	if f.node.entries != nil {
		return nil, EISDIR
	}
	from := min(f.at, int64(len(f.node.data)))
	to := int64(len(f.node.data))
	if n >= 0 {
		to = min(to, from+n)
	}
	f.at = max(f.at, to)
	f.node.times.Access = f.fs.now()
	return f.node.data[from:to], nil
}

// Rest is how many bytes are left to read.
func (f *File) Rest() int64 { return max(int64(len(f.node.data))-f.at, 0) }

// Write puts bytes where the file is, or at its end if it was opened with Append.
func (f *File) Write(data []byte) error {
	if !f.writable {
		return EBADF
	}
	n := f.node
	if f.append {
		f.at = int64(len(n.data))
	}
	end := f.at + int64(len(data))
	if err := f.resize(max(end, int64(len(n.data)))); err != nil {
		return err
	}
	copy(n.data[f.at:], data)
	f.at = end
	n.touch(f.fs.now())
	return nil
}

// resize makes the data that long, and the file's own.
func (f *File) resize(size int64) error {
	n := f.node
	grow := size - int64(len(n.data))
	if f.fs.size+grow > maxSize {
		return ENOSPC
	}
	f.fs.size += grow
	switch {
	case n.shared:
		own := make([]byte, size)
		copy(own, n.data)
		n.data, n.shared = own, false
	case grow > 0:
		n.data = append(n.data, make([]byte, grow)...)
	default:
		n.data = n.data[:size]
	}
	return nil
}

// Growth is by how many bytes writing n bytes lengthens the file.
func (f *File) Growth(n int64) int64 {
	at := f.at
	if f.append {
		at = int64(len(f.node.data))
	}
	return max(at+n-int64(len(f.node.data)), 0)
}

// Truncate makes the file that long.
func (f *File) Truncate(size int64) error {
	if !f.writable || size < 0 {
		return EINVAL
	}
	if err := f.resize(size); err != nil {
		return err
	}
	f.node.touch(f.fs.now())
	return nil
}

// Seek moves to an offset from the start, from here, or from the end (0, 1, 2).
func (f *File) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case 1:
		offset += f.at
	case 2:
		offset += int64(len(f.node.data))
	}
	if offset < 0 || whence < 0 || whence > 2 {
		return 0, EINVAL
	}
	f.at = offset
	return offset, nil
}

// Tell is where the file is.
func (f *File) Tell() int64 { return f.at }

// Line is how many bytes there are up to the next newline, with it, and at most n
// unless that is below 0.
func (f *File) Line(n int64) int64 {
	size := f.Rest()
	if n >= 0 {
		size = min(size, n)
	}
	if size == 0 {
		return 0
	}
	if i := bytes.IndexByte(f.node.data[f.at:f.at+size], '\n'); i >= 0 {
		return int64(i) + 1
	}
	return size
}
