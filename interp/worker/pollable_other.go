//go:build !unix

package worker

import (
	"errors"
	"os"
)

// pollable gives a reader of a pipe.
func pollable(f *os.File) *eagerReader { return newEagerReader(f) }

// readNow is not available.
func readNow(uintptr, []byte) (int, error) { return 0, errors.ErrUnsupported }
