"""Objects that record how they are used, and put themselves in the place of others."""
import asyncio as _asyncio
import contextlib as _contextlib
import functools as _functools
import inspect as _inspect
import io as _io
from _trammel import module as _module
from types import ModuleType as _ModuleType

__all__ = [
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock",
    "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
]
FILTER_DIR = True


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing, _deleted = sentinel.MISSING, sentinel.DELETED


class InvalidSpecError(Exception):
    pass


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


# --- calls


class _Call(tuple):
    """A call: (name, args, kwargs), which equals tuples that leave the name, or what is empty, out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        if size > 3:
            return False
        mine = ("", *self) if len(self) == 2 else tuple(self)
        name, args, kwargs = "", (), {}
        named = False
        for part in other:
            if isinstance(part, str):
                name, named = part, True
            elif isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                return False
        if size == 3 and getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) and self._mock_parent != other._mock_parent:
            return False
        if named and name != mine[0]:
            return False
        return (args, kwargs) == (mine[1], mine[2])

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):
            return tuple.__getattribute__(self, "__getattr__")(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name, args, kwargs = ("", *self) if len(self) == 2 else self
        name = "call" if not name else f"call{name}" if name.startswith("()") else f"call.{name}"
        return _shown(name, args, kwargs)

    def call_list(self):
        calls, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


def _shown(name, args, kwargs):
    return f"{name}({', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])})"


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


# --- mocks

_RESERVED = {"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"}
_ASSERTS = ("assert", "assret", "asert", "aseert", "assrt")
_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_MAGICS = {f"__{n}__" for n in (
    "lt gt le ge eq ne len contains getitem setitem delitem enter exit iter next hash str bool index int float complex round trunc floor ceil call bytes "
    "format dir reversed missing neg pos invert abs fspath aenter aexit aiter anext get set delete getattr setattr").split() + _NUMERIC
    + ["r" + n for n in _NUMERIC] + ["i" + n for n in _NUMERIC]}
_UNMAGIC = {"__getattr__", "__setattr__", "__call__", "__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__dir__", "__format__", "__bytes__"} | {
    f"__r{n}__" for n in _NUMERIC}
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_VALUES = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__repr__(self) if not isinstance(self, NonCallableMock) else repr(self),
    "__int__": lambda self: 1, "__contains__": lambda self: False, "__len__": lambda self: 0, "__exit__": lambda self: False, "__complex__": lambda self: 1j,
    "__float__": lambda self: 1.0, "__bool__": lambda self: True, "__index__": lambda self: 1, "__aexit__": lambda self: False,
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}", "__lt__": lambda self: NotImplemented,
    "__gt__": lambda self: NotImplemented, "__le__": lambda self: NotImplemented, "__ge__": lambda self: NotImplemented,
}


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class _Base:
    pass


class NonCallableMock(_Base):
    def __new__(cls, /, *args, **kwargs):
        # A class of its own for each mock, so that special methods can be set on one alone.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__}))

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
        _eat_self=None, unsafe=False, **kwargs,
    ):
        if spec_set is not None:
            spec = spec_set
        d = self.__dict__
        d.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=parent if _new_parent is None else _new_parent,
            _mock_sealed=False, _mock_wraps=wraps, _mock_children={}, _mock_return_value=DEFAULT, _mock_side_effect=None, _mock_delegate=None,
            _mock_unsafe=unsafe, _mock_calls=_CallList(), _mock_method_calls=_CallList(), _mock_args_list=_CallList(), _mock_called=False,
            _mock_call_count=0, _mock_call_args=None,
        )
        self._set_spec(spec, spec_set is not None, _spec_as_instance, bool(parent is not None if _eat_self is None else _eat_self))
        if kwargs:
            self.configure_mock(**kwargs)

    def _set_spec(self, spec, strict, as_instance=False, eat_self=False):
        d = self.__dict__
        d.update(_spec_class=None, _spec_set=strict, _spec_signature=None, _mock_methods=None, _spec_asyncs=())
        if spec is None:
            return
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        if isinstance(spec, (list, tuple, set)) and all(isinstance(n, str) for n in spec):
            d["_mock_methods"] = list(spec)
            return
        d["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        d["_mock_methods"] = dir(spec)
        d["_spec_asyncs"] = tuple(n for n in d["_mock_methods"] if _is_async(getattr(spec, n, None)))
        d["_spec_signature"] = _signature_of(spec, as_instance, eat_self)

    def mock_add_spec(self, spec, spec_set=False):
        self._set_spec(spec, spec_set)

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    def attach_mock(self, mock, attribute):
        inner = _unwrapped(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = "", None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *parts, last = path.split(".")
            target = self
            for part in parts:
                target = getattr(target, part)
            setattr(target, last, value)

    def __getattr__(self, name):
        d = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe") or "_mock_children" not in d:
            raise AttributeError(name)
        if d["_mock_methods"] is not None:
            if name not in d["_mock_methods"] or name in _MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not d["_mock_unsafe"] and (d["_mock_methods"] is None or name not in d["_mock_methods"]) and name.startswith(_ASSERTS):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = d["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if d["_mock_wraps"] is None else getattr(d["_mock_wraps"], name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            d["_mock_children"][name] = child
        elif isinstance(child, _SpecState):
            child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
            d["_mock_children"][name] = child
        return child

    def _extract_mock_name(self):
        parts, last, parent = [self._mock_new_name], self._mock_new_parent, self._mock_new_parent
        separator = "" if parts == ["()"] else "."
        while parent is not None:
            last = parent
            parts.append(parent._mock_new_name + separator)
            separator = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        parts.reverse()
        first = (last._mock_name if last is not None and last._mock_name else self._mock_name if last is None and self._mock_name else "mock")
        if last is None:
            return first
        return first + ("" if parts[0][:1] == "." else "") + "".join(parts) if parts[0] else first + "".join(parts[1:])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = "" if self.__dict__.get("_spec_class") is None else f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        extra = self._mock_methods or []
        own = [n for n in object.__dir__(self) if not n.startswith("_") or n.startswith("__")]
        children = [n for n, v in self._mock_children.items() if v is not _deleted]
        return sorted({*extra, *own, *children})

    def __setattr__(self, name, value):
        d = self.__dict__
        if name in _PROPERTIES or name.startswith("_mock_") or name.startswith("_spec_"):
            return object.__setattr__(self, name, value)
        if d.get("_spec_set") and d["_mock_methods"] is not None and name not in d["_mock_methods"] and name not in d:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGICS or name in _ASYNC_MAGICS:
            if d["_mock_methods"] is not None and name not in d["_mock_methods"]:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not isinstance(value, NonCallableMock):
                setattr(type(self), name, _method_of(name, value))
                return
            _attach(self, value, None, name)
            setattr(type(self), name, value)
            d["_mock_children"][name] = value
            return
        if d["_mock_sealed"] and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _attach(self, value, name, name):
            d["_mock_children"][name] = value
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        name = kwargs.get("_new_name")
        kind = next(c for c in type(self).__mro__ if c.__dict__.get("_is_kind") or c not in type(self).__mro__[:1])
        if name in self.__dict__.get("_spec_asyncs", ()):
            return AsyncMock(**kwargs)
        if issubclass(kind, AsyncMock) and name in _ASYNC_MAGICS:
            return AsyncMock(**kwargs)
        if kind is NonCallableMagicMock:
            kind = MagicMock
        elif kind is NonCallableMock:
            kind = Mock
        return kind(**kwargs)

    # what was recorded

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        d = self.__dict__
        d.update(_mock_called=False, _mock_call_args=None, _mock_call_count=0, _mock_calls=_CallList(), _mock_args_list=_CallList(), _mock_method_calls=_CallList())
        if return_value:
            d["_mock_return_value"] = DEFAULT
        if side_effect:
            d["_mock_side_effect"] = None
        for child in [*self._mock_children.values(), d["_mock_return_value"]]:
            if isinstance(child, NonCallableMock) and child is not self:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    def _bound(self, entry):
        """A call with its arguments as the spec binds them, for comparisons."""
        signature = self._signature_for(entry[0] if len(entry) == 3 else "")
        if signature is None:
            return entry
        name, args, kwargs = entry if len(entry) == 3 else ("", *entry)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e
        return _Call((name, bound.args, bound.kwargs))

    def _signature_for(self, name):
        if not name:
            return self._spec_signature
        mock = self
        for part in name.replace("()", "").split("."):
            child = mock._mock_children.get(part)
            if child is None or isinstance(child, _SpecState):
                return None
            mock = _unwrapped(child)
        return mock._spec_signature

    def _called_with(self, args, kwargs, action="call"):
        return f"expected {action} not found.\nExpected: {_shown(self._mock_name or 'mock', args, kwargs)}\n  Actual: {_shown(self._mock_name or 'mock', *self.call_args[-2:])}"

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {_shown(self._mock_name or 'mock', args, kwargs)}\n  Actual: not called.")
        expected, actual = self._bound(_Call((args, kwargs), two=True)), self._bound(self.call_args)
        if actual != expected:
            raise AssertionError(self._called_with(args, kwargs)) from (expected if isinstance(expected, Exception) else None)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._bound(_Call((args, kwargs), two=True))
        if isinstance(expected, Exception) or all(self._bound(c) != expected for c in self.call_args_list):
            raise AssertionError(f"{_shown(self._mock_name or 'mock', args, kwargs)} call not found") from (expected if isinstance(expected, Exception) else None)

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times.{self._calls_repr()}")

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times.{self._calls_repr()}")

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._bound(c if isinstance(c, _Call) else _Call(c)) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        actual = _CallList(self._bound(c) for c in self.mock_calls)
        if not any_order:
            if expected not in actual:
                problem = "Calls not found." if cause is None else f"Error processing expected calls.\nErrors: {[e if isinstance(e, Exception) else None for e in expected]}"
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr(prefix='  Actual').rstrip('.')}") from cause
            return
        left, missing = list(actual), []
        for c in expected:
            if c in left:
                left.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, found {list(actual)!r} instead") from cause

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {_CallList(self.mock_calls)!r}." if self.mock_calls else ""


def _recorded(name, key):
    def get(self):
        inner = self.__dict__.get("_mock_delegate")
        return getattr(inner, name) if inner is not None else self.__dict__[key]

    def set(self, value):
        inner = self.__dict__.get("_mock_delegate")
        if inner is not None:
            setattr(inner, name, value)
        else:
            self.__dict__[key] = value
    return property(get, set)


def _get_return_value(self):
    value = self.__dict__["_mock_return_value"]
    if self.__dict__["_mock_delegate"] is not None:
        value = self._mock_delegate.return_value
    if value is DEFAULT and self.__dict__["_mock_wraps"] is None:
        value = self._get_child_mock(_new_parent=self, _new_name="()")
        self.return_value = value
    return value


def _set_return_value(self, value):
    if self.__dict__["_mock_delegate"] is not None:
        self._mock_delegate.return_value = value
        return
    self.__dict__["_mock_return_value"] = value
    _attach(self, value, None, "()")


def _set_side_effect(self, value):
    if value is not None and not callable(value) and not _is_exception(value):
        value = iter(value)
    if self.__dict__["_mock_delegate"] is not None:
        self._mock_delegate.side_effect = value
    else:
        self.__dict__["_mock_side_effect"] = value


for _name, _key in (
    ("called", "_mock_called"), ("call_count", "_mock_call_count"), ("call_args", "_mock_call_args"), ("call_args_list", "_mock_args_list"),
    ("mock_calls", "_mock_calls"), ("method_calls", "_mock_method_calls"),
):
    setattr(NonCallableMock, _name, _recorded(_name, _key))
NonCallableMock.return_value = property(_get_return_value, _set_return_value)
NonCallableMock.side_effect = property(lambda self: self._mock_delegate.side_effect if self._mock_delegate is not None else self._mock_side_effect, _set_side_effect)
_PROPERTIES = _RESERVED | {"__class__"}


def _attach(parent, value, name, new_name):
    """Makes a mock without a place one of another's; False for what is no such mock."""
    value = _unwrapped(value)
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    d = value.__dict__
    if new_name:
        d.update(_mock_new_parent=parent, _mock_new_name=new_name)
    if name:
        d.update(_mock_parent=parent, _mock_name=name)
    return True


