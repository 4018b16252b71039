package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.lsp.dev/protocol"

	_ "trammel/analysis/rules"
	"trammel/internal/docstest"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/scrub/passes"
	"trammel/syntax"
)

// commandDoc is a method of Commands with what its comment says.
type commandDoc struct {
	method, doc  string
	args, result reflect.Type
}

// source reads a file of Go.
func source(t *testing.T, path string) (*token.FileSet, *ast.File) {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return files, f
}

// commandDocs lists the commands in the order in which they are written.
func commandDocs(t *testing.T) (list []commandDoc) {
	t.Helper()
	_, f := source(t, "commands.go")
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok || spec.Name.Name != "Commands" {
			return true
		}
		for _, field := range spec.Type.(*ast.InterfaceType).Methods.List {
			name := field.Names[0].Name
			m, _ := commandsType.MethodByName(name)
			list = append(list, commandDoc{name, oneLine(field.Doc.Text()), m.Type.In(1).Elem(), m.Type.Out(0).Elem()})
		}
		return false
	})
	return list
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// typeSources are the files with the types of the commands.
var typeSources = []string{
	"commands.go", "../interp/worker/report.go", "../interp/world/event.go", "../interp/world/changes.go", "../report/finding.go", "../report/explain.go", "../internal/container/container.go",
}

// typeDocs gives what is said of the types and of their fields, as Type and Type.Field.
func typeDocs(t *testing.T) map[string]string {
	t.Helper()
	docs := map[string]string{}
	for _, path := range typeSources {
		_, f := source(t, path)
		addTypeDocs(docs, f)
	}
	return docs
}

func addTypeDocs(docs map[string]string, f *ast.File) {
	for _, decl := range f.Decls {
		g, ok := decl.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		spec := g.Specs[0].(*ast.TypeSpec)
		docs[spec.Name.Name] = oneLine(g.Doc.Text())
		st, ok := spec.Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, field := range st.Fields.List {
			for _, name := range field.Names {
				docs[spec.Name.Name+"."+name.Name] = oneLine(field.Doc.Text() + " " + field.Comment.Text())
			}
		}
	}
}

// TestServerPage holds docs/server.md to the settings, the commands and the actions.
func TestServerPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The language server\n\nMade from the server itself by `go test ./lsp -update`. Start it with `trammel lsp`; it speaks LSP 3.18 on standard input and output.\n" +
		"How to set up an editor is in [editors.md](editors.md), how an agent's program talks to it in [agents.md](agents.md).\n\n## What it does\n\n| request or notification | |\n|---|---|\n")
	for _, f := range featureDocs {
		fmt.Fprintf(&b, "| `%s` | %s |\n", f.method, f.doc)
	}
	b.WriteString("\n## Settings\n\nThey come as initialization options, as the answer to `workspace/configuration` for the section `trammel` (by folder), or with\n" +
		"`workspace/didChangeConfiguration`. What is wrong in them is told in a message and ignored, one setting at a time.\n\n| setting | type | default | |\n|---|---|---|---|\n")
	for _, s := range SettingsList() {
		kind := s.Type
		if s.Enum != nil {
			kind = "`" + strings.Join(nonEmpty(s.Enum), "`, `") + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | `%s` | %s |\n", s.Name, kind, encoded(t, s.Default), s.Doc)
	}
	b.WriteString("\n## Code actions\n\n| kind | title | |\n|---|---|---|\n")
	for _, a := range actionDocs {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", a.kind, a.title, a.doc)
	}
	b.WriteString("\nThe passes are " + strings.Join(passes.Names(), ", ") + ".\n\n## Commands\n\nEach takes one object; a URI alone stands for `{\"uri\": ...}`. A `?` marks what may be left out.\n")
	docs := typeDocs(t)
	for _, c := range commandDocs(t) {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", commandName(c.method), strings.Replace(c.doc, c.method+" ", "This ", 1))
		b.WriteString(fieldTable("argument", c.args, docs))
		b.WriteString(fieldTable("result", c.result, docs))
	}
	docstest.Current(t, "../docs/server.md", b.String())
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// jsonField is a field of a struct as JSON has it.
type jsonField struct {
	name     string
	optional bool
	owner    string // the struct that declares it
	field    reflect.StructField
}

func jsonFields(t reflect.Type) (list []jsonField) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			list = append(list, jsonFields(inner)...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && f.IsExported() {
			list = append(list, jsonField{name, strings.Contains(options, "omit"), t.Name(), f})
		}
	}
	return list
}

