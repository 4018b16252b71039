package stdlib

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	"hash"
	"slices"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"

	"trammel/interp/object"
)

// hasher is a hash object of hashlib.
type hasher struct {
	name string
	make func() hash.Hash
	hash hash.Hash
}

var hasherClass = class("_hashlib", "HASH")

// Class gives _hashlib.HASH.
func (*hasher) Class() *object.Class { return hasherClass }

// Repr is what CPython shows.
func (h *hasher) Repr() string { return "<" + h.name + " _hashlib.HASH object>" }

// Attr gives the attributes.
func (h *hasher) Attr(_ *thread, name string) value {
	switch name {
	case "name":
		return object.NewStr(h.name)
	case "digest_size":
		return object.MakeInt(int64(h.hash.Size()))
	case "block_size":
		return object.MakeInt(int64(h.hash.BlockSize()))
	}
	return nil
}

// keyless makes a hash whose constructor could only fail because of a key.
func keyless(h hash.Hash, _ error) hash.Hash { return h }

// hashes are the algorithms by name.
var hashes = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
	"sha3_224": func() hash.Hash { return sha3.New224() }, "sha3_256": func() hash.Hash { return sha3.New256() },
	"sha3_384": func() hash.Hash { return sha3.New384() }, "sha3_512": func() hash.Hash { return sha3.New512() },
	"shake_128": func() hash.Hash { return shake{sha3.NewSHAKE128()} }, "shake_256": func() hash.Hash { return shake{sha3.NewSHAKE256()} },
	"blake2b": func() hash.Hash { return keyless(blake2b.New512(nil)) }, "blake2s": func() hash.Hash { return keyless(blake2s.New256(nil)) },
}

// shake is a hash of any length.
type shake struct{ *sha3.SHAKE }

// Size is 0: digests have the length that they are asked for.
func (shake) Size() int { return 0 }

// Sum gives nothing: see sumOf.
func (shake) Sum(b []byte) []byte { return b }

// sumOf is the digest, of so many bytes if the hash is of any length.
func (h *hasher) sumOf(size int64) []byte {
	s, anyLength := h.hash.(shake)
	if !anyLength {
		return h.hash.Sum(nil)
	}
	state, err := s.MarshalBinary()
	if err != nil {
		panic("stdlib: " + err.Error())
	}
	reader, out := h.make().(shake), make([]byte, size)
	if err := reader.UnmarshalBinary(state); err != nil {
		panic("stdlib: " + err.Error())
	}
	reader.Read(out)
	return out
}

func init() {
	method(hasherClass, map[string]func(a *args) value{
		"update": hasherUpdate, "digest": hasherDigest(false), "hexdigest": hasherDigest(true), "copy": hasherCopy,
	})
	names := make([]value, 0, len(hashes))
	for name := range hashes {
		names = append(names, object.NewStr(name))
	}
	slices.SortFunc(names, func(a, b value) int {
		if a.(*object.Str).S < b.(*object.Str).S {
			return -1
		}
		return 1
	})
	attrs := functions(map[string]func(a *args) value{"new": newHasher, "hmac_digest": hmacDigest})
	attrs["names"] = tuple(names...)
	register("_hashlib", attrs)
}

// bytesOf takes a bytes-like argument.
func bytesOf(t *thread, v value) ([]byte, bool) {
	b, ok := object.BytesOf(object.Unwrap(v))
	if _, isText := object.Unwrap(v).(*object.Str); isText {
		t.Raise(object.TypeError, "Strings must be encoded before hashing")
		return nil, false
	}
	if !ok {
		t.Raise(object.TypeError, "object supporting the buffer API required")
	}
	return b, ok
}

// newHasher is new(name, data).
func newHasher(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok || hashes[name.S] == nil {
		return a.T.Raise(object.ValueError, "unsupported hash type %s", a.T.Str(a.Pos[0]))
	}
	h := &hasher{name: name.S, make: hashes[name.S]}
	h.hash = h.make()
	return h.write(a.T, a.Pos[1], h)
}

// write hashes more data and gives what comes of the call.
func (h *hasher) write(t *thread, data, out value) value {
	b, ok := bytesOf(t, data)
	if !ok || !t.Step(int64(len(b))>>4) {
		return nil
	}
	h.hash.Write(b)
	return out
}

func hasherUpdate(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return a.Pos[0].(*hasher).write(a.T, a.Pos[1], object.None)
}

func hasherDigest(asText bool) func(a *args) value {
	return func(a *args) value {
		h := a.Pos[0].(*hasher)
		size, ok := h.digestLength(a)
		if !ok {
			return nil
		}
		sum := h.sumOf(size)
		if asText {
			return object.NewStr(hex.EncodeToString(sum))
		}
		return object.Bytes(sum)
	}
}

// digestLength takes the length that hashes of any length are asked for.
func (h *hasher) digestLength(a *args) (int64, bool) {
	if _, anyLength := h.hash.(shake); !anyLength {
		return 0, a.Count(1, 1)
	}
	if v := a.Take("length"); v != nil {
		a.Pos = append(a.Pos, v)
	}
	if len(a.Pos) < 2 {
		a.T.Raise(object.TypeError, "%s() missing required argument 'length' (pos 1)", a.Name)
		return 0, false
	}
	size, ok := a.T.Index(a.Pos[1])
	if ok && size < 0 {
		a.T.Raise(object.ValueError, "value must be positive")
		return 0, false
	}
	return size, ok && a.T.Alloc(size) && a.T.Step(size>>4)
}

func hasherCopy(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	h := a.Pos[0].(*hasher)
	out := &hasher{name: h.name, make: h.make, hash: h.make()}
	state, err := h.hash.(encoding.BinaryMarshaler).MarshalBinary()
	if err == nil {
		err = out.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
	}
	if err != nil {
		return a.T.Raise(object.ValueError, "%s", err.Error())
	}
	return out
}

// hmacDigest is hmac_digest(key, message, name).
func hmacDigest(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	key, ok := bytesOf(a.T, a.Pos[0])
	if !ok {
		return nil
	}
	message, ok := bytesOf(a.T, a.Pos[1])
	if !ok {
		return nil
	}
	name, ok := object.Unwrap(a.Pos[2]).(*object.Str)
	if !ok || hashes[name.S] == nil {
		return a.T.Raise(object.ValueError, "unsupported hash type %s", a.T.Str(a.Pos[2]))
	}
	h := hmac.New(hashes[name.S], key)
	h.Write(message)
	return object.Bytes(h.Sum(nil))
}