def _unwrapped(value):
    """The mock behind a function that create_autospec has made."""
    return getattr(value, "mock", value) if _inspect.isfunction(value) else value


def _method_of(name, value):
    def method(self, /, *args, **kwargs):
        return value(self, *args, **kwargs)
    method.__name__ = name
    return method if callable(value) else value


class CallableMixin(_Base):
    def __call__(self, /, *args, **kwargs):
        self._check_call(args, kwargs)
        self._record(args, kwargs)
        return self._answer(args, kwargs)

    def _check_call(self, args, kwargs):
        if self.__dict__.get("_spec_signature") is not None:
            self._spec_signature.bind(*args, **kwargs)

    def _record(self, args, kwargs):
        entry = _Call((args, kwargs), two=True)
        self.called = True
        self.call_count += 1
        self.call_args = entry
        self.call_args_list.append(entry)
        self.mock_calls.append(_Call(("", args, kwargs)))
        name, as_method = self._mock_new_name, self._mock_parent is not None
        method_name, parent = self._mock_name, self._mock_new_parent
        through_call = name == "()"
        while parent is not None:
            if as_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                as_method = parent._mock_parent is not None
                if as_method:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = f"{parent._mock_new_name}{'' if through_call else '.'}{name}"
            through_call = parent._mock_new_name == "()"
            parent = parent._mock_new_parent

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = next(effect) if not callable(effect) else effect(*args, **kwargs)
            if not callable(effect) and _is_exception(result):
                raise result
            if result is not DEFAULT:
                return result
        if self.__dict__["_mock_return_value"] is not DEFAULT or self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    _is_kind = True

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect


