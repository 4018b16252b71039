package world

// Errno is an error number of the simulated system: Linux's.
type Errno int

// The error numbers that files give.
const (
	EPERM        Errno = 1
	ENOENT       Errno = 2
	EBADF        Errno = 9
	EACCES       Errno = 13
	EEXIST       Errno = 17
	ENOTDIR      Errno = 20
	EISDIR       Errno = 21
	EINVAL       Errno = 22
	EMFILE       Errno = 24
	ENOSPC       Errno = 28
	ENAMETOOLONG Errno = 36
	ENOTEMPTY    Errno = 39
	ELOOP        Errno = 40
)

var errnoTexts = map[Errno]string{
	EPERM: "Operation not permitted", ENOENT: "No such file or directory", EBADF: "Bad file descriptor", EACCES: "Permission denied",
	EEXIST: "File exists", ENOTDIR: "Not a directory", EISDIR: "Is a directory", EINVAL: "Invalid argument", EMFILE: "Too many open files",
	ENOSPC: "No space left on device", ENAMETOOLONG: "File name too long", ENOTEMPTY: "Directory not empty", ELOOP: "Too many levels of symbolic links",
}

// Error words the number as the C library does.
func (e Errno) Error() string { return errnoTexts[e] }
