//go:build !linux

package worker

import "os/exec"

// startIsolated starts the child.
func startIsolated(make func() (*exec.Cmd, error)) (cmd *exec.Cmd, isolated bool, err error) {
	if cmd, err = make(); err != nil {
		return nil, false, err
	}
	return cmd, false, cmd.Start()
}
