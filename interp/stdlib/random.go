package stdlib

import (
	"math/big"

	"trammel/interp/object"
)

// mersenne is the generator MT19937, which Python's random numbers come from.
type mersenne struct {
	state [mtSize]uint32
	at    int
}

const (
	mtSize   = 624
	mtMiddle = 397
)

var mersenneClass = class("_random", "Random")

// Class gives _random.Random.
func (*mersenne) Class() *object.Class { return mersenneClass }

func init() {
	construct(mersenneClass, func(a *args) value { return &mersenne{at: mtSize} })
	method(mersenneClass, map[string]func(a *args) value{
		"seed": mersenneSeed, "random": mersenneRandom, "getrandbits": mersenneBits, "getstate": mersenneState, "setstate": mersenneSetState,
	})
	register("_random", map[string]value{"Random": mersenneClass})
}

// start is the initialisation from one word.
func (m *mersenne) start(seed uint32) {
	m.state[0] = seed
	for i := 1; i < mtSize; i++ {
		m.state[i] = 1812433253*(m.state[i-1]^m.state[i-1]>>30) + uint32(i)
	}
	m.at = mtSize
}

// startFrom is the initialisation from several words.
func (m *mersenne) startFrom(key []uint32) {
	m.start(19650218)
	i, j := 1, 0
	wrap := func() {
		if i++; i >= mtSize {
			m.state[0] = m.state[mtSize-1]
			i = 1
		}
	}
	for range max(mtSize, len(key)) {
		m.state[i] = (m.state[i] ^ (m.state[i-1]^m.state[i-1]>>30)*1664525) + key[j] + uint32(j)
		wrap()
		j = (j + 1) % len(key)
	}
	for range mtSize - 1 {
		m.state[i] = (m.state[i] ^ (m.state[i-1]^m.state[i-1]>>30)*1566083941) - uint32(i)
		wrap()
	}
	m.state[0] = 1 << 31
}

// next gives 32 random bits.
func (m *mersenne) next() uint32 {
	if m.at >= mtSize {
		m.refill()
	}
	y := m.state[m.at]
	m.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (m *mersenne) refill() {
	for i := range mtSize {
		y := m.state[i]&(1<<31) | m.state[(i+1)%mtSize]&(1<<31-1)
		m.state[i] = m.state[(i+mtMiddle)%mtSize] ^ y>>1 ^ (y&1)*0x9908b0df
	}
	m.at = 0
}

// mersenneSeed seeds with the absolute value of an int.
func mersenneSeed(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	n := a.T.Integer(a.Pos[1])
	if n == nil {
		return nil
	}
	var key []uint32
	word := new(big.Int)
	for rest := new(big.Int).Abs(n); rest.Sign() > 0; rest.Rsh(rest, 32) {
		key = append(key, uint32(word.And(rest, big.NewInt(1<<32-1)).Uint64()))
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	a.Pos[0].(*mersenne).startFrom(key)
	return object.None
}

func mersenneRandom(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	m := a.Pos[0].(*mersenne)
	high, low := m.next()>>5, m.next()>>6
	return a.T.MakeFloat((float64(high)*(1<<26) + float64(low)) / (1 << 53))
}

func mersenneBits(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	k, ok := a.T.Index(a.Pos[1])
	switch {
	case !ok:
		return nil
	case k < 0:
		return a.T.Raise(object.ValueError, "number of bits must be non-negative")
	case !a.T.Alloc(k / 8):
		return nil
	}
	m := a.Pos[0].(*mersenne)
	if k <= 32 {
		if k == 0 {
			return object.MakeInt(0)
		}
		return object.MakeInt(int64(m.next() >> (32 - k)))
	}
	words := make([]big.Word, 0, k/32+1)
	out := new(big.Int)
	for at := int64(0); at < k; at += 32 {
		w := m.next()
		if left := k - at; left < 32 {
			w >>= 32 - left
		}
		words = append(words, big.Word(w))
	}
	for i := len(words) - 1; i >= 0; i-- {
		out.Lsh(out, 32)
		out.Or(out, big.NewInt(int64(words[i])))
	}
	return object.MakeBig(out)
}

// mersenneState gives the state as the tuple that CPython's getstate has inside.
func mersenneState(a *args) value {
	m := a.Pos[0].(*mersenne)
	elts := make([]value, 0, mtSize+1)
	for _, w := range m.state {
		elts = append(elts, object.MakeInt(int64(w)))
	}
	return tuple(append(elts, object.MakeInt(int64(m.at)))...)
}

func mersenneSetState(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	state, ok := object.Unwrap(a.Pos[1]).(*object.Tuple)
	if !ok {
		return a.T.Raise(object.TypeError, "state vector must be a tuple")
	}
	if len(state.Elts) != mtSize+1 {
		return a.T.Raise(object.ValueError, "state vector is the wrong size")
	}
	var fresh mersenne
	for i, v := range state.Elts {
		n, ok := a.T.Index(v)
		if !ok {
			return nil
		}
		if i < mtSize {
			fresh.state[i] = uint32(n)
			continue
		}
		if n < 0 || n > mtSize {
			return a.T.Raise(object.ValueError, "invalid state")
		}
		fresh.at = int(n)
	}
	*a.Pos[0].(*mersenne) = fresh
	return object.None
}
