package stdlib

import (
	"math"
	"strings"

	"trammel/interp/catalog"
	"trammel/interp/object"
	"trammel/policy"
)

// stream is sys.stdout or sys.stderr: what is written goes to the world.
type stream struct {
	name  string
	print func(t *thread, text string) bool
}

var streamClass = class("_io", "TextIOWrapper")

// Class gives _io.TextIOWrapper.
func (*stream) Class() *object.Class { return streamClass }

// Repr is <_io.TextIOWrapper name='<stdout>' ...>.
func (s *stream) Repr() string {
	return "<_io.TextIOWrapper name='<" + s.name + ">' mode='w' encoding='utf-8'>"
}

// Attr gives the attributes of a stream.
func (s *stream) Attr(_ *thread, name string) value {
	switch name {
	case "name":
		return object.NewStr("<" + s.name + ">")
	case "encoding":
		return object.NewStr("utf-8")
	case "mode":
		return object.NewStr("w")
	case "closed":
		return object.False
	case "errors":
		return object.NewStr("strict")
	case "buffer":
		return &streamBuffer{s}
	}
	return nil
}

// sysVariables are those of sys; its stdout is where print writes.
type sysVariables struct {
	*object.Namespace
	t *thread
}

// Get gives a variable. What the program reads from is made when it is first asked for.
func (v sysVariables) Get(name string) value {
	if x := v.Namespace.Get(name); x != nil || name != "stdin" && name != "__stdin__" {
		return x
	}
	stdin := v.t.Call(v.t.FromModule("_files", "standard_input"), function("read_line", readLine))
	if stdin != nil {
		v.Namespace.Set("stdin", stdin)
		v.Namespace.Set("__stdin__", stdin)
	}
	return stdin
}

// readLine takes the next line of the input that the host gives, "" at its end.
func readLine(a *args) value {
	if a.T.Ask(policy.Input, "standard input") == nil {
		return nil
	}
	line, _ := a.T.World.ReadLine()
	return object.NewStr(line)
}

// Set binds a variable.
func (v sysVariables) Set(name string, x value) {
	if name == "stdout" {
		v.t.Stdout = x
		if s, ok := x.(*stream); ok && s.name == "stdout" {
			v.t.Stdout = nil
		}
	}
	v.Namespace.Set(name, x)
}

func init() {
	method(streamClass, map[string]func(a *args) value{
		"write": streamWrite, "writelines": streamWriteLines, "flush": func(*args) value { return object.None },
		"isatty": func(*args) value { return object.False }, "writable": func(*args) value { return object.True },
		"readable": func(*args) value { return object.False }, "fileno": func(a *args) value { return a.T.Raise(object.OSError, "fileno") },
		"reconfigure": func(*args) value { return object.None },
	})
	method(streamBufferClass, map[string]func(a *args) value{
		"write": streamBufferWrite, "flush": func(*args) value { return object.None },
	})
	perRun["sys"] = newSys
}

// streamBuffer takes bytes for a stream.
type streamBuffer struct{ of *stream }

var streamBufferClass = class("_io", "BufferedWriter")

// Class gives _io.BufferedWriter.
func (*streamBuffer) Class() *object.Class { return streamBufferClass }

func streamBufferWrite(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	data, ok := object.BytesOf(object.Unwrap(a.Pos[1]))
	if !ok {
		return a.T.Raise(object.TypeError, "a bytes-like object is required, not '%s'", a.Pos[1].Class().Name)
	}
	if !a.Pos[0].(*streamBuffer).of.print(a.T, strings.ToValidUTF8(string(data), "\uFFFD")) {
		return nil
	}
	return object.MakeInt(int64(len(data)))
}

func streamWrite(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	s, ok := object.Unwrap(a.Pos[1]).(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "write() argument must be str, not %s", a.Pos[1].Class().Name)
	}
	if !a.Pos[0].(*stream).print(a.T, s.S) {
		return nil
	}
	return object.MakeInt(int64(s.Len()))
}

