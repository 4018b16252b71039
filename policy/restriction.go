package policy

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"
)

// A restriction is a JSON schema for one argument, as far as Progent's policies use
// it: all assertions of draft 2020-12 but for references to other documents and
// dynamic ones. "format" asserts nothing, and patterns are searched for anywhere.
type restriction struct {
	never   bool // the schema false
	asserts []assertion
}

// assertion is one keyword. It is true for values of types that it is not about.
type assertion func(value any) bool

func (r *restriction) accepts(value any) bool {
	if r.never {
		return false
	}
	for _, holds := range r.asserts {
		if !holds(value) {
			return false
		}
	}
	return true
}

// maxSchemaDepth bounds nesting and chains of references in a schema.
const maxSchemaDepth = 64

// compileRestriction reads a schema. The error names the keyword that is wrong.
func compileRestriction(raw []byte) (*restriction, error) {
	var schema any
	if err := json.Unmarshal(raw, &schema); err != nil {
		return nil, err
	}
	return (&schemaCompiler{root: schema}).compile(schema, 0)
}

type schemaCompiler struct{ root any }

func (c *schemaCompiler) compile(schema any, depth int) (*restriction, error) {
	if depth > maxSchemaDepth {
		return nil, fmt.Errorf("the schema is nested more than %d deep, or refers to itself", maxSchemaDepth)
	}
	if allow, ok := schema.(bool); ok {
		return &restriction{never: !allow}, nil
	}
	keywords, ok := schema.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("a schema is an object, true or false, not %T", schema)
	}
	r := &restriction{}
	names := make([]string, 0, len(keywords))
	for name := range keywords {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		holds, err := c.keyword(name, keywords[name], keywords, depth)
		if err != nil {
			return nil, err
		}
		if holds != nil {
			r.asserts = append(r.asserts, holds)
		}
	}
	return r, nil
}

func wrong(keyword, want string) error { return fmt.Errorf("%q is not %s", keyword, want) }

// keyword compiles one keyword; nil for one that asserts nothing.
func (c *schemaCompiler) keyword(name string, v any, all map[string]any, depth int) (assertion, error) {
	switch name {
	case "type":
		return typeKeyword(v)
	case "enum":
		list, ok := v.([]any)
		if !ok {
			return nil, wrong(name, "a list")
		}
		return func(x any) bool {
			return slices.ContainsFunc(list, func(want any) bool { return reflect.DeepEqual(x, want) })
		}, nil
	case "const":
		return func(x any) bool { return reflect.DeepEqual(x, v) }, nil
	case "pattern":
		return patternKeyword(v)
	case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
		return numberKeyword(name, v)
	case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties":
		return sizeKeyword(name, v)
	case "uniqueItems":
		return uniqueKeyword(v)
	case "required":
		return requiredKeyword(v)
	case "items", "prefixItems", "contains":
		return c.arrayKeyword(name, v, all, depth)
	case "properties", "patternProperties", "additionalProperties", "propertyNames":
		return c.objectKeyword(name, v, all, depth)
	case "anyOf", "allOf", "oneOf", "not", "if":
		return c.logicKeyword(name, v, all, depth)
	case "$ref":
		return c.reference(v, depth)
	}
	return nil, nil
}

var typeTests = map[string]func(any) bool{
	"null": func(x any) bool { return x == nil }, "boolean": is[bool], "string": is[string], "number": is[float64], "array": is[[]any], "object": is[map[string]any],
	"integer": func(x any) bool { n, ok := x.(float64); return ok && n == math.Trunc(n) && !math.IsInf(n, 0) },
}

func is[T any](x any) bool { _, ok := x.(T); return ok }

func typeKeyword(v any) (assertion, error) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var tests []func(any) bool
	for _, name := range list {
		text, _ := name.(string)
		test := typeTests[text]
		if test == nil {
			return nil, fmt.Errorf("%v is not a type: use null, boolean, string, number, integer, array or object", name)
		}
		tests = append(tests, test)
	}
	return func(x any) bool { return slices.ContainsFunc(tests, func(test func(any) bool) bool { return test(x) }) }, nil
}

func patternKeyword(v any) (assertion, error) {
	text, ok := v.(string)
	if !ok {
		return nil, wrong("pattern", "a string")
	}
	re, err := compilePattern(text)
	if err != nil {
		return nil, err
	}
	return func(x any) bool {
		s, ok := x.(string)
		return !ok || found(re, s)
	}, nil
}

// found searches for a pattern; one that takes too long is not found.
func found(re *regexp2.Regexp, s string) bool {
	matched, err := re.MatchString(s)
	return err == nil && matched
}

func numberKeyword(name string, v any) (assertion, error) {
	bound, ok := v.(float64)
	if !ok || name == "multipleOf" && bound <= 0 {
		return nil, wrong(name, "a number that can be one")
	}
	compare := map[string]func(x float64) bool{
		"minimum": func(x float64) bool { return x >= bound }, "maximum": func(x float64) bool { return x <= bound },
		"exclusiveMinimum": func(x float64) bool { return x > bound }, "exclusiveMaximum": func(x float64) bool { return x < bound },
		"multipleOf": func(x float64) bool { q := x / bound; return math.Abs(q-math.Round(q)) < 1e-9 },
	}[name]
	return func(x any) bool {
		n, ok := x.(float64)
		return !ok || compare(n)
	}, nil
}

