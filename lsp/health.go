package lsp

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"trammel/policy"
	"trammel/syntax"
)

// maxSamples is how many of the latest durations of each kind are kept.
const maxSamples = 512

// durations are the latest times that something took.
type durations struct {
	count, failed int
	longest       time.Duration
	latest        []time.Duration // a ring
}

func (d *durations) add(t time.Duration, err error) {
	if d.longest = max(d.longest, t); len(d.latest) < maxSamples {
		d.latest = append(d.latest, t)
	} else {
		d.latest[d.count%maxSamples] = t
	}
	d.count++
	if err != nil {
		d.failed++
	}
}

func (d *durations) latency() Latency {
	l := Latency{Count: d.count, Failed: d.failed, Max: d.longest.Microseconds()}
	if len(d.latest) > 0 {
		sorted := slices.Sorted(slices.Values(d.latest))
		l.P50 = sorted[len(sorted)/2].Microseconds()
		l.P99 = sorted[len(sorted)*99/100].Microseconds()
	}
	return l
}

// health is what the server knows of itself.
type health struct {
	mu       sync.Mutex
	began    time.Time
	requests map[string]*durations
	checks   durations
	panics   int
	told     map[string]bool // what happened before
	problems map[string]int  // generation for which those of a configuration were sent, by path
	freeing  bool
}

func (h *health) init() {
	h.began, h.requests, h.told, h.problems = time.Now(), map[string]*durations{}, map[string]bool{}, map[string]int{}
}

// maxMethods bounds the names that are counted: a client may make up any.
const maxMethods = 200

// note counts a request or notification.
func (h *health) note(method string, took time.Duration, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	d := h.requests[method]
	if d == nil {
		if len(h.requests) >= maxMethods {
			return
		}
		d = &durations{}
		h.requests[method] = d
	}
	d.add(took, err)
}

// checked counts how long findings took.
func (h *health) checked(took time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.checks.add(took, nil)
}

// panicked counts a panic, and reports whether it is the first of its kind.
func (h *health) panicked(doing string) bool {
	h.mu.Lock()
	h.panics++
	h.mu.Unlock()
	return h.first("panic " + doing)
}

// maxTold bounds what is remembered of what the user was told.
const maxTold = 1000

// first reports whether something happens for the first time.
func (h *health) first(what string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.told[what] || len(h.told) >= maxTold {
		return false
	}
	h.told[what] = true
	return true
}

// problemsChanged reports whether problems of a configuration, or that there are none any
// more, have still to be sent for a generation of the state.
func (h *health) problemsChanged(path string, generation int, some bool) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	last, had := h.problems[path]
	switch {
	case had && last == generation, !had && !some:
		return false
	case some:
		h.problems[path] = generation
	default:
		delete(h.problems, path)
	}
	return true
}

// release gives memory back to the system in the background, one time after the other.
func (h *health) release() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.freeing {
		return
	}
	h.freeing = true
	time.AfterFunc(100*time.Millisecond, func() {
		debug.FreeOSMemory()
		h.mu.Lock()
		defer h.mu.Unlock()
		h.freeing = false
	})
}

func (c commands) Status(_ context.Context, _ *NoArgs) (*StatusResult, error) {
	s := c.s
	st := s.state.Load()
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	out := &StatusResult{
		Version: s.options.Version, Python: fmt.Sprintf("%v to %v", syntax.MinVersion, syntax.MaxVersion), PID: os.Getpid(),
		Folders: []string{}, Documents: []DocumentStatus{}, Settings: st.base,
		MemoryMb: float64(mem.Sys-mem.HeapReleased) / (1 << 20), HeapMb: float64(mem.HeapAlloc) / (1 << 20), Goroutines: runtime.NumGoroutine(),
		Requests: map[string]Latency{}, Worker: s.runner.status(st.base.Execute), Container: s.options.Container(),
	}
	for _, f := range st.folders {
		out.Folders = append(out.Folders, string(f.uri))
	}
	for _, sn := range s.docs.all() {
		out.Documents = append(out.Documents, sn.status())
	}
	s.health.mu.Lock()
	defer s.health.mu.Unlock()
	out.UptimeMs, out.Panics, out.Checks = time.Since(s.health.began).Milliseconds(), s.health.panics, s.health.checks.latency()
	for method, d := range s.health.requests {
		out.Requests[method] = d.latency()
	}
	return out, nil
}

func (sn *snapshot) status() DocumentStatus {
	st := DocumentStatus{URI: sn.uri, Version: sn.version, Lines: sn.src.LineCount()}
	if sn.kind == python {
		st.Profile = sn.options().Profile.Name
	}
	for _, d := range sn.check() {
		switch d.Severity {
		case policy.Error:
			st.Errors++
		case policy.Warning:
			st.Warnings++
		default:
			st.Infos++
		}
	}
	return st
}