func streamWriteLines(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return none(a.T.ForEach(a.Pos[1], func(v value) bool {
		return streamWrite(&args{T: a.T, Name: "write", Pos: []value{a.Pos[0], v}}) != nil
	}))
}

// namedFields is a tuple whose elements have names, such as sys.version_info.
func namedFields(name string, fields []string, values ...value) value {
	cls := object.NewBuiltinClass(name, object.TupleClass)
	cls.Module = "sys"
	shown := make([]string, len(fields))
	for i, f := range fields {
		shown[i] = f
		cls.Attrs.Set(f, &object.Property{Name: f, Get: function(f, func(a *args) value { return object.Unwrap(a.Pos[0]).(*object.Tuple).Elts[i] })})
	}
	cls.Attrs.Set("__repr__", function("__repr__", func(a *args) value {
		text := "sys." + name + "("
		for i, v := range object.Unwrap(a.Pos[0]).(*object.Tuple).Elts {
			if i > 0 {
				text += ", "
			}
			text += shown[i] + "=" + a.T.Repr(v)
		}
		return object.NewStr(text + ")")
	}))
	i := object.NewInstance(cls)
	i.Base = tuple(values...)
	return i
}

func ints(list ...int64) []value {
	out := make([]value, len(list))
	for i, n := range list {
		out[i] = object.MakeInt(n)
	}
	return out
}

func newSys(t *thread) object.Variables {
	ns := object.NewNamespace()
	text := object.NewStr
	for name, v := range functions(map[string]func(a *args) value{
		"exit": sysExit, "getrecursionlimit": func(a *args) value { return object.MakeInt(int64(a.T.Limits().Depth)) },
		"setrecursionlimit": sysSetRecursionLimit, "getsizeof": sysGetSizeOf, "intern": func(a *args) value {
			if !a.Count(1, 1) {
				return nil
			}
			if _, ok := a.Pos[0].(*object.Str); !ok {
				return a.T.Raise(object.TypeError, "intern() argument must be str, not %s", a.Pos[0].Class().Name)
			}
			return a.Pos[0]
		},
		"exc_info": sysExcInfo, "exception": func(a *args) value {
			if a.T.Handling == nil {
				return object.None
			}
			return a.T.Handling
		},
		"getdefaultencoding": func(*args) value { return text("utf-8") }, "getfilesystemencoding": func(*args) value { return text("utf-8") },
		"getrefcount": func(*args) value { return object.MakeInt(2) }, "get_int_max_str_digits": func(*args) value { return object.MakeInt(4300) },
		"is_finalizing": func(*args) value { return object.False }, "getfilesystemencodeerrors": func(*args) value { return text("surrogateescape") },
		"gettrace": func(*args) value { return object.None }, "getprofile": func(*args) value { return object.None },
		"getswitchinterval": func(*args) value { return object.Float(0.005) }, "audit": func(*args) value { return object.None },
		"getallocatedblocks": func(a *args) value { return object.MakeInt(a.T.Usage().Memory >> 6) },
	}) {
		ns.Set(name, v)
	}
	for name, v := range map[string]value{
		"__name__": text("sys"), "maxsize": object.MakeInt(math.MaxInt64), "maxunicode": object.MakeInt(0x10FFFF), "byteorder": text("little"),
		"platform": text("linux"), "version": text("3.13.0 (trammel)"), "argv": arguments(t), "path": &object.List{},
		"executable": text(""), "prefix": text(""), "copyright": text(""), "api_version": object.MakeInt(1013), "hexversion": object.MakeInt(0x030d00f0),
		"base_prefix": text(""), "exec_prefix": text(""), "base_exec_prefix": text(""), "platlibdir": text("lib"), "abiflags": text(""),
		"dont_write_bytecode": object.True, "pycache_prefix": object.None, "meta_path": &object.List{}, "path_hooks": &object.List{},
		"path_importer_cache": object.NewDict(), "orig_argv": arguments(t), "builtin_module_names": tuple(text("builtins"), text("sys")),
		"stdlib_module_names": standardModules(t), "flags": interpreterFlags(), "warnoptions": &object.List{}, "float_repr_style": text("short"),
		"stdout": &stream{"stdout", (*thread).Print}, "stderr": &stream{"stderr", (*thread).PrintError},
		"version_info": namedFields("version_info", []string{"major", "minor", "micro", "releaselevel", "serial"},
			object.MakeInt(3), object.MakeInt(13), object.MakeInt(0), text("final"), object.MakeInt(0)),
		"float_info": namedFields("float_info", []string{"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"},
			object.Float(math.MaxFloat64), object.MakeInt(1024), object.MakeInt(308), object.Float(2.2250738585072014e-308), object.MakeInt(-1021),
			object.MakeInt(-307), object.MakeInt(15), object.MakeInt(53), object.Float(2.220446049250313e-16), object.MakeInt(2), object.MakeInt(1)),
		"int_info":       namedFields("int_info", []string{"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"}, ints(30, 4, 4300, 640)...),
		"hash_info":      namedFields("hash_info", []string{"width", "modulus", "inf", "nan", "imag"}, ints(64, 1<<61-1, 314159, 0, 1000003)...),
		"implementation": namedFields("implementation", []string{"name"}, text("trammel")),
	} {
		ns.Set(name, v)
	}
	ns.Set("__stdout__", ns.Get("stdout"))
	ns.Set("__stderr__", ns.Get("stderr"))
	return sysVariables{ns, t}
}

