// Package tagged writes Python values as JSON that keeps what they are, and reads them
// back.
//
// None, bool, int, float, str, list and dict with names as keys are themselves; a float
// always has a point or an exponent. Everything else is an object with one key:
//
//	{"$int": "123..."}      an int beyond 2**53, as JSON readers may round those
//	{"$float": "nan"}       nan, inf or -inf
//	{"$complex": [1.0, 2.0]}
//	{"$bytes": "aGk="}      in base64; likewise $bytearray
//	{"$tuple": [...]}       likewise $set and $frozenset
//	{"$dict": [[k, v], ...]} a dict with other keys, or with a key that begins with "$"
//	{"$object": {"type": "module.Class", "repr": "..."}}   cannot be read back
package tagged

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"trammel/interp/object"
)

// deepest is how far values may nest.
const deepest = 200

// mostExact is up to where all JSON readers keep an int.
const mostExact = 1 << 53

// Encode writes a value. The error says what nests too deeply; a value that the run's
// limits do not allow to be shown leaves its exception in the thread.
func Encode(t *object.Thread, v object.Value) (json.RawMessage, error) {
	e := encoder{t: t}
	if err := e.value(v, 0); err != nil {
		return nil, err
	}
	return e.out.Bytes(), nil
}

type encoder struct {
	t   *object.Thread
	out bytes.Buffer
}

func (e *encoder) value(v object.Value, depth int) error {
	if depth > deepest {
		return fmt.Errorf("a value nests more than %d levels deep, or holds itself", deepest)
	}
	switch v := v.(type) {
	case object.NoneType:
		e.out.WriteString("null")
	case object.Bool:
		fmt.Fprint(&e.out, bool(v))
	case object.Int:
		e.integer(big.NewInt(int64(v)))
	case *object.BigInt:
		e.integer(v.V)
	case object.Float:
		e.float(float64(v))
	case object.Complex:
		e.out.WriteString(`{"$complex":[`)
		e.float(real(v))
		e.out.WriteByte(',')
		e.float(imag(v))
		e.out.WriteString("]}")
	case *object.Str:
		e.text(v.S)
	case object.Bytes:
		e.binary("$bytes", string(v))
	case *object.ByteArray:
		e.binary("$bytearray", string(v.B))
	case *object.List:
		return e.list(v.Elts, depth)
	case *object.Tuple:
		return e.wrapped("$tuple", v.Elts, depth)
	case *object.Set:
		return e.set(v, depth)
	case *object.Dict:
		return e.dict(v, depth)
	default:
		e.object(v)
	}
	return nil
}

func (e *encoder) integer(n *big.Int) {
	if n.IsInt64() && n.Int64() >= -mostExact && n.Int64() <= mostExact {
		e.out.WriteString(n.String())
		return
	}
	fmt.Fprintf(&e.out, `{"$int":"%s"}`, n)
}

func (e *encoder) float(x float64) {
	switch {
	case math.IsNaN(x):
		e.out.WriteString(`{"$float":"nan"}`)
	case math.IsInf(x, 0):
		fmt.Fprintf(&e.out, `{"$float":"%s"}`, strings.TrimPrefix(strings.ToLower(fmt.Sprint(x)), "+"))
	default:
		text := strconv.FormatFloat(x, 'g', -1, 64)
		if !strings.ContainsAny(text, ".e") {
			text += ".0"
		}
		e.out.WriteString(text)
	}
}

func (e *encoder) text(s string) {
	enc := json.NewEncoder(&e.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // a string always encodes
		panic(err)
	}
	e.out.Truncate(e.out.Len() - 1)
}

func (e *encoder) binary(tag, data string) {
	fmt.Fprintf(&e.out, `{"%s":"%s"}`, tag, base64.StdEncoding.EncodeToString([]byte(data)))
}

func (e *encoder) list(elts []object.Value, depth int) error {
	e.out.WriteByte('[')
	for i, v := range elts {
		if i > 0 {
			e.out.WriteByte(',')
		}
		if err := e.value(v, depth+1); err != nil {
			return err
		}
	}
	e.out.WriteByte(']')
	return nil
}

func (e *encoder) wrapped(tag string, elts []object.Value, depth int) error {
	fmt.Fprintf(&e.out, `{"%s":`, tag)
	if err := e.list(elts, depth); err != nil {
		return err
	}
	e.out.WriteByte('}')
	return nil
}

func (e *encoder) set(s *object.Set, depth int) error {
	var elts []object.Value
	for at := 0; ; {
		v, ok := s.Next(&at)
		if !ok {
			break
		}
		elts = append(elts, v)
	}
	tag := "$set"
	if s.Frozen {
		tag = "$frozenset"
	}
	return e.wrapped(tag, elts, depth)
}

func (e *encoder) dict(d *object.Dict, depth int) error {
	plain := true
	var keys, vals []object.Value
	for at := 0; ; {
		k, v, ok := d.Next(&at)
		if !ok {
			break
		}
		keys, vals = append(keys, k), append(vals, v)
		s, isStr := k.(*object.Str)
		plain = plain && isStr && !strings.HasPrefix(s.S, "$")
	}
	if !plain {
		pairs := make([]object.Value, len(keys))
		for i := range keys {
			pairs[i] = &object.List{Elts: []object.Value{keys[i], vals[i]}}
		}
		return e.wrapped("$dict", pairs, depth)
	}
	e.out.WriteByte('{')
	for i := range keys {
		if i > 0 {
			e.out.WriteByte(',')
		}
		e.text(keys[i].(*object.Str).S)
		e.out.WriteByte(':')
		if err := e.value(vals[i], depth+1); err != nil {
			return err
		}
	}
	e.out.WriteByte('}')
	return nil
}

