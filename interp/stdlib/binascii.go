package stdlib

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"strconv"
	"strings"

	"trammel/interp/object"
)

var binasciiError, binasciiIncomplete *object.Class

func init() {
	binasciiError = object.NewBuiltinClass("Error", object.ValueError)
	binasciiError.Module = "binascii"
	binasciiIncomplete = object.NewBuiltinClass("Incomplete", object.ExceptionBase)
	binasciiIncomplete.Module = "binascii"
	attrs := functions(map[string]func(a *args) value{
		"hexlify": hexlify, "b2a_hex": hexlify, "unhexlify": unhexlify, "a2b_hex": unhexlify,
		"b2a_base64": b2aBase64, "a2b_base64": a2bBase64, "crc32": crc, "crc_hqx": crcHqx,
	})
	attrs["Error"], attrs["Incomplete"] = binasciiError, binasciiIncomplete
	register("binascii", attrs)
}

// data takes bytes, or a str of ASCII characters.
func data(t *thread, v value) ([]byte, bool) {
	if s, ok := object.Unwrap(v).(*object.Str); ok {
		for i := 0; i < len(s.S); i++ {
			if s.S[i] >= 0x80 {
				t.Raise(object.ValueError, "string argument should contain only ASCII characters")
				return nil, false
			}
		}
		return []byte(s.S), true
	}
	b, ok := object.BytesOf(object.Unwrap(v))
	if !ok {
		t.Raise(object.TypeError, "argument should be bytes, buffer or ASCII string, not '%s'", v.Class().Name)
	}
	return b, ok
}

func hexlify(a *args) value {
	sep, width := a.Take("sep"), a.Take("bytes_per_sep")
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "%s() missing required argument 'data' (pos 1)", a.Name)
	}
	b, ok := object.BytesOf(object.Unwrap(a.Pos[0]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[0].Class().Name)
	}
	kw := []object.Keyword{}
	for name, v := range map[string]value{"sep": sep, "bytes_per_sep": width} {
		if v != nil {
			kw = append(kw, object.Keyword{Name: name, Value: v})
		}
	}
	method := a.T.GetAttr(object.Bytes(b), "hex")
	text := a.T.CallKw(method, a.Pos[1:], kw)
	if text == nil {
		return nil
	}
	return object.Bytes(text.(*object.Str).S)
}

func unhexlify(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	b, ok := data(a.T, a.Pos[0])
	if !ok {
		return nil
	}
	if len(b)%2 != 0 {
		return a.T.Raise(binasciiError, "Odd-length string")
	}
	out, err := hex.DecodeString(string(b))
	if err != nil {
		return a.T.Raise(binasciiError, "Non-hexadecimal digit found")
	}
	return object.Bytes(out)
}

func b2aBase64(a *args) value {
	newline := a.Take("newline")
	if !a.Count(1, 1) {
		return nil
	}
	b, ok := object.BytesOf(object.Unwrap(a.Pos[0]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[0].Class().Name)
	}
	if !a.T.Alloc(int64(len(b)) * 2) {
		return nil
	}
	out := base64.StdEncoding.EncodeToString(b)
	if newline == nil || newline == object.True {
		out += "\n"
	}
	return object.Bytes(out)
}

// a2bBase64 decodes; what is no digit is passed over unless strict_mode is set.
func a2bBase64(a *args) value {
	strict := a.Take("strict_mode") == object.True
	if !a.Count(1, 1) {
		return nil
	}
	b, ok := data(a.T, a.Pos[0])
	if !ok {
		return nil
	}
	d := base64Decoder{strict: strict}
	for i, c := range b {
		if why := d.take(c, i, b); why != "" {
			return a.T.Raise(binasciiError, "%s", why)
		}
		if d.done {
			break
		}
	}
	if why := d.end(); why != "" {
		return a.T.Raise(binasciiError, "%s", why)
	}
	return object.Bytes(d.out)
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// base64Decoder takes digits one by one.
type base64Decoder struct {
	strict bool
	out    []byte
	digits int // of the present group of four
	rest   uint32
	pads   int
	total  int
	done   bool
}

func (d *base64Decoder) take(c byte, i int, all []byte) string {
	if c == '=' {
		d.pads++
		switch {
		case d.digits >= 2 && d.digits+d.pads >= 4:
			d.done = true
			d.digits = 0
			if d.strict && i+1 < len(all) {
				return "Excess data after padding"
			}
		case d.strict && i == 0:
			return "Leading padding not allowed"
		}
		return ""
	}
	n := strings.IndexByte(base64Digits, c)
	if n < 0 {
		if d.strict {
			return "Only base64 data is allowed"
		}
		return ""
	}
	if d.strict && d.pads > 0 {
		return "Discontinuous padding not allowed"
	}
	d.pads = 0
	d.total++
	d.rest = d.rest<<6 | uint32(n)
	if d.digits++; d.digits > 1 {
		d.out = append(d.out, byte(d.rest>>(uint(4-d.digits)*2)))
	}
	if d.digits == 4 {
		d.digits, d.rest = 0, 0
	}
	return ""
}

func (d *base64Decoder) end() string {
	switch {
	case d.done || d.digits == 0:
		return ""
	case d.digits == 1:
		return "Invalid base64-encoded string: number of data characters (" + decimalText(d.total) + ") cannot be 1 more than a multiple of 4"
	}
	return "Incorrect padding"
}

func decimalText(n int) string { return strconv.Itoa(n) }

func crc(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	b, ok := object.BytesOf(object.Unwrap(a.Pos[0]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[0].Class().Name)
	}
	start, ok := a.T.Index(a.Optional(1, object.MakeInt(0)))
	if !ok {
		return nil
	}
	return object.MakeInt(int64(crc32.Update(uint32(start), crc32.IEEETable, b)))
}

// crcHqx is the 16-bit checksum with the polynomial of CCITT.
func crcHqx(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	b, ok := object.BytesOf(object.Unwrap(a.Pos[0]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[0].Class().Name)
	}
	start, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	sum := uint16(start)
	for _, c := range b {
		sum ^= uint16(c) << 8
		for range 8 {
			if sum&0x8000 != 0 {
				sum = sum<<1 ^ 0x1021
			} else {
				sum <<= 1
			}
		}
	}
	return object.MakeInt(int64(sum))
}