func fieldTable(head string, of reflect.Type, docs map[string]string) string {
	fields := jsonFields(of)
	if len(fields) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n| %s | type | |\n|---|---|---|\n", head)
	for _, f := range fields {
		mark := ""
		if f.optional {
			mark = "?"
		}
		fmt.Fprintf(&b, "| `%s%s` | %s | %s |\n", f.name, mark, strings.ReplaceAll(typeScript(f.field.Type), "|", "\\|"), docs[f.owner+"."+f.field.Name])
	}
	return b.String()
}

// typeScript is a type as the extension writes it.
func typeScript(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.String:
		return "string"
	case reflect.Pointer:
		return typeScript(t.Elem()) + " | null"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "unknown"
		}
		if t.Elem().Kind() == reflect.Pointer { // of what is never nil
			return typeScript(t.Elem().Elem()) + "[]"
		}
		return typeScript(t.Elem()) + "[]"
	case reflect.Map:
		return "Record<string, " + typeScript(t.Elem()) + ">"
	case reflect.Interface:
		return "unknown"
	case reflect.Struct:
		return typeName(t)
	}
	return "number"
}

// typeName is what a struct is called in TypeScript, or its fields if it has no name.
func typeName(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[worker.Error]():
		return "RunError" // Error is taken
	case reflect.TypeFor[world.Event]():
		return "Effect"
	case reflect.TypeFor[world.Change]():
		return "FileChange"
	}
	if t.Name() != "" {
		return t.Name()
	}
	var fields []string
	for _, f := range jsonFields(t) {
		fields = append(fields, f.name+": "+typeScript(f.field.Type))
	}
	return "{ " + strings.Join(fields, "; ") + " }"
}

// TestTypeScript holds the extension's types to the commands.
func TestTypeScript(t *testing.T) {
	var b strings.Builder
	b.WriteString("// Made from lsp/commands.go by `go test ./lsp -update`.\n")
	docs := typeDocs(t)
	seen := map[reflect.Type]bool{}
	var order []reflect.Type
	var visit func(reflect.Type)
	visit = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice || of.Kind() == reflect.Map {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		for _, f := range jsonFields(of) {
			visit(f.field.Type)
		}
		if of.Name() != "" {
			order = append(order, of)
		}
	}
	commands := commandDocs(t)
	for _, c := range commands {
		visit(c.args)
		visit(c.result)
	}
	for _, of := range order {
		fields := jsonFields(of)
		if d := docs[of.Name()]; d != "" {
			fmt.Fprintf(&b, "\n/** %s */", d)
		}
		if len(fields) == 0 {
			fmt.Fprintf(&b, "\nexport type %s = Record<string, never>;\n", of.Name())
			continue
		}
		fmt.Fprintf(&b, "\nexport interface %s {\n", typeName(of))
		for _, f := range fields {
			mark := ""
			if f.optional {
				mark = "?"
			}
			if d := docs[f.owner+"."+f.field.Name]; d != "" {
				fmt.Fprintf(&b, "  /** %s */\n", d)
			}
			fmt.Fprintf(&b, "  %s%s: %s;\n", f.name, mark, typeScript(f.field.Type))
		}
		b.WriteString("}\n")
	}
	b.WriteString("\n/** The commands of the server, with what they take and give. */\nexport interface Commands {\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "  /** %s */\n  %q: { args: %s; result: %s };\n", c.doc, commandName(c.method), c.args.Name(), c.result.Name())
	}
	b.WriteString("}\n")
	docstest.Current(t, "../vscode-ext/src/protocol.ts", b.String())
}