NonCallableMock._is_kind = True


class _Magic:
    """A special method that becomes a mock when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        child = obj._mock_children.get(self.name)
        if child is None:
            child = obj._get_child_mock(name=self.name, _new_name=self.name, _new_parent=obj)
            _set_default(obj, child, self.name)
            obj._mock_children[self.name] = child
            setattr(type(obj), self.name, child)
        return child


def _set_default(obj, child, name):
    if name in _VALUES:
        child.return_value = _VALUES[name](obj)
    elif name in ("__eq__", "__ne__"):
        same = name == "__eq__"
        child.side_effect = lambda other: (obj is other) is same or other is ANY and same if child._mock_return_value is DEFAULT else DEFAULT
    elif name == "__iter__":
        child.side_effect = lambda: iter([]) if child._mock_return_value is DEFAULT else iter(child._mock_return_value)
    elif name == "__aiter__":
        child.side_effect = lambda: _AsyncIterator(() if child._mock_return_value is DEFAULT else child._mock_return_value)


class _AsyncIterator:
    def __init__(self, values):
        self._values = iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self._values:
            return value
        raise StopAsyncIteration


class _MagicMixin(_Base):
    def __init__(self, /, *args, **kwargs):
        self._put_magics()
        super().__init__(*args, **kwargs)
        self._put_magics()

    def _put_magics(self):
        wanted = _MAGICS - _UNMAGIC
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            wanted = wanted.intersection(methods)
        cls = type(self)
        for name in _MAGICS - _UNMAGIC:
            if name in wanted:
                if name not in cls.__dict__:
                    setattr(cls, name, _Magic(name))
            elif isinstance(cls.__dict__.get(name), _Magic):
                delattr(cls, name)

    def mock_add_spec(self, spec, spec_set=False):
        self._set_spec(spec, spec_set)
        self._put_magics()


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    _is_kind = True


class MagicMock(_MagicMixin, Mock):
    _is_kind = True

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class ThreadingMock(MagicMock):
    _is_kind = True

    def wait_until_called(self, *, timeout=None):
        import time
        end = None if timeout is None else time.monotonic() + timeout
        while not self.called:
            if end is not None and time.monotonic() >= end:
                raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")
            time.sleep(0.001)


class AsyncMock(_MagicMixin, Mock):
    _is_kind = True

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

    await_count = property(lambda self: self._mock_await_count)
    await_args = property(lambda self: self._mock_await_args)
    await_args_list = property(lambda self: self._mock_await_args_list)

    def __call__(self, /, *args, **kwargs):
        self._check_call(args, kwargs)
        self._record(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        entry = _Call((args, kwargs), two=True)
        d = self.__dict__
        d["_mock_await_count"] += 1
        d["_mock_await_args"] = entry
        d["_mock_await_args_list"].append(entry)
        effect = self.side_effect
        if effect is not None and not callable(effect) and not _is_exception(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration from None
            if _is_exception(result):
                raise result
            return result
        result = self._answer(args, kwargs)
        return await result if _inspect.iscoroutine(result) else result

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {_shown(self._mock_name or 'mock', args, kwargs)}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f"expected await not found.\nExpected: {_shown(self._mock_name or 'mock', args, kwargs)}\n  Actual: {_shown(self._mock_name or 'mock', *self.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f"{_shown(self._mock_name or 'mock', args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        if any_order:
            left = list(self.await_args_list)
            for c in calls:
                if c not in left:
                    raise AssertionError(f"{(c,)!r} not all found in await list")
                left.remove(c)
        elif list(calls) not in self.await_args_list:
            raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())


class PropertyMock(Mock):
    _is_kind = True

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """Lets a mock have no more attributes than it has."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)
    value = mock.__dict__["_mock_return_value"]
    if isinstance(value, NonCallableMock):
        seal(value)


