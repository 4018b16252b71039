package policy

import (
	"encoding/json"
	"strings"
	"testing"
)

func known(v any) Argument { return Argument{true, v} }

// TestDecide holds decisions to what Progent does: order, absent arguments,
// patterns anchored at their start, fallbacks.
func TestDecide(t *testing.T) {
	const money = `{"send_money": [[1, 1, {"recipient": {"type": "string", "pattern": "^(?!UK1$)"}}, 2], [2, 0, {"amount": {"type": "number", "maximum": 1000}}, 0]]}`
	tests := []struct {
		name, policy, tool string
		args               map[string]Argument
		open               bool
		want               Verdict
		clause             string
	}{
		{"forbidden first", money, "send_money", map[string]Argument{"recipient": known("FR9"), "amount": known(1.0)}, false, Denied, "priority 1 that forbids"},
		{"allowed", money, "send_money", map[string]Argument{"recipient": known("UK1"), "amount": known(1.0)}, false, Allowed, ""},
		{"nothing matches", money, "send_money", map[string]Argument{"recipient": known("UK1"), "amount": known(2000.0)}, false, Denied, "priority 2"},
		{"absent matches a forbidding rule", money, "send_money", map[string]Argument{"amount": known(1.0)}, false, Denied, "priority 1"},
		{"unknown", money, "send_money", map[string]Argument{"recipient": known("UK1"), "amount": {}}, false, Depends, ""},
		{"denied for every unknown", money, "send_money", map[string]Argument{"recipient": known("FR9"), "amount": {}}, false, Denied, "priority 1"},
		{"more may be passed", `{"f": [[1, 0, {"x": {"const": 1}}, 0]]}`, "f", nil, true, Depends, ""},
		{"empty list", `{"f": []}`, "f", nil, false, Denied, "no rule"},
		{"forbid before allow", `{"f": [[1, 0, {}, 0], [1, 1, {"x": {"const": 1}}, 0]]}`, "f", map[string]Argument{"x": known(1.0)}, false, Denied, "forbids"},
		{"string pattern at the start", `{"f": [[1, 0, {"x": "ab"}, 0]]}`, "f", map[string]Argument{"x": known("abc")}, false, Allowed, ""},
		{"string pattern only there", `{"f": [[1, 0, {"x": "ab"}, 0]]}`, "f", map[string]Argument{"x": known("cab")}, false, Denied, ""},
		{"schema pattern anywhere", `{"f": [[1, 0, {"x": {"pattern": "ab"}}, 0]]}`, "f", map[string]Argument{"x": known("cab")}, false, Allowed, ""},
		{"reserved priority ends", `{"f": [[100, 0, {"x": {"const": 1}}, 0], [200, 0, {}, 0]]}`, "f", map[string]Argument{"x": known(2.0)}, false, Denied, "priority 100"},
		{"invalid forbid is skipped", `{"f": [[1, 1, {"x": {"type": "text"}}, 0], [2, 0, {}, 0]]}`, "f", map[string]Argument{"x": known(2.0)}, false, Allowed, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, _ := ParseToolPolicy([]byte(test.policy))
			d := p.Decide(test.tool, test.args, test.open)
			if d.Verdict != test.want || !strings.Contains(d.Clause, test.clause) {
				t.Errorf("verdict %d (%s), want %d (%s)", d.Verdict, d.Clause, test.want, test.clause)
			}
		})
	}
}

// TestPolicyProblems checks that what is wrong is reported where it stands.
func TestPolicyProblems(t *testing.T) {
	tests := []struct{ policy, at, message string }{
		{`{"f": [[1, 0, {}, 0]`, "", "not JSON"},
		{`[]`, "[", "not an object of tools"},
		{`{"f": {"a": 1}}`, `"f"`, "not a list"},
		{`{"f": [[1, 0]]}`, "[1, 0]", "four or five items"},
		{`{"f": [[1, 3, {}, 0]]}`, "[1, 3, {}, 0]", "effect other than"},
		{`{"f": [[1, 0, {"x": {"type": "text"}}, 0]]}`, `[1, 0, {"x": {"type": "text"}}, 0]`, "never matches"},
		{`{"f": [[1, 1, {"x": {"pattern": "("}}, 0]]}`, `[1, 1, {"x": {"pattern": "("}}, 0]`, "forbids nothing"},
		{`{"f": [[1, 0, {"x": "ab"}, 0]]}`, `[1, 0, {"x": "ab"}, 0]`, "not anchored at its end"},
		{`{"f": [], "f": []}`, `"f"`, "no rule"},
		{`{} {}`, " {}", "follows"},
	}
	for _, test := range tests {
		_, problems := ParseToolPolicy([]byte(test.policy))
		if len(problems) == 0 {
			t.Errorf("%s: no problem found", test.policy)
			continue
		}
		p := problems[0]
		if !strings.Contains(p.Message, test.message) || test.at != "" && test.policy[p.Start:p.End] != test.at {
			t.Errorf("%s: %q at %q", test.policy, p.Message, test.policy[p.Start:p.End])
		}
	}
	if p, problems := ParseToolPolicy([]byte("null")); p != nil || len(problems) > 0 {
		t.Error("null is not the policy that allows everything")
	}
}