// TestExtensionSettings holds the settings of the extension to the server's.
func TestExtensionSettings(t *testing.T) {
	const path = "../vscode-ext/package.json"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	const begin, end = "\"properties\": {\n", "\n      }\n    }"
	i := strings.Index(text, begin)
	j := strings.Index(text[i:], end)
	if i < 0 || j < 0 {
		t.Fatal("package.json has no settings")
	}
	docstest.Current(t, path, text[:i+len(begin)]+extensionProperties(t)+text[i+j:])
}

// property is a setting as VS Code has it.
type property struct {
	name  string
	value map[string]any
}

func extensionProperties(t *testing.T) string {
	t.Helper()
	list := []property{
		{"trammel.path", map[string]any{"type": "string", "default": "", "scope": "machine-overridable", "markdownDescription": "The trammel binary: an absolute path, or a name to look up in `PATH`. Empty for the one that comes with the extension, or else `trammel` in `PATH`."}},
		{"trammel.trace.server", map[string]any{"type": "string", "enum": []string{"off", "messages", "verbose"}, "default": "off", "scope": "window", "description": "What of the talk with the server goes to the trace channel."}},
	}
	for _, s := range SettingsList() {
		v := map[string]any{"type": s.Type, "default": s.Default, "description": s.Doc, "scope": "resource"}
		if s.Scope != "" {
			v["scope"] = s.Scope
		}
		if s.Enum != nil {
			v["enum"] = s.Enum
		}
		if s.Max != 0 {
			v["minimum"], v["maximum"] = s.Min, s.Max
		}
		list = append(list, property{"trammel." + s.Name, v})
	}
	var lines []string
	for _, p := range list {
		raw, err := json.MarshalIndent(p.value, "        ", "  ")
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, fmt.Sprintf("        %q: %s", p.name, raw))
	}
	return strings.Join(lines, ",\n")
}

// TestActionsAreDocumented holds that every action which the server offers is in the table
// of them, and the other way round.
func TestActionsAreDocumented(t *testing.T) {
	s := newServer(context.Background(), Options{Log: slog.New(slog.DiscardHandler)})
	s.client.createFiles = true
	dir := t.TempDir()
	seen := map[string]bool{}
	collect := func(name, text string) {
		u := fileURI(filepath.Join(dir, name))
		sn := s.newSnapshot(s.document(u, kindOf(u, ""), 1, syntax.NewSource(nameOf(u), text)), nil)
		c := &actionCollector{ctx: context.Background(), s: s, sn: sn, part: sn.parts[0], only: []protocol.CodeActionKind{""}, all: true}
		c.collect(syntax.Span{End: syntax.Pos(len(text))})
		for _, a := range c.list {
			key, _, _ := strings.Cut(a.key, "/")
			seen[key] = true
			if i := slices.IndexFunc(actionDocs, func(d actionDoc) bool { return d.key == key }); i < 0 {
				t.Errorf("the action %q of key %s is not documented", a.title, a.key)
			} else if kind, _, _ := strings.Cut(actionDocs[i].kind, ".PASS"); !covers(protocol.CodeActionKind(kind), a.kind) {
				t.Errorf("the action %q is of kind %s, not %s", a.title, a.kind, actionDocs[i].kind)
			}
		}
	}
	collect("a.py", "import os\nos.system('ls')\ndef f(a: print(1), b: print(2)): pass\nx = 1  # trammel: ignore[EVL001]: x\n")
	collect(policy.ConfigFile, "rules.EVL001 = \"off\"\n")
	for _, d := range actionDocs {
		if !seen[d.key] {
			t.Errorf("there is no action of key %s", d.key)
		}
	}
}

// TestDocumented holds that everything public of the commands says what it is.
func TestDocumented(t *testing.T) {
	files, f := source(t, "commands.go")
	p, err := doc.NewFromFiles(files, []*ast.File{f}, "trammel/lsp")
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range p.Types {
		if of.Doc == "" {
			t.Errorf("%s has no comment", of.Name)
		}
	}
	for _, c := range commandDocs(t) {
		if !strings.HasPrefix(c.doc, c.method+" ") {
			t.Errorf("the comment of %s does not begin with its name: %q", c.method, c.doc)
		}
	}
	if !slices.IsSorted(CommandNames()) || len(CommandNames()) != commandsType.NumMethod() {
		t.Errorf("commands: %v", CommandNames())
	}
}
