package builtins

import (
	"encoding/hex"
	"slices"
	"strings"

	"trammel/interp/object"
)

// The methods that bytes share with str are those of str, over text with a character
// for each byte. Bytes beyond ASCII become characters for private use, which have
// neither case nor class: bytes know only ASCII's.
const highBytes = 0xE000

// bytesMethods is called when str has its methods.
func bytesMethods() {
	methods(object.BytesClass, map[string]function{
		"decode": func(a *args) value { return decodeBytes(a, string(a.Pos[0].(object.Bytes))) },
		"hex":    bytesHex, "join": bytesJoin, "splitlines": linesOf(bytesText, bytesLineEnd, bytesList),
		"translate": bytesTranslate,
	})
	for _, name := range []string{
		"capitalize", "center", "count", "endswith", "expandtabs", "find", "index", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace",
		"istitle", "isupper", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
		"rpartition", "rsplit", "rstrip", "split", "startswith", "strip", "swapcase", "title", "upper", "zfill",
	} {
		method := object.StrClass.Attrs.Get(name).(*object.Builtin)
		methods(object.BytesClass, map[string]function{name: asText(method)})
	}
	classMethods(object.BytesClass, map[string]function{"fromhex": bytesFromHex})
	classMethods(object.ByteArrayClass, map[string]function{"fromhex": bytesFromHex})
	static(object.BytesClass, map[string]function{"maketrans": bytesMaketrans})
	shareBytesMethods()
}

// asText runs a method of str on bytes.
func asText(method *object.Builtin) function {
	takesByte := method.Name == "find" || method.Name == "rfind" || method.Name == "index" || method.Name == "rindex" || method.Name == "count"
	fills := method.Name == "center" || method.Name == "ljust" || method.Name == "rjust"
	tests := method.Name == "startswith" || method.Name == "endswith"
	separates := method.Name == "partition" || method.Name == "rpartition" || method.Name == "removeprefix" || method.Name == "removesuffix" || method.Name == "replace"
	return func(a *args) value {
		pos := make([]value, len(a.Pos))
		for i, v := range a.Pos {
			if i == 1 && takesByte && object.AsBig(v) != nil {
				c, ok := a.T.Byte(v, "byte")
				if !ok {
					return nil
				}
				v = object.Bytes([]byte{c})
			}
			_, isBytes := object.BytesOf(v)
			switch _, isTuple := v.(*object.Tuple); {
			case i == 2 && fills && (!isBytes || len(asByteSlice(v)) != 1):
				return a.T.Raise(object.TypeError, "%s() argument 2 must be a byte string of length 1, not %s", method.Name, v.Class().Name)
			case i == 1 && tests && !isBytes && !isTuple:
				return a.T.Raise(object.TypeError, "%s first arg must be bytes or a tuple of bytes, not %s", method.Name, v.Class().Name)
			case i == 1 && separates && !isBytes:
				return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", v.Class().Name)
			}
			if i == 1 && takesByte && !isBytes {
				return a.T.Raise(object.TypeError, "argument should be integer or bytes-like object, not '%s'", v.Class().Name)
			}
			if _, isText := v.(*object.Str); isText {
				return a.T.Raise(object.TypeError, "a bytes-like object is required, not 'str'")
			}
			var ok bool
			if pos[i], ok = toText(a.T, v); !ok {
				return nil
			}
		}
		v := method.Fn(a.T, pos, a.Kw)
		if v == nil && a.T.Exc.Is(object.ValueError) && strings.HasPrefix(a.T.Exc.Message(a.T), "substring") {
			return a.T.Raise(object.ValueError, "subsection not found")
		}
		return fromText(v)
	}
}

func bytesText(a *args) string { return string(asByteSlice(a.Pos[0])) }

func bytesLineEnd(s string) int { return strings.IndexAny(s, "\r\n") }

func asByteSlice(v value) []byte {
	b, _ := object.BytesOf(v)
	return b
}

func bytesList(t *thread, parts []string) value {
	out := make([]value, len(parts))
	for i, p := range parts {
		out[i] = object.Bytes(p)
	}
	return &object.List{Elts: out}
}

func bytesJoin(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	t := a.T
	elts := t.Elements(a.Pos[1])
	if elts == nil {
		if t.Exc.Is(object.TypeError) && !t.Exc.Fatal && t.Hook(a.Pos[1], "__iter__") == nil {
			return t.Raise(object.TypeError, "can only join an iterable")
		}
		return nil
	}
	sep, size := asByteSlice(a.Pos[0]), int64(0)
	for i, e := range elts {
		n, ok := int64(0), false
		switch object.Unwrap(e).(type) {
		case object.Bytes, *object.ByteArray, *object.MemoryView:
			n, ok = t.Len(e)
		}
		if !ok {
			return t.Raise(object.TypeError, "sequence item %d: expected a bytes-like object, %s found", i, e.Class().Name)
		}
		size += n + int64(len(sep))
	}
	if !t.Alloc(size) {
		return nil
	}
	out := make([]byte, 0, size)
	for i, e := range elts {
		if i > 0 {
			out = append(out, sep...)
		}
		if b, ok := e.(object.Bytes); ok {
			out = append(out, b...)
		} else {
			out = append(out, asByteSlice(e)...)
		}
	}
	return object.Bytes(out)
}

