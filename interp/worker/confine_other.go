//go:build !linux

package worker

import "runtime"

// confine does nothing where there is nothing to confine with.
func confine() (have []string, missing string) {
	return nil, "rlimits, landlock, seccomp (" + runtime.GOOS + " has none of them)"
}