# --- specs


def _is_async(value):
    return _inspect.iscoroutinefunction(value)


def _signature_of(spec, as_instance, eat_self):
    """How what a spec stands for is called, or None if that is not known."""
    if isinstance(spec, type) and not as_instance:
        spec, eat_self = spec.__init__ if "__init__" in {n for c in spec.__mro__[:-1] for n in c.__dict__} else None, True
    elif not _inspect.isroutine(spec):
        spec = getattr(spec, "__call__", None) if as_instance and callable(spec) else None
    if spec is None:
        return None
    if eat_self and _inspect.isfunction(spec):
        spec = _functools.partial(spec, None)
    try:
        return _inspect.signature(spec)
    except (TypeError, ValueError):
        return None


class _SpecState:
    """An attribute of create_autospec that is made when it is first asked for."""

    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that takes the calls, and has the attributes, of what it stands for."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_type = isinstance(spec, type)
    kind = MagicMock
    if _inspect.isdatadescriptor(spec) and not is_type:
        kind = NonCallableMagicMock
    elif _is_async(spec):
        kind = AsyncMock
    elif not callable(spec) or is_type and instance and not _has_call(spec):
        kind = NonCallableMagicMock
    options = {"spec_set" if spec_set else "spec": spec}
    if spec is None or _inspect.isdatadescriptor(spec) and not is_type:
        options = {}
    method = _parent is not None and isinstance(getattr(_parent, "_spec_class", None), type) and _inspect.isfunction(spec)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, _spec_as_instance=instance, _eat_self=method, unsafe=unsafe, **options, **kwargs)
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if name in _MAGICS or name.startswith("__") and name.endswith("__") or name in _RESERVED:
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if name not in mock._mock_children and f"{name}" not in kwargs:
            mock._mock_children[name] = _SpecState(original, spec_set, mock, name, False) if callable(original) or _inspect.ismodule(original) else NonCallableMagicMock(
                parent=mock, name=name, _new_name=name, _new_parent=mock, **{"spec_set" if spec_set else "spec": original})
    if _inspect.isfunction(spec) and _parent is None:
        return _function_for(mock, spec)
    return mock


