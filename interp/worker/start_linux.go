package worker

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// startIsolated starts the child in a network of its own, where nobody is, if that is
// permitted; isolated says whether.
func startIsolated(make func() (*exec.Cmd, error)) (cmd *exec.Cmd, isolated bool, err error) {
	if cmd, err = make(); err != nil {
		return nil, false, err
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWUSER | unix.CLONE_NEWNET}
	if err = cmd.Start(); err == nil {
		return cmd, true, nil
	}
	if cmd, err = make(); err != nil {
		return nil, false, err
	}
	return cmd, false, cmd.Start()
}
