package policy

import "github.com/dlclark/regexp2/v2"

// properties tells which properties of an object have schemas of their own.
type properties struct {
	named    map[string]*restriction
	patterns []patternSchema
}

type patternSchema struct {
	pattern *regexp2.Regexp
	schema  *restriction
}

func (c *schemaCompiler) objectKeyword(name string, v any, all map[string]any, depth int) (assertion, error) {
	switch name {
	case "properties":
		p, err := c.properties(v, nil, depth)
		return eachProperty(p.checkNamed), err
	case "patternProperties":
		p, err := c.properties(nil, v, depth)
		return eachProperty(p.checkPatterns), err
	}
	schema, err := c.compile(v, depth+1)
	if err != nil {
		return nil, err
	}
	if name == "propertyNames" {
		return eachProperty(func(key string, _ any) bool { return schema.accepts(key) }), nil
	}
	p, err := c.properties(all["properties"], all["patternProperties"], depth)
	return eachProperty(func(key string, value any) bool { return p.has(key) || schema.accepts(value) }), err
}

// properties compiles the schemas of named and of matching properties.
func (c *schemaCompiler) properties(named, patterns any, depth int) (*properties, error) {
	p := &properties{named: map[string]*restriction{}}
	for _, group := range []struct {
		keyword string
		schemas any
	}{{"properties", named}, {"patternProperties", patterns}} {
		if group.schemas == nil {
			continue
		}
		object, ok := group.schemas.(map[string]any)
		if !ok {
			return p, wrong(group.keyword, "an object of schemas")
		}
		for key, schema := range object {
			r, err := c.compile(schema, depth+1)
			if err != nil {
				return p, err
			}
			if group.keyword == "properties" {
				p.named[key] = r
				continue
			}
			re, err := compilePattern(key)
			if err != nil {
				return p, err
			}
			p.patterns = append(p.patterns, patternSchema{re, r})
		}
	}
	return p, nil
}

// eachProperty makes an assertion of one about every property of an object.
func eachProperty(holds func(key string, value any) bool) assertion {
	return func(x any) bool {
		object, _ := x.(map[string]any)
		for key, value := range object {
			if !holds(key, value) {
				return false
			}
		}
		return true
	}
}

func (p *properties) checkNamed(key string, value any) bool {
	r := p.named[key]
	return r == nil || r.accepts(value)
}

func (p *properties) checkPatterns(key string, value any) bool {
	for _, s := range p.patterns {
		if found(s.pattern, key) && !s.schema.accepts(value) {
			return false
		}
	}
	return true
}

func (p *properties) has(key string) bool {
	if p.named[key] != nil {
		return true
	}
	for _, s := range p.patterns {
		if found(s.pattern, key) {
			return true
		}
	}
	return false
}
