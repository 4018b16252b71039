//go:build unix

package cli

import (
	"os"
	"syscall"
)

// keepOwner gives a file the owner that info tells, if this user may.
func keepOwner(f *os.File, info os.FileInfo) {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		// Whoever may not give files away writes them as their own, as editors do.
		_ = f.Chown(int(stat.Uid), int(stat.Gid))
	}
}
