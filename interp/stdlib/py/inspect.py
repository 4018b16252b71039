"""Questions about functions, classes and their source."""
from _trammel import module as _module
import enum as _enum
import sys as _sys
import types as _types
from _trammel import source_of as _source_of, state_of as _state_of
from collections import OrderedDict as _OrderedDict
from keyword import iskeyword as _iskeyword
from types import MappingProxyType as _MappingProxyType

__all__ = [
    "BoundArguments", "FullArgSpec", "Parameter", "Signature", "cleandoc", "getattr_static", "getcallargs", "getclosurevars",
    "getdoc", "getfile", "getfullargspec", "getmembers", "getmodule", "getmro", "getsource", "getsourcefile", "getsourcelines", "isabstract",
    "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor",
    "get_annotations", "getgeneratorstate", "getcoroutinestate", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED", "getclasstree", "isfunction", "isgenerator", "isgeneratorfunction", "ismethod", "ismethoddescriptor", "ismodule", "isroutine", "signature", "unwrap",
]
__all__ = [n for n in __all__ if n not in ("classify_class_attrs")]


class _empty:
    """Marks what is not given."""


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_, member.description = value, description
        return member

    def __str__(self):
        return self.name


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (self.VAR_POSITIONAL, self.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier() or _iskeyword(name) and self._kind is not self.POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_empty, kind=_empty, default=..., annotation=...):
        return type(self)(
            self._name if name is _empty else name, self._kind if kind is _empty else kind,
            default=self._default if default is ... else default, annotation=self._annotation if annotation is ... else annotation,
        )

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {self.VAR_POSITIONAL: "*", self.VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY) or name not in self.arguments:
                break
            out += self.arguments[name] if p.kind == Parameter.VAR_POSITIONAL else [self.arguments[name]]
        return tuple(out)

    @property
    def kwargs(self):
        out, started = {}, False
        for name, p in self.signature.parameters.items():
            if not started:
                if p.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
                else:
                    continue
            if name in self.arguments:
                if p.kind == Parameter.VAR_KEYWORD:
                    out.update(self.arguments[name])
                else:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        out = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                out[name] = self.arguments[name]
            elif p.default is not _empty:
                out[name] = p.default
            elif p.kind == Parameter.VAR_POSITIONAL:
                out[name] = ()
            elif p.kind == Parameter.VAR_KEYWORD:
                out[name] = {}
        self.arguments = out

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params, seen_default, last = {}, False, Parameter.POSITIONAL_ONLY
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < last:
                    raise ValueError(f"wrong parameter order: {last.description} parameter before {p.kind.description} parameter")
                last = p.kind
                if p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                    if p.default is _empty and seen_default:
                        raise ValueError("non-default argument follows default argument")
                    seen_default = seen_default or p.default is not _empty
                if p.name in params:
                    raise ValueError(f"duplicate parameter name: {p.name!r}")
            params[p.name] = p
        self._parameters, self._return_annotation = _MappingProxyType(params), return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation,
        )

    __replace__ = replace

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        mine, theirs = list(self._parameters.values()), list(other._parameters.values())
        order = lambda ps: ([p for p in ps if p.kind != Parameter.KEYWORD_ONLY], {p.name: p for p in ps if p.kind == Parameter.KEYWORD_ONLY})
        return order(mine) == order(theirs) and self._return_annotation == other._return_annotation

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation if self._return_annotation.__hash__ else None))

    def _bind(self, args, kwargs, partial=False):
        arguments, positional, rest, by_name = {}, list(args), dict(kwargs), []
        takes_any = any(p.kind == Parameter.VAR_KEYWORD for p in self._parameters.values())
        for name, p in self._parameters.items():
            if p.kind == Parameter.VAR_POSITIONAL:
                if positional:
                    arguments[name], positional = tuple(positional), []
            elif p.kind == Parameter.VAR_KEYWORD:
                continue
            elif p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD) and positional:
                if name in rest and p.kind == Parameter.POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = positional.pop(0)
            elif p.kind != Parameter.POSITIONAL_ONLY and name in rest:
                arguments[name] = rest.pop(name)
            elif p.kind == Parameter.POSITIONAL_ONLY and name in rest and not takes_any:
                by_name.append(name)
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if positional:
            raise TypeError("too many positional arguments")
        if by_name:
            raise TypeError(f"got some positional-only arguments passed as keyword arguments: {', '.join(map(repr, by_name))}")
        if rest:
            for name, p in self._parameters.items():
                if p.kind == Parameter.VAR_KEYWORD:
                    arguments[name] = rest
                    break
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def format(self, *, max_width=None):
        parts, positional_only, star = [], False, True
        for p in self._parameters.values():
            if p.kind == Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if p.kind == Parameter.VAR_POSITIONAL:
                star = False
            elif p.kind == Parameter.KEYWORD_ONLY and star:
                parts.append("*")
                star = False
            parts.append(str(p))
        if positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _of_function(func):
    code = func.__code__
    names = code.co_varnames
    count, only, keyword = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    annotations = getattr(func, "__annotations__", {})
    params, first = [], count - len(defaults)

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    for i, name in enumerate(names[:count]):
        add(name, Parameter.POSITIONAL_ONLY if i < only else Parameter.POSITIONAL_OR_KEYWORD, defaults[i - first] if i >= first else _empty)
    at = count + keyword
    if code.co_flags & 4:
        add(names[at], Parameter.VAR_POSITIONAL)
        at += 1
    for name in names[count:count + keyword]:
        add(name, Parameter.KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[at], Parameter.VAR_KEYWORD)
    return Signature(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _without_first(sig, obj):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind != Parameter.VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(part):
    sig = signature(part.func)
    bound = sig.bind_partial(*part.args, **part.keywords)
    out, keyword_from_here = [], False
    positional = len(part.args)
    for name, p in sig.parameters.items():
        if p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD) and positional:
            positional -= 1
            continue
        if name in part.keywords and p.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY):
            p, keyword_from_here = p.replace(default=part.keywords[name], kind=Parameter.KEYWORD_ONLY), True
        elif keyword_from_here and p.kind == Parameter.POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=Parameter.KEYWORD_ONLY)
        elif keyword_from_here and p.kind == Parameter.VAR_POSITIONAL:
            continue
        out.append(p)
    return sig.replace(parameters=out)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    import functools
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__), obj)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, _types.MethodType))
        if isinstance(obj, _types.MethodType):
            return signature(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        return sig
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(obj)
    if isclass(obj):
        for name in ("__new__", "__init__"):
            for cls in obj.__mro__:
                method = cls.__dict__.get(name)
                if isinstance(method, staticmethod):
                    method = method.__func__
                if isfunction(method):
                    return _without_first(_of_function(method), obj)
        if type(obj).__call__ is not type.__call__ and isfunction(type(obj).__call__):
            return _without_first(_of_function(type(obj).__call__), obj)
        if any(cls.__module__ == "builtins" and cls is not object for cls in obj.__mro__):
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return Signature([])
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call), obj)
    raise ValueError(f"no signature found for builtin {obj!r}")


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


