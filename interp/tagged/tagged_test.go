package tagged_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/tagged"
	"trammel/interp/world"
	"trammel/syntax"
)

func thread() *object.Thread {
	return object.NewThread(context.Background(), world.New(world.Options{}), object.DefaultLimits)
}

// TestValues writes what expressions give, and reads it back.
func TestValues(t *testing.T) {
	for source, want := range map[string]string{
		"None":                       `null`,
		"[True, False, 0, -7]":       `[true,false,0,-7]`,
		"1.0, -0.5, 1e300":           `{"$tuple":[1.0,-0.5,1e+300]}`,
		"2 ** 53, 2 ** 53 + 1":       `{"$tuple":[9007199254740992,{"$int":"9007199254740993"}]}`,
		"-10 ** 30":                  `{"$int":"-1000000000000000000000000000000"}`,
		"float('nan')":               `{"$float":"nan"}`,
		"[float('inf'), -1e999]":     `[{"$float":"inf"},{"$float":"-inf"}]`,
		"1 - 2j":                     `{"$complex":[1.0,-2.0]}`,
		"b'hi', bytearray(b'a')":     `{"$tuple":[{"$bytes":"aGk="},{"$bytearray":"YQ=="}]}`,
		"'a\\n\\u00e9\\U0001f600<>'": `"a\né😀<>"`,
		"{1}, frozenset({2})":        `{"$tuple":[{"$set":[1]},{"$frozenset":[2]}]}`,
		"{'a': {'b': ()}}":           `{"a":{"b":{"$tuple":[]}}}`,
		"{1: 2, (3, 4): 5}":          `{"$dict":[[1,2],[{"$tuple":[3,4]},5]]}`,
		"{'$int': 1}":                `{"$dict":[["$int",1]]}`,
		"{}":                         `{}`,
	} {
		raw := encoded(t, source)
		if string(raw) != want {
			t.Errorf("%s: %s, wanted %s", source, raw, want)
		}
		th := thread()
		v, err := tagged.Decode(th, raw)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if again, err := tagged.Encode(th, v); err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%s: read back as %s (%v)", source, again, err)
		}
	}
}

func encoded(t *testing.T, source string) json.RawMessage {
	t.Helper()
	p, bad := interp.Compile(syntax.ParseText("value.py", source))
	if bad != nil {
		t.Fatal(bad)
	}
	return p.Run(context.Background(), world.New(world.Options{}), object.DefaultLimits).TaggedValue()
}

// TestObjects shows what cannot be read back.
func TestObjects(t *testing.T) {
	raw := encoded(t, "class C:\n    def __repr__(self): return 'a C'\n[C(), len]")
	if want := `[{"$object":{"type":"__main__.C","repr":"a C"}},{"$object":{"type":"builtin_function_or_method","repr":"<built-in function len>"}}]`; string(raw) != want {
		t.Errorf("%s", raw)
	}
	if _, err := tagged.Decode(thread(), raw); err == nil {
		t.Error("an object was read back")
	}
}

// TestMistakes wants an error that says what is wrong.
func TestMistakes(t *testing.T) {
	for raw, want := range map[string]string{
		``: "", `{`: "", `[1,]`: "", `1 2`: "follows", `{"$int":"x"}`: "$int", `{"$int":1.5}`: "$int", `{"$float":"big"}`: "$float", `{"$bytes":"*"}`: "$bytes",
		`{"$tuple":1}`: "$tuple", `{"$set":[[]]}`: "", `{"$dict":[[1]]}`: "$dict", `{"$dict":[[[],1]]}`: "", `{"$complex":[1]}`: "$complex", `{"$nosuch":1}`: "$nosuch",
		`{"$int":"1","a":2}`: "$int", strings.Repeat("[", 5000): "", `1e999`: "",
	} {
		_, err := tagged.Decode(thread(), json.RawMessage(raw))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v", raw, err)
		}
	}
}

// FuzzDecode checks that what can be read is written as something that reads as the same.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`null`, `[1,{"$tuple":[{"$int":"99999999999999999999"}]}]`, `{"$dict":[[1,2]]}`, `{"a":{"$bytes":"aGk="}}`, `{"$set":[1.5,"x"]}`, `{"$float":"nan"}`, `-0.0`, "{\"$set\":[15,\"\xf8\"]}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > math.MaxUint16 {
			return
		}
		th := thread()
		v, err := tagged.Decode(th, data)
		if err != nil {
			return
		}
		once, err := tagged.Encode(th, v)
		if err != nil {
			t.Fatal(err)
		}
		w, err := tagged.Decode(th, once)
		if err != nil {
			t.Fatalf("%s: %v", once, err)
		}
		if twice, err := tagged.Encode(th, w); err != nil || sortedSets(t, once) != sortedSets(t, twice) {
			t.Errorf("%s became %s (%v)", once, twice, err)
		}
	})
}

// sortedSets is encoded JSON with the elements of its sets in order: where several have
// the same place, a set gives them as they came.
func sortedSets(t *testing.T, encoded []byte) string {
	var v any
	decoder := json.NewDecoder(bytes.NewReader(encoded))
	decoder.UseNumber()
	if err := decoder.Decode(&v); err != nil {
		t.Fatalf("%s: %v", encoded, err)
	}
	out, err := json.Marshal(sortSets(t, v))
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func sortSets(t *testing.T, v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = sortSets(t, v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = sortSets(t, v[key])
		}
		for _, key := range []string{"$set", "$frozenset"} {
			if elts, ok := v[key].([]any); ok {
				slices.SortFunc(elts, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
			}
		}
	}
	return v
}
