package worker

import (
	"errors"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
)

// eagerReader reads a pipe. When an answer is about to come it asks for it again and
// again for a moment before it goes to sleep: waking up a processor takes longer than
// most tools take to answer.
type eagerReader struct {
	file  *os.File
	raw   syscall.RawConn
	eager atomic.Bool
}

// eagerTime is how long it asks before it sleeps.
const eagerTime = 200 * time.Microsecond

// newEagerReader takes over a file. Where it cannot be asked without waiting, it just
// reads.
func newEagerReader(f *os.File) *eagerReader {
	r := &eagerReader{file: f}
	if f.SetReadDeadline(time.Time{}) == nil {
		r.raw, _ = f.SyscallConn()
	}
	return r
}

// Expect says that data is about to come.
func (r *eagerReader) Expect() { r.eager.Store(true) }

// Wake says so too, and wakes the reader if it sleeps.
func (r *eagerReader) Wake() {
	if r.raw != nil {
		r.eager.Store(true)
		r.file.SetReadDeadline(time.Unix(1, 0)) //nolint:errcheck // it can be set: see newEagerReader
	}
}

// Read reads what there is, and waits for something.
func (r *eagerReader) Read(p []byte) (int, error) {
	for {
		if r.raw != nil && r.eager.Swap(false) {
			r.file.SetReadDeadline(time.Time{}) //nolint:errcheck // see above
			if n, err, ok := r.poll(p); ok {
				return n, err
			}
		}
		n, err := r.file.Read(p)
		if n > 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
			return n, err
		}
	}
}

// poll asks for data until it is there or the time is over.
func (r *eagerReader) poll(p []byte) (n int, err error, ok bool) {
	for since := time.Now(); time.Since(since) < eagerTime; runtime.Gosched() {
		failed := r.raw.Read(func(fd uintptr) bool {
			n, err = readNow(fd, p)
			return true
		})
		switch {
		case failed != nil || errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EINTR):
			continue
		case n > 0 && err == nil:
			return n, nil, true
		}
		return 0, nil, false // the end, or an error, which an ordinary read reports
	}
	return 0, nil, false
}