def _has_call(cls):
    return any("__call__" in c.__dict__ for c in cls.__mro__)


def _function_for(mock, original):
    """A function with the signature of another one that calls a mock."""
    if _is_async(original):
        async def function(*args, **kwargs):
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            return mock(*args, **kwargs)
    _functools.update_wrapper(function, original)
    function.mock = mock
    for name in (
        "assert_called_with", "assert_called_once_with", "assert_any_call", "assert_has_calls", "assert_called", "assert_called_once", "assert_not_called",
        "reset_mock", "configure_mock", "attach_mock",
    ):
        setattr(function, name, getattr(mock, name))
    mock._mock_delegate = None
    _watch(function, mock)
    return function


def _watch(function, mock):
    """Keeps what a mock has recorded visible on the function in front of it."""
    record = mock._record

    def recording(args, kwargs):
        mock.side_effect, mock.__dict__["_mock_return_value"] = function.side_effect, function.return_value
        record(args, kwargs)
        for name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"):
            setattr(function, name, getattr(mock, name))
    for name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "side_effect", "return_value"):
        setattr(function, name, getattr(mock, name))
    mock.__dict__["_record"] = recording


# --- patching


def _target(path):
    parts = path.rsplit(".", 1)
    if len(parts) != 2 or not parts[0]:
        raise TypeError(f"Need a valid target to patch. You supplied: {path!r}")
    return (lambda: _found(parts[0])), parts[1]


def _found(path):
    parts = path.split(".")
    thing = _module(parts[0])
    for i, part in enumerate(parts[1:], 2):
        if not hasattr(thing, part):
            _module(".".join(parts[:i]))
        thing = getattr(thing, part)
    return thing