// object tells what a value is that has no form of its own.
func (e *encoder) object(v object.Value) {
	cls := v.Class()
	name := cls.QualName
	if name == "" {
		name = cls.Name
	}
	if cls.Module != "" && cls.Module != "builtins" {
		name = cls.Module + "." + name
	}
	e.out.WriteString(`{"$object":{"type":`)
	e.text(name)
	e.out.WriteString(`,"repr":`)
	e.text(e.t.Repr(v))
	e.t.Clear()
	e.out.WriteString("}}")
}

// Decode reads a value. The error says what is wrong with it.
func Decode(t *object.Thread, raw json.RawMessage) (object.Value, error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	d := decoder{t: t, dec: dec}
	v, err := d.next(0)
	if err != nil {
		return nil, err
	}
	if dec.More() {
		return nil, errors.New("something follows the value")
	}
	return v, nil
}

type decoder struct {
	t   *object.Thread
	dec *json.Decoder
}

func (d *decoder) next(depth int) (object.Value, error) {
	if depth > deepest {
		return nil, fmt.Errorf("a value nests more than %d levels deep", deepest)
	}
	token, err := d.dec.Token()
	if err != nil {
		return nil, fmt.Errorf("a value is no JSON: %w", err)
	}
	switch x := token.(type) {
	case nil:
		return object.None, nil
	case bool:
		return object.MakeBool(x), nil
	case string:
		return object.NewStr(x), nil
	case json.Number:
		return number(x.String())
	case json.Delim:
		if x == '[' {
			elts, err := d.elements(depth)
			return &object.List{Elts: elts}, err
		}
		return d.object(depth)
	}
	return nil, fmt.Errorf("unexpected %v", token)
}

func number(text string) (object.Value, error) {
	if strings.ContainsAny(text, ".eE") {
		x, err := strconv.ParseFloat(text, 64)
		return object.Float(x), err
	}
	return integer(text)
}

// longestInt bounds the digits of an int.
const longestInt = 1 << 20

func integer(text string) (object.Value, error) {
	if len(text) > longestInt {
		return nil, fmt.Errorf("an int has more than %d digits", longestInt)
	}
	n, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil, fmt.Errorf("%q is no int", text)
	}
	return object.MakeBig(n), nil
}

// elements reads up to the end of a list.
func (d *decoder) elements(depth int) ([]object.Value, error) {
	elts := []object.Value{}
	for d.dec.More() {
		v, err := d.next(depth + 1)
		if err != nil {
			return nil, err
		}
		elts = append(elts, v)
	}
	_, err := d.dec.Token()
	return elts, err
}

// object reads a dict, or what a tag stands for.
func (d *decoder) object(depth int) (object.Value, error) {
	out := object.NewDict()
	for first := true; d.dec.More(); first = false {
		key, err := d.dec.Token()
		if err != nil {
			return nil, err
		}
		name := key.(string)
		v, err := d.next(depth + 1)
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(name, "$") {
			if !first || d.dec.More() {
				return nil, fmt.Errorf("%q is a tag, and must be the only key: a dict with such a key is {\"$dict\": [[key, value], ...]}", name)
			}
			if _, err := d.dec.Token(); err != nil {
				return nil, err
			}
			v, err := d.tagged(name, v)
			if err != nil {
				return nil, fmt.Errorf("{%q: ...}: %w", name, err)
			}
			return v, nil
		}
		out.SetStr(name, v)
	}
	_, err := d.dec.Token()
	return out, err
}

var errNoValue = errors.New("it stands for no value")

func (d *decoder) tagged(tag string, v object.Value) (object.Value, error) {
	switch v := v.(type) {
	case *object.Str:
		return textTag(tag, v.S)
	case *object.List:
		return d.listTag(tag, v.Elts)
	}
	return nil, errNoValue
}

func textTag(tag, text string) (object.Value, error) {
	switch tag {
	case "$int":
		return integer(text)
	case "$float":
		x, err := strconv.ParseFloat(text, 64)
		return object.Float(x), err
	case "$bytes", "$bytearray":
		data, err := base64.StdEncoding.DecodeString(text)
		if tag == "$bytearray" {
			return &object.ByteArray{B: data}, err
		}
		return object.Bytes(data), err
	}
	return nil, errNoValue
}

func (d *decoder) listTag(tag string, elts []object.Value) (object.Value, error) {
	switch tag {
	case "$tuple":
		return &object.Tuple{Elts: elts}, nil
	case "$set", "$frozenset":
		s := object.NewSet(tag == "$frozenset")
		for _, v := range elts {
			if !s.Add(d.t, v) {
				return nil, d.failure()
			}
		}
		return s, nil
	case "$dict":
		return d.pairs(elts)
	case "$complex":
		if len(elts) == 2 {
			re, ok := elts[0].(object.Float)
			im, ok2 := elts[1].(object.Float)
			if ok && ok2 {
				return object.Complex(complex(float64(re), float64(im))), nil
			}
		}
	}
	return nil, errNoValue
}

func (d *decoder) pairs(list []object.Value) (object.Value, error) {
	out := object.NewDict()
	for _, v := range list {
		pair, ok := v.(*object.List)
		if !ok || len(pair.Elts) != 2 {
			return nil, errors.New("it holds pairs of key and value")
		}
		if !out.Set(d.t, pair.Elts[0], pair.Elts[1]) {
			return nil, d.failure()
		}
	}
	return out, nil
}

// failure is the exception that the thread has, as an error.
func (d *decoder) failure() error {
	e := d.t.Clear()
	return errors.New(e.Message(d.t))
}
