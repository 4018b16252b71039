package object

import "unsafe"

// A Value that holds an Int or Float points to it, and Go allocates each anew. Programs
// make so many that a thread allocates them in chunks instead: a value in a chunk keeps
// the whole chunk alive, but costs a tenth.
const boxChunk = 64

// box is how Go lays out an interface value.
type box struct {
	table unsafe.Pointer
	data  unsafe.Pointer
}

var (
	sampleInt   Value = Int(1 << 40)
	sampleFloat Value = Float(1.5)
	intTable          = (*box)(unsafe.Pointer(&sampleInt)).table
	floatTable        = (*box)(unsafe.Pointer(&sampleFloat)).table
)

// MakeInt boxes n.
func (t *Thread) MakeInt(n int64) Value {
	if uint64(n-smallMin) < smallMax-smallMin {
		return smallInts[n-smallMin]
	}
	i := t.intsUsed
	if i >= boxChunk {
		t.ints, i = new([boxChunk]Int), 0
		t.usage.Memory += boxChunk * wordSize
	}
	t.intsUsed = i + 1
	p := &t.ints[i]
	*p = Int(n)
	var v Value
	*(*box)(unsafe.Pointer(&v)) = box{intTable, unsafe.Pointer(p)}
	return v
}

// MakeFloat boxes f.
func (t *Thread) MakeFloat(f float64) Value {
	i := t.floatsUsed
	if i >= boxChunk {
		t.floats, i = new([boxChunk]Float), 0
		t.usage.Memory += boxChunk * wordSize
	}
	t.floatsUsed = i + 1
	p := &t.floats[i]
	*p = Float(f)
	var v Value
	*(*box)(unsafe.Pointer(&v)) = box{floatTable, unsafe.Pointer(p)}
	return v
}