# --- kinds of objects


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _has_flag(obj, flag):
    while ismethod(obj):
        obj = obj.__func__
    while type(obj).__name__ == "partial":
        obj = obj.func
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, 32)


def iscoroutinefunction(obj):
    return _has_flag(obj, 128)


def isasyncgenfunction(obj):
    return _has_flag(obj, 512)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, _types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, _types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def iscode(object):
    return isinstance(object, type((lambda: None).__code__))


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def isframe(object):
    return False


istraceback = isframe


# --- members, documentation and source


def getmembers(object, predicate=None):
    out, names = [], dir(object)
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    return sorted(out, key=lambda pair: pair[0])


def getattr_static(obj, attr, default=_empty):
    places = [obj] + list(type(obj).__mro__) if not isclass(obj) else list(obj.__mro__) + list(type(obj).__mro__)
    for place in places:
        space = getattr(place, "__dict__", {})
        if attr in space:
            return space[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=None)
    lines = [lines[0].lstrip()] + [line[margin:] if margin is not None else line.lstrip() for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _class_of(function):
    """The class that a function was written in, or None."""
    at = _sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        at = getattr(at, name, None)
    return at if isclass(at) else None


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base.__doc__ is not None and base.__module__ != "builtins":
                doc = base.__doc__
                break
    elif doc is None and (ismethod(object) or isfunction(object)):
        name = object.__name__
        cls = type(object.__self__) if ismethod(object) else _class_of(object)
        for base in cls.__mro__ if cls else ():
            found = getattr(base.__dict__.get(name), "__doc__", None)
            if found is not None:
                doc = found
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def _source(object):
    while ismethod(object):
        object = object.__func__
    found = _source_of(unwrap(object) if not isclass(object) else object)
    if found is not None:
        return found
    if isclass(object) and object.__module__ == "builtins":
        raise TypeError(f"{object!r} is a built-in class")
    if isclass(object) or isfunction(object):
        raise OSError("could not get source code")
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


def getsourcelines(object):
    text, line, _ = _source(object)
    return text.splitlines(True), line


def getsource(object):
    return _source(object)[0]


def getsourcefile(object):
    return _source(object)[2]


getfile = getsourcefile


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    return _module(name) if name else None


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


class FullArgSpec(tuple):
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        return "FullArgSpec(" + ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self)) + ")"