// interpreterFlags is sys.flags: what CPython starts with.
func interpreterFlags() value {
	off := object.MakeInt(0)
	return namedFields("flags", []string{
		"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning",
		"quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits",
	}, off, off, off, off, off, off, off, off, off, off, off, object.MakeInt(1), off, object.False, off, off, object.False, object.MakeInt(4300))
}

// standardModules is sys.stdlib_module_names.
func standardModules(t *thread) value {
	s := &object.List{}
	for _, name := range catalog.Modules() {
		if !strings.Contains(name, ".") {
			s.Elts = append(s.Elts, object.NewStr(name))
		}
	}
	return t.Call(object.FrozenSetClass, s)
}

// arguments is sys.argv.
func arguments(t *thread) value {
	l := &object.List{}
	for _, a := range t.World.Args {
		l.Elts = append(l.Elts, object.NewStr(a))
	}
	if len(l.Elts) == 0 {
		l.Elts = []value{object.NewStr("")}
	}
	return l
}

func sysExit(a *args) value {
	if !a.Count(0, 1) {
		return nil
	}
	code := a.Pos
	if len(code) == 1 {
		if t, isTuple := code[0].(*object.Tuple); isTuple {
			code = t.Elts
		} else if code[0] == object.None {
			code = nil
		}
	}
	return a.T.Throw(object.NewException(object.SystemExit, code...))
}

// sysSetRecursionLimit can lower the limit of the run, but not raise it above what the
// host allows.
func sysSetRecursionLimit(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	n, ok := a.T.Index(a.Pos[0])
	if !ok {
		return nil
	}
	if n < 1 {
		return a.T.Raise(object.ValueError, "recursion limit must be greater or equal than 1")
	}
	a.T.SetDepth(int(min(n, math.MaxInt32)))
	return object.None
}

// sysGetSizeOf estimates: sizes are CPython's where that is simple.
func sysGetSizeOf(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	size := int64(48)
	switch v := object.Unwrap(a.Pos[0]).(type) {
	case *object.Str:
		size = 41 + int64(len(v.S))
	case object.Bytes:
		size = 33 + int64(len(v))
	case *object.List:
		size = 56 + 8*int64(len(v.Elts))
	case *object.Tuple:
		size = 40 + 8*int64(len(v.Elts))
	case object.Int, object.Bool:
		size = 28
	case object.Float:
		size = 24
	case object.NoneType:
		size = 16
	case *object.Dict:
		size = 64 + 120*int64(v.Len())/5
	}
	return object.MakeInt(size)
}

func sysExcInfo(a *args) value {
	e := a.T.Handling
	if e == nil {
		return tuple(object.None, object.None, object.None)
	}
	return tuple(e.Cls, e, e.Traceback())
}
