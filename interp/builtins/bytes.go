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
		"hex":    bytesHex, "translate": bytesTranslate,
	})
	for _, name := range []string{
		"capitalize", "center", "count", "endswith", "expandtabs", "find", "index", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace",
		"istitle", "isupper", "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
		"rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
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
	return func(a *args) value {
		takesByte := method.Name == "find" || method.Name == "rfind" || method.Name == "index" || method.Name == "rindex" || method.Name == "count"
		pos := make([]value, len(a.Pos))
		for i, v := range a.Pos {
			if n, ok := v.(object.Int); ok && i == 1 && takesByte {
				if n < 0 || n > 255 {
					return a.T.Raise(object.ValueError, "byte must be in range(0, 256)")
				}
				v = object.Bytes([]byte{byte(n)})
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

// toText turns bytes, also in a list or tuple, into text.
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
	switch v.(type) {
	case *object.List, *object.Tuple, *object.Generator, object.Iterator, *object.Set, *object.Dict:
		elts := t.Elements(v)
		if elts == nil {
			return nil, false
		}
		out := make([]value, len(elts))
		for i, e := range elts {
			if _, isText := e.(*object.Str); isText {
				t.Raise(object.TypeError, "sequence item %d: expected a bytes-like object, str found", i)
				return nil, false
			}
			if out[i], _ = toText(t, e); out[i] == nil {
				return nil, false
			}
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
	b, err := hex.DecodeString(strings.Join(strings.Fields(s.S), ""))
	if err != nil {
		at := strings.IndexFunc(s.S, func(r rune) bool { return !strings.ContainsRune("0123456789abcdefABCDEF \t\n\r\v\f", r) })
		if at < 0 {
			at = len(s.S)
		}
		return a.T.Raise(object.ValueError, "non-hexadecimal number found in fromhex() arg at position %d", at)
	}
	return a.T.Call(a.Pos[0], object.Bytes(b))
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
