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
	t.usage.Memory = min(t.usage.Memory, live+n)
	return true
}

// measureAgain is the part of the limit that has to be free for a run to go on.
const measureAgain = 8
