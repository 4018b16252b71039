package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

var commandsType = reflect.TypeFor[Commands]()

// commandName is the command that a method of Commands is.
func commandName(method string) string {
	return Name + "." + strings.ToLower(method[:1]) + method[1:]
}

// CommandNames lists the commands by name.
func CommandNames() (list []string) {
	for i := range commandsType.NumMethod() {
		list = append(list, commandName(commandsType.Method(i).Name))
	}
	slices.Sort(list)
	return list
}

// tokenKey is under which a command finds the progress token of its request.
type tokenKey struct{}

// ExecuteCommand runs a command.
func (s *Server) ExecuteCommand(ctx context.Context, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	rest, ours := strings.CutPrefix(p.Command, Name+".")
	if !ours || rest == "" {
		return nil, unknownCommand(p.Command)
	}
	m := reflect.ValueOf(commands{s}).MethodByName(strings.ToUpper(rest[:1]) + rest[1:])
	if _, ok := commandsType.MethodByName(strings.ToUpper(rest[:1]) + rest[1:]); !ok {
		return nil, unknownCommand(p.Command)
	}
	args := reflect.New(m.Type().In(1).Elem())
	if err := readArguments(p.Command, p.Arguments, args.Interface()); err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	ctx = context.WithValue(ctx, tokenKey{}, p.WorkDoneToken)
	out := m.Call([]reflect.Value{reflect.ValueOf(ctx), args})
	if err, _ := out[1].Interface().(error); err != nil {
		return nil, err
	}
	return json.Marshal(out[0].Interface())
}

func unknownCommand(name string) error {
	return invalidParams("unknown command %q: use one of %s", clip(name, 60), strings.Join(CommandNames(), ", "))
}

// readArguments decodes the one argument of a command: an object, or a URI alone for a
// command that takes one.
func readArguments(command string, list []protocol.LSPAny, into any) error {
	if len(list) > 1 {
		return invalidParams("%s takes one argument, an object, not %d", command, len(list))
	}
	target := reflect.ValueOf(into).Elem()
	field := target.FieldByName("URI")
	if len(list) == 1 && string(list[0]) != "null" {
		var text string
		if field.IsValid() && json.Unmarshal(list[0], &text) == nil {
			field.SetString(text)
		} else {
			dec := json.NewDecoder(bytes.NewReader(list[0]))
			dec.DisallowUnknownFields()
			if err := dec.Decode(into); err != nil {
				return invalidParams("%s: its argument does not read: %s", command, strings.TrimPrefix(err.Error(), "json: "))
			}
		}
	}
	if field.IsValid() && field.String() != "" {
		parsed, err := uri.Parse(field.String())
		if err != nil {
			return invalidParams("%s: %q is not a URI", command, clip(field.String(), 60))
		}
		field.SetString(string(parsed))
	}
	return nil
}

// commands implements Commands on a server.
type commands struct{ s *Server }

var _ Commands = commands{}

// VolatileMethods are those whose answers are other ones each time: they hold times.
var VolatileMethods = []string{protocol.MethodInitialize, protocol.MethodWorkspaceExecuteCommand}