func sizeKeyword(name string, v any) (assertion, error) {
	bound, ok := v.(float64)
	if !ok || bound < 0 || bound != math.Trunc(bound) {
		return nil, wrong(name, "a size")
	}
	about := strings.TrimPrefix(strings.TrimPrefix(name, "min"), "max")
	return func(x any) bool {
		size := -1
		switch x := x.(type) {
		case string:
			if about == "Length" {
				size = utf8.RuneCountInString(x)
			}
		case []any:
			if about == "Items" {
				size = len(x)
			}
		case map[string]any:
			if about == "Properties" {
				size = len(x)
			}
		}
		return size < 0 || strings.HasPrefix(name, "min") && float64(size) >= bound || strings.HasPrefix(name, "max") && float64(size) <= bound
	}, nil
}

func uniqueKeyword(v any) (assertion, error) {
	unique, ok := v.(bool)
	if !ok {
		return nil, wrong("uniqueItems", "true or false")
	}
	return func(x any) bool {
		list, _ := x.([]any)
		for i := range list {
			for j := range i {
				if unique && reflect.DeepEqual(list[i], list[j]) {
					return false
				}
			}
		}
		return true
	}, nil
}

func requiredKeyword(v any) (assertion, error) {
	list, ok := v.([]any)
	if !ok || slices.ContainsFunc(list, func(x any) bool { return !is[string](x) }) {
		return nil, wrong("required", "a list of names")
	}
	return func(x any) bool {
		object, ok := x.(map[string]any)
		return !ok || !slices.ContainsFunc(list, func(name any) bool { _, has := object[name.(string)]; return !has })
	}, nil
}

// compileList compiles a list of schemas.
func (c *schemaCompiler) compileList(name string, v any, depth int) (list []*restriction, err error) {
	schemas, ok := v.([]any)
	if !ok {
		return nil, wrong(name, "a list of schemas")
	}
	for _, schema := range schemas {
		r, err := c.compile(schema, depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

func (c *schemaCompiler) arrayKeyword(name string, v any, all map[string]any, depth int) (assertion, error) {
	if name == "prefixItems" {
		list, err := c.compileList(name, v, depth)
		return func(x any) bool {
			items, _ := x.([]any)
			for i := range min(len(items), len(list)) {
				if !list[i].accepts(items[i]) {
					return false
				}
			}
			return true
		}, err
	}
	schema, err := c.compile(v, depth+1)
	if err != nil {
		return nil, err
	}
	if name == "contains" {
		return func(x any) bool {
			items, ok := x.([]any)
			return !ok || slices.ContainsFunc(items, schema.accepts)
		}, nil
	}
	prefix, _ := all["prefixItems"].([]any)
	return func(x any) bool {
		items, _ := x.([]any)
		return len(items) <= len(prefix) || !slices.ContainsFunc(items[len(prefix):], func(item any) bool { return !schema.accepts(item) })
	}, nil
}

// logicKeyword compiles the keywords that combine schemas.
func (c *schemaCompiler) logicKeyword(name string, v any, all map[string]any, depth int) (assertion, error) {
	if name == "not" || name == "if" {
		schema, err := c.compile(v, depth+1)
		if err != nil {
			return nil, err
		}
		if name == "not" {
			return func(x any) bool { return !schema.accepts(x) }, nil
		}
		return c.conditional(schema, all, depth)
	}
	list, err := c.compileList(name, v, depth)
	if err != nil {
		return nil, err
	}
	return func(x any) bool {
		n := 0
		for _, r := range list {
			if r.accepts(x) {
				n++
			}
		}
		return name == "anyOf" && n > 0 || name == "allOf" && n == len(list) || name == "oneOf" && n == 1
	}, nil
}

func (c *schemaCompiler) conditional(test *restriction, all map[string]any, depth int) (assertion, error) {
	branches := map[bool]*restriction{true: {}, false: {}}
	for key, branch := range map[string]bool{"then": true, "else": false} {
		if schema, ok := all[key]; ok {
			r, err := c.compile(schema, depth+1)
			if err != nil {
				return nil, err
			}
			branches[branch] = r
		}
	}
	return func(x any) bool { return branches[test.accepts(x)].accepts(x) }, nil
}

// reference follows "#" and "#/..." within the schema.
func (c *schemaCompiler) reference(v any, depth int) (assertion, error) {
	text, ok := v.(string)
	if !ok || !strings.HasPrefix(text, "#") {
		return nil, wrong("$ref", "a reference within the schema")
	}
	at := c.root
	for _, step := range strings.Split(strings.TrimPrefix(text[1:], "/"), "/") {
		if step == "" {
			continue
		}
		object, _ := at.(map[string]any)
		if at, ok = object[strings.NewReplacer("~1", "/", "~0", "~").Replace(step)]; !ok {
			return nil, fmt.Errorf("%q refers to nothing", text)
		}
	}
	r, err := c.compile(at, depth+1)
	if err != nil {
		return nil, err
	}
	return r.accepts, nil
}
