"""Values of packages that are not there: nothing is known of them, and whatever is done with them gives another one."""
from _trammel import mark_unknown as _mark_unknown
from _world import branch as _branch, note_call as _note_call, note_unknown as _note_unknown

_NOT_THERE = frozenset(("__wrapped__", "__path__", "__all__", "__file__", "__loader__", "__spec__"))


def _argument(x):
    """An argument, as it is shown in the record."""
    text = repr(x)
    return text if len(text) <= 60 else text[:57] + "..."


def _name(value):
    return object.__getattribute__(value, "_trammel_name")


class Unknown:
    def __init__(self, name):
        object.__setattr__(self, "_trammel_name", name if len(name) <= 80 else name[:77] + "...")

    def __getattr__(self, name):
        if name in _NOT_THERE or name.startswith("__") and name.endswith("__") and name not in ("__version__", "__name__", "__doc__"):
            raise AttributeError(f"unknown value {_name(self)} has no attribute {name!r}", name=name, obj=self)
        return Unknown(f"{_name(self)}.{name}")

    def __setattr__(self, name, value):
        _note_call(f"{_name(self)}.{name} = {_argument(value)}")

    def __delattr__(self, name):
        _note_call(f"del {_name(self)}.{name}")

    def __call__(self, *args, **kwargs):
        shown = [_argument(a) for a in args] + [f"{k}={_argument(v)}" for k, v in kwargs.items()]
        _note_call(f"{_name(self)}({', '.join(shown)})")
        return Unknown(f"{_name(self)}({'...' if shown else ''})")

    def __mro_entries__(self, bases):
        return (_subclassable(_name(self)),)

    def __getitem__(self, key):
        return Unknown(f"{_name(self)}[{_argument(key)}]")

    def __setitem__(self, key, value):
        _note_call(f"{_name(self)}[{_argument(key)}] = {_argument(value)}")

    def __delitem__(self, key):
        _note_call(f"del {_name(self)}[{_argument(key)}]")

    # What decides the course of the program, or what it prints.

    def __bool__(self):
        return _branch(f"if {_name(self)}")

    def __contains__(self, item):
        return _branch(f"{_argument(item)} in {_name(self)}")

    def __instancecheck__(self, instance):
        return _branch(f"isinstance({_argument(instance)}, {_name(self)})")

    def __subclasscheck__(self, subclass):
        return _branch(f"issubclass({_argument(subclass)}, {_name(self)})")

    def __iter__(self):
        _note_unknown(f"for ... in {_name(self)}", "taken as one element")
        yield Unknown(f"{_name(self)}[...]")

    __reversed__ = __iter__

    def __next__(self):
        return Unknown(f"next({_name(self)})")

    def __len__(self):
        _note_unknown(f"len({_name(self)})", "taken as 1")
        return 1

    def __index__(self):
        _note_unknown(f"{_name(self)} as an integer", "taken as 1")
        return 1

    def __int__(self):
        _note_unknown(f"int({_name(self)})", "taken as 1")
        return 1

    def __float__(self):
        _note_unknown(f"float({_name(self)})", "taken as 1.0")
        return 1.0

    def __complex__(self):
        _note_unknown(f"complex({_name(self)})", "taken as 1")
        return 1 + 0j

    def __str__(self):
        _note_unknown(f"str({_name(self)})", "taken as its name")
        return f"<unknown {_name(self)}>"

    def __repr__(self):
        return f"<unknown {_name(self)}>"

    def __format__(self, spec):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __fspath__(self):
        _note_unknown(f"path {_name(self)}", "taken as 'unknown'")
        return "unknown"

    def __hash__(self):
        return hash(_name(self))

    # Blocks and coroutines.

    def __enter__(self):
        _note_call(f"with {_name(self)}")
        return Unknown(_name(self))

    def __exit__(self, *what):
        return None

    def __await__(self):
        return Unknown(f"await {_name(self)}")
        yield

    async def __aenter__(self):
        return self.__enter__()

    async def __aexit__(self, *what):
        return None

    async def __aiter__(self):
        _note_unknown(f"async for ... in {_name(self)}", "taken as one element")
        yield Unknown(f"{_name(self)}[...]")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _operator(sign):
    def forward(self, other):
        return Unknown(f"{_name(self)} {sign} {_argument(other)}")

    def backward(self, other):
        return Unknown(f"{_argument(other)} {sign} {_name(self)}")
    return forward, backward


for _method, _sign in {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "and": "&", "or": "|", "xor": "^",
    "lshift": "<<", "rshift": ">>", "divmod": "divmod",
}.items():
    _forward, _backward = _operator(_sign)
    setattr(Unknown, f"__{_method}__", _forward)
    setattr(Unknown, f"__r{_method}__", _backward)
for _method, _sign in {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}.items():
    setattr(Unknown, f"__{_method}__", _operator(_sign)[0])


def _unary(sign):
    return lambda self: Unknown(f"{sign}{_name(self)}")


for _method, _sign in {"neg": "-", "pos": "+", "invert": "~", "abs": "abs ", "trunc": "trunc ", "floor": "floor ", "ceil": "ceil "}.items():
    setattr(Unknown, f"__{_method}__", _unary(_sign))
Unknown.__round__ = lambda self, ndigits=None: Unknown(f"round({_name(self)})")
Unknown.__name__ = Unknown.__qualname__ = "unknown"
Unknown.__module__ = "builtins"
_mark_unknown(Unknown)


class UnknownError(Exception):
    """What `raise` makes of an unknown value."""


def error(value):
    return UnknownError(_name(value))


_bases = {}


def _subclassable(name):
    """A class in the place of an unknown one: its instances have whatever is asked of them."""
    if name not in _bases:
        bases = (_Base, Exception) if name.endswith(("Error", "Exception", "Warning")) else (_Base,)
        _bases[name] = type(name.rpartition(".")[2] or name, bases, {"_trammel_base": name})
    return _bases[name]


class _Base:
    def __init_subclass__(cls, **kwargs):
        pass

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        shown = [_argument(a) for a in args] + [f"{k}={_argument(v)}" for k, v in kwargs.items()]
        _note_call(f"{type(self).__name__}()({', '.join(shown)})")
        return Unknown(f"{type(self).__name__}()(...)")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        return Unknown(f"{type(self)._trammel_base}().{name}")