// TestRestriction compares the validator with the meaning of draft 2020-12.
func TestRestriction(t *testing.T) {
	tests := []struct {
		schema        string
		valid, others []string
	}{
		{`true`, []string{`1`, `null`}, nil},
		{`false`, nil, []string{`1`}},
		{`{"type": "integer"}`, []string{`1`, `1.0`, `-3`}, []string{`1.5`, `true`, `"1"`}},
		{`{"type": ["string", "null"]}`, []string{`"a"`, `null`}, []string{`1`}},
		{`{"enum": ["a", 1]}`, []string{`"a"`, `1`}, []string{`"b"`}},
		{`{"minimum": 1, "exclusiveMaximum": 3}`, []string{`1`, `2.9`, `"x"`}, []string{`0`, `3`}},
		{`{"multipleOf": 0.1}`, []string{`0.3`}, []string{`0.35`}},
		{`{"minLength": 2, "maxLength": 3}`, []string{`"éé"`, `1`}, []string{`"a"`, `"abcd"`}},
		{`{"pattern": "^a(?!b)"}`, []string{`"ac"`, `3`}, []string{`"ab"`}},
		{`{"items": {"type": "number"}, "maxItems": 2, "uniqueItems": true}`, []string{`[1, 2]`, `"x"`}, []string{`["a"]`, `[1, 2, 3]`, `[1, 1]`}},
		{`{"prefixItems": [{"const": 1}], "items": false}`, []string{`[1]`, `[]`}, []string{`[2]`, `[1, 2]`}},
		{`{"contains": {"const": 1}}`, []string{`[0, 1]`}, []string{`[0]`, `[]`}},
		{`{"properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false}`, []string{`{"a": "x"}`}, []string{`{}`, `{"a": 1}`, `{"a": "x", "b": 1}`}},
		{`{"patternProperties": {"^x": {"const": 1}}, "additionalProperties": {"const": 2}}`, []string{`{"x1": 1, "y": 2}`}, []string{`{"x1": 2}`, `{"y": 1}`}},
		{`{"propertyNames": {"maxLength": 1}, "minProperties": 1}`, []string{`{"a": 1}`}, []string{`{"ab": 1}`, `{}`}},
		{`{"anyOf": [{"const": 1}, {"const": 2}], "not": {"const": 2}}`, []string{`1`}, []string{`2`, `3`}},
		{`{"oneOf": [{"minimum": 1}, {"minimum": 5}]}`, []string{`3`}, []string{`0`, `6`}},
		{`{"allOf": [{"minimum": 1}, {"maximum": 5}]}`, []string{`3`}, []string{`0`, `6`}},
		{`{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "number"}}`, []string{`"ab"`, `1`}, []string{`"a"`, `null`}},
		{`{"$defs": {"n": {"type": "number"}}, "$ref": "#/$defs/n"}`, []string{`1`}, []string{`"1"`}},
		{`{"format": "email"}`, []string{`"no address"`}, nil},
	}
	for _, test := range tests {
		r, err := compileRestriction([]byte(test.schema))
		if err != nil {
			t.Errorf("%s: %v", test.schema, err)
			continue
		}
		check := func(texts []string, want bool) {
			for _, text := range texts {
				var v any
				if err := json.Unmarshal([]byte(text), &v); err != nil {
					t.Fatal(err)
				}
				if r.accepts(v) != want {
					t.Errorf("%s of %s is %v", test.schema, text, !want)
				}
			}
		}
		check(test.valid, true)
		check(test.others, false)
	}
	for _, bad := range []string{`1`, `{"type": "text"}`, `{"enum": 1}`, `{"pattern": "("}`, `{"minLength": -1}`, `{"required": [1]}`, `{"anyOf": {}}`, `{"$ref": "#"}`, `{"$ref": "other.json"}`, `{"multipleOf": 0}`} {
		if _, err := compileRestriction([]byte(bad)); err == nil {
			t.Errorf("%s is taken for a schema", bad)
		}
	}
}

// FuzzToolPolicy checks that no text crashes the reader, and that problems lie in it.
func FuzzToolPolicy(f *testing.F) {
	f.Add([]byte(`{"f": [[1, 0, {"x": {"type": "string", "pattern": "^a$"}}, 0]]}`))
	f.Add([]byte(`{"f": [[1, 1, {"x": "a"}, 2, {"g": []}], 5], "g": 1}`))
	f.Add([]byte(`{"f": {"a": [1`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, problems := ParseToolPolicy(data)
		for _, problem := range problems {
			if problem.Start < 0 || problem.End < problem.Start || problem.End > len(data) {
				t.Errorf("problem at %d to %d of %d bytes", problem.Start, problem.End, len(data))
			}
		}
		for _, tool := range p.Tools() {
			p.Decide(tool, map[string]Argument{"x": known("a")}, true)
		}
	})
}

// FuzzConfig checks the same of configuration files.
func FuzzConfig(f *testing.F) {
	f.Add("profile = \"agent\"\n[rules]\nEVL = \"off\"\n")
	f.Add("[[overrides]]\nfiles = [\"a\"]\nrules = { x = 1 }\n")
	f.Add("capabilities = [\"net:\", 1]\nrules.EVL001 = \"x\"\n= 3")
	f.Fuzz(func(t *testing.T, text string) {
		for _, path := range []string{ConfigFile, PyprojectFile} {
			c := ParseConfig(path, text, nil)
			for _, problem := range c.Problems {
				if problem.Start < 0 || problem.End < problem.Start || problem.End > len(text) {
					t.Errorf("problem at %d to %d of %d bytes: %s", problem.Start, problem.End, len(text), problem.Message)
				}
			}
			c.For("a/b.py")
		}
	})
}
