"""Variables that each context has of its own."""
import _context_state
from _threads import current as _thread
from types import GenericAlias as _GenericAlias

__all__ = ["Context", "ContextVar", "Token", "copy_context"]
_MISSING = object()
_current = {}  # the contexts entered, innermost last, by thread


class Token:
    MISSING = _MISSING

    def __init__(self, var, old):
        self.var, self.old_value, self._used, self._context = var, old, False, _now()

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)


class Context:
    def __init__(self):
        self._values, self._entered = {}, False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        entered = _current.setdefault(_thread(), [])
        entered.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            entered.pop()
            self._entered = False

    def copy(self):
        out = Context()
        out._values = dict(self._values)
        return out

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def get(self, var, default=None, /):
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def _now():
    entered = _current.get(_thread())
    if not entered:
        entered = _current[_thread()] = [Context()]
    return entered[-1]


class ContextVar:
    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name, self._default = name, default

    def get(self, default=_MISSING, /):
        values = _now()._values
        if self in values:
            return values[self]
        for value in (default, self._default):
            if value is not _MISSING:
                return value
        raise LookupError(self)

    def set(self, value, /):
        values = _now()._values
        token = Token(self, values.get(self, _MISSING))
        values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        token._used = True
        if token.old_value is _MISSING:
            _now()._values.pop(self, None)
        else:
            _now()._values[self] = token.old_value

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)


def copy_context():
    return _now().copy()


for _class in (Context, ContextVar, Token):
    _class.__module__ = "_contextvars"
_context_state.copy = copy_context
