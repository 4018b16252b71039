//go:build unix

package worker

import (
	"os"
	"syscall"
)

// pollable gives a reader of a pipe that can be woken.
func pollable(f *os.File) *eagerReader {
	fd := int(f.Fd())
	if syscall.SetNonblock(fd, true) != nil {
		return newEagerReader(f)
	}
	return newEagerReader(os.NewFile(uintptr(fd), f.Name()))
}

// readNow reads without waiting, if the file is one that can.
func readNow(fd uintptr, p []byte) (int, error) { return syscall.Read(int(fd), p) }
