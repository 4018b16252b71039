package policy

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Schema gives a JSON schema (draft 2020-12) of configuration files, made from
// Settings. keys are those that the table rules takes.
func Schema(keys []string) []byte {
	schema := object(reflect.TypeFor[Settings](), keys)
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "Settings of Trammel (" + ConfigFile + ", or [tool.trammel] in " + PyprojectFile + ")"
	data, err := json.MarshalIndent(schema, "", "  ")
	if err != nil {
		panic(err) // it holds nothing that cannot be encoded
	}
	return append(data, '\n')
}

func object(t reflect.Type, keys []string) map[string]any {
	properties := map[string]any{}
	for i := range t.NumField() {
		f := t.Field(i)
		p := property(f.Type, keys)
		p["description"] = f.Tag.Get("doc")
		name := f.Tag.Get("toml")
		switch name {
		case "profile":
			p["enum"] = profileNames
		case "target-version":
			p["pattern"] = `^(py)?3\.?(8|9|10|11|12|13|14)$`
		case "capabilities":
			p["items"] = map[string]any{"anyOf": []any{map[string]any{"enum": capabilityNames()}, map[string]any{"type": "string", "pattern": "^net:.+$"}}}
		}
		properties[name] = p
	}
	return map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
}

func property(t reflect.Type, keys []string) map[string]any {
	switch t.Kind() {
	case reflect.Pointer:
		return property(t.Elem(), keys)
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": property(t.Elem(), keys)}
	case reflect.Struct:
		return object(t, keys)
	case reflect.Map:
		severities := []string{Error.String(), Warning.String(), Info.String(), Off.String()}
		return map[string]any{
			"type": "object", "additionalProperties": map[string]any{"enum": severities},
			"propertyNames": map[string]any{"enum": keys},
		}
	}
	return map[string]any{"type": strings.ToLower(t.Kind().String())}
}

// capabilityNames lists what ParseCapability takes, but for hosts.
func capabilityNames() []string {
	list := []string{"fs"}
	for _, e := range Effects() {
		list = append(append(list, string(e)), effectTable()[e].Aliases...)
	}
	return list
}