for _i, _name in enumerate(FullArgSpec._fields):
    setattr(FullArgSpec, _name, property(lambda self, i=_i: self[i]))


def getfullargspec(func):
    try:
        sig = signature(func.__func__ if ismethod(func) else func, follow_wrapped=False)
    except ValueError as e:
        raise TypeError("unsupported callable") from e
    args, varargs, varkw, defaults, kwonly, kwdefaults = [], None, None, [], [], {}
    annotations = {} if sig.return_annotation is _empty else {"return": sig.return_annotation}
    for p in sig.parameters.values():
        if p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == Parameter.VAR_POSITIONAL:
            varargs = p.name
        elif p.kind == Parameter.KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    spec, name = getfullargspec(func), func.__name__
    if ismethod(func):
        positional = (func.__self__, *positional)
    taken, defaults = dict(zip(spec.args, positional)), spec.defaults or ()
    if spec.varargs:
        taken[spec.varargs] = tuple(positional[len(spec.args):])
    if spec.varkw:
        taken[spec.varkw] = {}
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            taken[spec.varkw][key] = value
        elif key in taken:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            taken[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        least = len(spec.args) - len(defaults)
        count = f"from {least} to {len(spec.args)}" if defaults else str(len(spec.args))
        raise TypeError(f"{name}() takes {count} positional argument{_s(2 if defaults else len(spec.args))} but {len(positional)} {'was' if len(positional) == 1 else 'were'} given")
    _need(name, [a for a in spec.args[:len(spec.args) - len(defaults)] if a not in taken], "positional")
    for key, value in zip(spec.args[len(spec.args) - len(defaults):], defaults):
        taken.setdefault(key, value)
    for key, value in (spec.kwonlydefaults or {}).items():
        taken.setdefault(key, value)
    _need(name, [a for a in spec.kwonlyargs if a not in taken], "keyword-only")
    return taken


def _s(n):
    return "" if n == 1 else "s"


def _need(function, missing, kind):
    if not missing:
        return
    names = [repr(name) for name in missing]
    listed = names[0] if len(names) == 1 else " and ".join(names) if len(names) == 2 else ", ".join(names[:-1]) + ", and " + names[-1]
    raise TypeError(f"{function}() missing {len(names)} required {kind} argument{_s(len(names))}: {listed}")


def getclosurevars(func):
    from types import SimpleNamespace
    free = dict(zip(func.__code__.co_freevars, (c.cell_contents for c in func.__closure__ or ())))
    return SimpleNamespace(nonlocals=free, globals={}, builtins={}, unbound=set())


def currentframe():
    return None


def stack(context=1):
    return []


def trace(context=1):
    return []


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__", {})
    elif isinstance(obj, _types.ModuleType) or callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not found:
        return {}
    if eval_str:
        from typing import get_type_hints
        hints = get_type_hints(obj, globals, locals, include_extras=True)
        return {name: value if value is None else hints[name] for name, value in found.items()}
    return dict(found)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def getgeneratorstate(generator):
    return "GEN_" + _state_of(generator)


def getcoroutinestate(coroutine):
    return "CORO_" + _state_of(coroutine)


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for c in classes:
        if not c.__bases__:
            if c not in roots:
                roots.append(c)
            continue
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return _walk_tree(roots, children, None)


def _walk_tree(classes, children, parent):
    out = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        out.append((c, c.__bases__))
        if c in children:
            out.append(_walk_tree(children[c], children, c))
    return out
