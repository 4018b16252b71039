package object

import (
	"math"
	"math/big"
	"math/bits"
)

// intKey gives the int that a number used as a key equals, if it is one.
func intKey(v Value) (int64, bool) {
	switch v := v.(type) {
	case Int:
		return int64(v), true
	case Bool:
		if v {
			return 1, true
		}
		return 0, true
	case Float:
		if f := float64(v); f == math.Trunc(f) && math.Abs(f) < 1<<53 {
			return int64(f), true
		}
	}
	return 0, false
}

const hashModulus = 1<<61 - 1

// Hash is hash(v), as CPython computes it for numbers; strings hash to values of
// our own. It is false with a TypeError set for what has no hash.
func (t *Thread) Hash(v Value) (uint64, bool) {
	switch v := v.(type) {
	case NoneType:
		return 0xfca86420, true
	case Int:
		return uint64(hashInt(int64(v))), true
	case *Str:
		return v.hashOf(), true
	case Bool:
		n, _ := intKey(v)
		return uint64(n), true
	case *BigInt:
		m := new(big.Int).Mod(new(big.Int).Abs(v.V), big.NewInt(hashModulus)).Int64()
		if v.V.Sign() < 0 {
			m = -m
		}
		return uint64(fixMinusOne(m)), true
	case Float:
		return uint64(hashFloat(float64(v))), true
	case Bytes:
		return hashString(string(v)) ^ 1, true
	case *Tuple:
		return t.hashAll(v.Elts)
	case *Set:
		if v.Frozen {
			return t.hashSet(v)
		}
	case *List, *Dict:
	case *Slice:
		return t.hashAll(v.parts())
	case *Range:
		return t.hashAll(v.hashed())
	case *Instance:
		return t.hashInstance(v)
	case *Class:
		if r, found := t.callSpecial(v, "__hash__"); found && r != None {
			n := AsBig(r)
			if n == nil {
				return 0, false
			}
			return t.Hash(MakeBig(n))
		}
		return identityHash(v), true
	case Complex:
		return uint64(hashFloat(real(complex128(v)))) + 1000003*uint64(hashFloat(imag(complex128(v)))), true
	case *BoundMethod:
		h, ok := t.Hash(v.Func)
		return h ^ identityHash(v.Self), ok
	case Hashable:
		return v.HashOf(t)
	default:
		return identityHash(v), true
	}
	t.Raise(TypeError, "unhashable type: '%s'", v.Class().Title())
	return 0, false
}

func hashInt(n int64) int64 {
	if n >= 0 && n < hashModulus {
		return n
	}
	return fixMinusOne(n % hashModulus)
}

func fixMinusOne(h int64) int64 {
	if h == -1 {
		return -2
	}
	return h
}

func hashFloat(f float64) int64 {
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case math.IsNaN(f):
		return 0
	}
	// The value modulo 2**61-1: the mantissa's bits, rotated by the exponent.
	m, e := math.Frexp(math.Abs(f))
	x := uint64(0)
	for m != 0 {
		x = x<<28&hashModulus | x>>(61-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		if x += y; x >= hashModulus {
			x -= hashModulus
		}
	}
	e %= 61
	if e < 0 {
		e += 61
	}
	x = x<<e&hashModulus | x>>(61-e)
	h := int64(x)
	if f < 0 {
		h = -h
	}
	return fixMinusOne(h)
}

// hashString is ours: CPython's differs from run to run. It is never 0, which stands
// for a hash that is not known yet.
func hashString(s string) uint64 {
	const prime = 0x9E3779B97F4A7C15
	h := uint64(len(s)) * prime
	for ; len(s) >= 8; s = s[8:] {
		word := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = bits.RotateLeft64(h^word*prime, 31) * prime
	}
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001B3
	}
	h ^= h >> 29
	h *= prime
	h ^= h >> 32
	return h | 1
}

// hashAll hashes a tuple as CPython does.
func (t *Thread) hashAll(elts []Value) (uint64, bool) {
	const prime1, prime2, prime5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	h := uint64(prime5)
	for _, e := range elts {
		var lane uint64
		switch e := e.(type) {
		case Int:
			lane = uint64(hashInt(int64(e)))
		case *Str:
			lane = e.hashOf()
		default:
			if !t.Enter() {
				return 0, false
			}
			var ok bool
			lane, ok = t.Hash(e)
			t.Leave()
			if !ok {
				return 0, false
			}
		}
		h = bits.RotateLeft64(h+lane*prime2, 31) * prime1
	}
	h += uint64(len(elts)) ^ (prime5 ^ 3527539)
	if h == math.MaxUint64 {
		h = 1546275796
	}
	return h, t.Step(int64(len(elts)))
}

// hashSet hashes a frozenset as CPython does.
func (t *Thread) hashSet(s *Set) (uint64, bool) {
	h := uint64(0)
	for i := range s.table {
		if e := &s.table[i]; e.key != nil {
			h ^= (e.hash ^ 89869747 ^ e.hash<<16) * 3644798167
		}
	}
	h ^= (uint64(s.Len()) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == math.MaxUint64 {
		h = 590923713
	}
	return h, true
}
