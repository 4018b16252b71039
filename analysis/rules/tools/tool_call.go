package tools

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

// judged finds the tool that a call calls, and what the policy says of the call.
// It is false for what is no tool, or without a policy.
func judged(p *analysis.Pass, call *syntax.Call) (tool string, d policy.Decision, ok bool) {
	if p.Profile.ToolPolicy == nil {
		return "", d, false
	}
	tool = toolName(p, call)
	if tool == "" {
		return "", d, false
	}
	args, open := arguments(p, tool, call)
	return tool, p.Profile.ToolPolicy.Decide(tool, args, open), true
}

// toolName gives the name of the tool that a call calls: one that the policy or the
// profile lists, called by its name or as a member of something from the host.
func toolName(p *analysis.Pass, call *syntax.Call) string {
	name := p.Name(call.Func)
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		name = name[i+1:]
	}
	if name == "" {
		if method, ok := call.Func.(*syntax.Attribute); ok {
			name = method.Attr
		}
		if fn, ok := call.Func.(*syntax.Name); ok && p.Names.FunctionHead(fn) == nil {
			name = fn.Ident
		}
	}
	if p.Profile.ToolPolicy.Has(name) || p.Profile.HasTool(name) && !names.IsBuiltin(name) {
		return name
	}
	return ""
}

// arguments folds what is passed. open tells that there may be more than that.
func arguments(p *analysis.Pass, tool string, call *syntax.Call) (args map[string]policy.Argument, open bool) {
	args = map[string]policy.Argument{}
	parameters := p.Profile.ToolParameters(tool)
	for i, arg := range call.Args {
		_, isStar := arg.(*syntax.Starred)
		if isStar || i >= len(parameters) {
			open = true
			continue
		}
		args[parameters[i]] = argument(p, arg)
	}
	for _, k := range call.Keywords {
		if k.Name == "" {
			open = true
			continue
		}
		args[k.Name] = argument(p, k.Value)
	}
	return args, open
}

func argument(p *analysis.Pass, e syntax.Expr) policy.Argument {
	v, ok := (&folder{p: p}).constant(e)
	return policy.Argument{Known: ok, Value: v}
}

// folder computes constants. It gives up after a number of steps: names that stand
// for lists of names would otherwise take exponential time.
type folder struct {
	p     *analysis.Pass
	steps int
}

const maxSteps = 2000

// constant gives the value of a constant expression, as encoding/json would.
func (f *folder) constant(e syntax.Expr) (any, bool) {
	if f.steps++; f.steps > maxSteps {
		return nil, false
	}
	if text, ok := f.p.Names.ConstString(e); ok {
		return text, true
	}
	switch e := f.p.Names.Value(e).(type) {
	case *syntax.Constant:
		return literal(e)
	case *syntax.UnaryOp:
		v, ok := f.constant(e.Operand)
		n, isNumber := v.(float64)
		return -n, ok && isNumber && e.Op == syntax.USub
	case *syntax.List:
		return f.constants(e.Elts)
	case *syntax.Tuple:
		return f.constants(e.Elts)
	case *syntax.Dict:
		object := map[string]any{}
		for i, key := range e.Keys {
			name, ok := f.p.Names.ConstString(key)
			if key == nil || !ok {
				return nil, false
			}
			if object[name], ok = f.constant(e.Values[i]); !ok {
				return nil, false
			}
		}
		return object, true
	}
	return nil, false
}

func (f *folder) constants(elts []syntax.Expr) (any, bool) {
	list := make([]any, len(elts))
	for i, e := range elts {
		v, ok := f.constant(e)
		if !ok {
			return nil, false
		}
		list[i] = v
	}
	return list, true
}

func literal(c *syntax.Constant) (any, bool) {
	switch c.Kind {
	case syntax.NoneConst:
		return nil, true
	case syntax.TrueConst:
		return true, true
	case syntax.FalseConst:
		return false, true
	case syntax.IntConst:
		f, _ := c.Int().Float64()
		return f, true
	case syntax.FloatConst:
		return c.Float(), true
	}
	return nil, false
}
