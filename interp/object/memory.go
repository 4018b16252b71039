package object

import (
	"runtime"
	"runtime/metrics"
)

// liveHeap names what the last collection found to be alive, in bytes.
const liveHeap = "/gc/heap/live:bytes"

func readLiveHeap() int64 {
	sample := []metrics.Sample{{Name: liveHeap}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// measure finds out how much of what the run has allocated is still alive, and reports
// whether n more bytes are within the limit. It collects garbage, so a run that is
// close to its limit is not measured again until it has allocated a good part of the
// limit anew. Other runs of the process are counted, too: the estimate of what this one
// has allocated is the upper bound.
func (t *Thread) measure(n int64) bool {
	t.arguments.forget()
	t.keywords.forget()
	t.variables.forget()
	runtime.GC()
	live := max(readLiveHeap()-t.baseline, 0)
	if live+n > t.limits.Memory-t.limits.Memory/measureAgain {
		return false
	}
	t.peak = max(t.peak, min(t.usage.Memory, live))
	before := t.usage.Memory
	t.usage.Memory = min(before, live+n)
	t.allocated += before - t.usage.Memory
	return true
}

// sampleHeap notes what the last collection found alive.
func (t *Thread) sampleHeap() {
	if live := readLiveHeap() - t.baseline; live > t.peak {
		t.peak = live
	}
}

// memoryUsed is what the run reports.
func (t *Thread) memoryUsed() int64 {
	allocated := t.allocated + t.usage.Memory
	if allocated < worthMeasuring {
		return allocated
	}
	t.arguments.forget()
	t.keywords.forget()
	t.variables.forget()
	runtime.GC()
	t.sampleHeap()
	return min(t.peak, allocated) // other runs of the process are counted, too
}

// worthMeasuring is how much a run must have allocated for a collection to be made for
// its report, in bytes.
const worthMeasuring = 8 << 20

// measureAgain is the part of the limit that has to be free for a run to go on.
const measureAgain = 8