class _Patching:
    """What starts and stops by hand as well as in a with statement."""
    _active = []

    def start(self):
        result = self.__enter__()
        _Patching._active.append(self)
        return result

    def stop(self):
        if self in _Patching._active:
            _Patching._active.remove(self)
            return self.__exit__(None, None, None)


class _patch(_Patching):
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable, self.spec, self.create = getter, attribute, new, new_callable, spec, create
        self.spec_set, self.autospec, self.kwargs, self.additional_patchers, self.is_started = spec_set, autospec, kwargs, [], False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        other.attribute_name, other.additional_patchers = self.attribute_name, [p.copy() for p in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if _is_async(func):
            @_functools.wraps(func)
            async def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (args, kwargs):
                    return await func(*args, **kwargs)
        else:
            @_functools.wraps(func)
            def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (args, kwargs):
                    return func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    @_contextlib.contextmanager
    def _entered(self, patched, args, kwargs):
        extra = []
        with _contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                value = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(value)
                elif patching.new is DEFAULT:
                    extra.append(value)
            yield args + tuple(extra), kwargs

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create and not (isinstance(target, _ModuleType) and hasattr(_module("builtins"), name)):
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, spec, autospec, spec_set = self.new, self.spec, self.autospec, self.spec_set
        self.target = self.getter()
        original, local = self.get_original()
        if new is DEFAULT and autospec is None:
            options, inherit = {}, False
            spec, spec_set = (original if spec is True else spec), (original if spec_set is True else spec_set)
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            given = spec if spec is not None else spec_set
            kind = self.new_callable or (AsyncMock if _is_async(original if given is None else given) else MagicMock)
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                options["name"] = self.attribute
            options.update(self.kwargs)
            new = kind(**options)
            if given is not None and isinstance(given, type) and isinstance(new, NonCallableMock) and hasattr(new, "return_value"):
                new.return_value = kind(**{"spec": given} if spec is not None else {"spec_set": given}, _new_parent=new, _new_name="()")
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            new = create_autospec(original if autospec is True else autospec, bool(spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self._stack = original, local, _contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            out = {} if self.new is not DEFAULT else {self.attribute: new}
            for patching in self.additional_patchers:
                value = self._stack.enter_context(patching)
                if patching.new is DEFAULT:
                    out.update(value)
            return out
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        self._stack.__exit__(*exc_info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and self.temp_original is not DEFAULT and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _found(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict(_Patching):
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, {**dict(values), **kwargs}, clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if _is_async(f):
            @_functools.wraps(f)
            async def inner(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)
        else:
            @_functools.wraps(f)
            def inner(*args, **kwargs):
                with self:
                    return f(*args, **kwargs)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _found(self.in_dict)
        target = self.in_dict
        self._original = {key: target[key] for key in target}
        if self.clear:
            for key in list(target):
                del target[key]
        for key, value in self.values.items():
            target[key] = value
        return target

    def __exit__(self, *args):
        if self._original is not None:
            for key in list(self.in_dict):
                del self.in_dict[key]
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False


def _stop_all():
    for patching in reversed(_Patching._active[:]):
        patching.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _patch_dict, _patch_multiple, _stop_all, "test"


def mock_open(mock=None, read_data=""):
    """A mock of open, and of the file that it gives."""
    def stream():
        return _io.BytesIO(read_data) if isinstance(read_data, bytes) else _io.StringIO(read_data)
    data = stream()
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=["read", "readline", "readlines", "write", "writelines", "close", "flush", "seek", "tell", "truncate", "__enter__", "__exit__", "__iter__", "__next__", "closed", "name", "mode", "fileno"])

    def forward(name):
        def side_effect(*args, **kwargs):
            value = getattr(handle, name)._mock_return_value
            return value if value is not DEFAULT else getattr(data, name)(*args, **kwargs)
        return side_effect
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect, handle.readline.side_effect, handle.readlines.side_effect = forward("read"), forward("readline"), forward("readlines")
    handle.__iter__.side_effect = lambda: iter(data)
    handle.__next__.side_effect = lambda: next(data)

    def reset(*args, **kwargs):
        nonlocal data
        data = stream()
        return DEFAULT
    mock.side_effect, mock.return_value = reset, handle
    return mock