// toText turns bytes, also in a tuple, into text.
func toText(t *thread, v value) (value, bool) {
	if b, ok := object.BytesOf(v); ok {
		if !t.Alloc(int64(len(b)) * 5) {
			return nil, false
		}
		runes := make([]rune, len(b))
		for i, c := range b {
			if runes[i] = rune(c); c >= 0x80 {
				runes[i] += highBytes
			}
		}
		return object.NewStr(string(runes)), true
	}
	if tup, ok := v.(*object.Tuple); ok { // of affixes
		out := make([]value, len(tup.Elts))
		for i, e := range tup.Elts {
			if _, isBytes := object.BytesOf(e); !isBytes {
				t.Raise(object.TypeError, "a bytes-like object is required, not '%s'", e.Class().Name)
				return nil, false
			}
			out[i], _ = toText(t, e)
		}
		return &object.Tuple{Elts: out}, true
	}
	return v, true
}

func fromText(v value) value {
	all := func(elts []value) []value {
		out := make([]value, len(elts))
		for i, e := range elts {
			out[i] = fromText(e)
		}
		return out
	}
	switch v := v.(type) {
	case *object.Str:
		out := make([]byte, 0, len(v.S))
		for _, r := range v.S {
			out = append(out, byte(r))
		}
		return object.Bytes(out)
	case *object.List:
		return &object.List{Elts: all(v.Elts)}
	case *object.Tuple:
		return &object.Tuple{Elts: all(v.Elts)}
	}
	return v
}

// bytesFromHex reads pairs of digits with blanks between them.
func bytesFromHex(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	s, ok := a.Pos[1].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "fromhex() argument must be str, not %s", a.Pos[1].Class().Name)
	}
	b, bad := pairsOfDigits(s.S)
	if bad >= 0 {
		return a.T.Raise(object.ValueError, "non-hexadecimal number found in fromhex() arg at position %d", bad)
	}
	return a.T.Call(a.Pos[0], object.Bytes(b))
}

// pairsOfDigits reads hexadecimal digits; bad is the place of what is none, or negative.
func pairsOfDigits(s string) (out []byte, bad int) {
	const blanks, digits = " \t\n\r\v\f", "0123456789abcdef"
	digit := func(i int) int {
		if i >= len(s) || s[i] >= 0x80 {
			return -1
		}
		return strings.IndexByte(digits, s[i]|0x20*(s[i]>>6))
	}
	for i := 0; i < len(s); {
		if strings.IndexByte(blanks, s[i]) >= 0 {
			i++
			continue
		}
		high, low := digit(i), digit(i+1)
		switch {
		case high < 0:
			return nil, i
		case low < 0:
			return nil, i + 1
		}
		out = append(out, byte(high<<4|low))
		i += 2
	}
	return out, -1
}

// bytesHex writes digits, with a separator between groups counted from the right, or
// from the left if their size is negative.
func bytesHex(a *args) value {
	t := a.T
	sep, size := a.Take("sep"), a.Take("bytes_per_sep")
	if len(a.Pos) > 1 {
		sep = a.Pos[1]
	}
	if len(a.Pos) > 2 {
		size = a.Pos[2]
	}
	if !a.Count(1, 3) {
		return nil
	}
	b, _ := object.BytesOf(a.Pos[0])
	every := int64(0)
	if sep != nil {
		every = 1
		n, ok := t.Len(sep)
		switch text := separatorText(sep); {
		case !ok:
			return nil
		case n != 1:
			return t.Raise(object.ValueError, "sep must be length 1.")
		case text == "":
			return t.Raise(object.TypeError, "sep must be str or bytes.")
		case text[0] >= 0x80:
			return t.Raise(object.ValueError, "sep must be ASCII.")
		}
	}
	if size != nil {
		var ok bool
		if every, ok = t.Index(size); !ok {
			return nil
		}
	}
	if !t.Alloc(int64(len(b)) * 3) {
		return nil
	}
	digits := hex.EncodeToString(b)
	if sep == nil || every == 0 {
		return object.NewStr(digits)
	}
	return object.NewStr(separated(digits, separatorText(sep), every))
}

func separatorText(v value) string {
	if s, ok := v.(*object.Str); ok {
		return s.S
	}
	b, _ := object.BytesOf(v)
	return string(b)
}

// separated puts a separator between groups of two digits times every.
func separated(digits, sep string, every int64) string {
	count := int64(len(digits) / 2)
	first := every // of the groups
	if every > 0 {
		first = count % every
	} else {
		every, first = -every, -every
	}
	var b strings.Builder
	for i := range count {
		if i > 0 && (i-first)%every == 0 {
			b.WriteString(sep)
		}
		b.WriteString(digits[2*i : 2*i+2])
	}
	return b.String()
}

func bytesTranslate(a *args) value {
	drop := a.Take("delete")
	if len(a.Pos) == 3 {
		drop, a.Pos = a.Pos[2], a.Pos[:2]
	}
	if !a.Count(2, 2) {
		return nil
	}
	table, ok := object.BytesOf(a.Pos[1])
	if a.Pos[1] != object.None && (!ok || len(table) != 256) {
		return a.T.Raise(object.ValueError, "translation table must be 256 characters long")
	}
	var gone []byte
	if drop != nil {
		gone, _ = object.BytesOf(drop)
	}
	b, _ := object.BytesOf(a.Pos[0])
	out := make([]byte, 0, len(b))
	for _, c := range b {
		if slices.Contains(gone, c) {
			continue
		}
		if table != nil {
			c = table[c]
		}
		out = append(out, c)
	}
	return object.Bytes(out)
}

func bytesMaketrans(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	from, ok := object.BytesOf(a.Pos[0])
	to, okTo := object.BytesOf(a.Pos[1])
	if !ok || !okTo {
		return a.T.Raise(object.TypeError, "a bytes-like object is required")
	}
	if len(from) != len(to) {
		return a.T.Raise(object.ValueError, "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range from {
		table[c] = to[i]
	}
	return object.Bytes(table)
}
