"""Shallow and deep copies."""

from _trammel import ParamSpec as _ParamSpec, TypeAliasType as _TypeAliasType, TypeVar as _TypeVar, TypeVarTuple as _TypeVarTuple
from copyreg import dispatch_table as _dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error
_atomic = {
    type(None), int, float, bool, complex, bytes, str, type(...), type(NotImplemented), type, range, type(len), type(lambda: 0), property, slice,
    type(int | str), _ParamSpec, _TypeAliasType, _TypeVar, _TypeVarTuple,
}

_Alias = type(list[int])


def _state(x):
    state = dict(getattr(x, "__dict__", None) or {})
    for base in type(x).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                state[name] = getattr(x, name)
    return state


_uncopied = {
    type(x for x in ()), type(map(len, ())), type(zip()), type(filter(None, ())), type(enumerate(())), type(iter([])), type(iter(())), type(iter("")), type(iter({})),
    type({}.keys()), type({}.values()), type({}.items()), type(memoryview(b"")), staticmethod, classmethod,
}


def _reduced(x):
    """What a __reduce_ex__ or __reduce__ of the program says of an object, or None."""
    own = _methods(type(x))
    make = _dispatch_table.get(type(x))
    if make is not None:
        return make(x)
    if "__reduce_ex__" in own:
        return x.__reduce_ex__(4)
    if "__reduce__" in own:
        return x.__reduce__()
    if type(x).__module__ == "_io":
        raise TypeError(f"cannot pickle {type(x).__name__!r} instances")
    if type(x) in _uncopied or type(x).__module__ == "_thread" or type(x).__name__ == "module":
        raise TypeError(f"cannot pickle {type(x).__name__!r} object")
    return None


def _from_reduced(x, reduced, convert, memo):
    if isinstance(reduced, str):
        return x
    make, args, state, items, pairs = (*reduced, None, None, None)[:5]
    new = memo[id(x)] = make(*[convert(v) for v in args])
    if state is not None:
        state = convert(state)
        if hasattr(new, "__setstate__"):
            new.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            for name, value in {**(state or {}), **(slots or {})}.items():
                setattr(new, name, value)
    for item in items or ():
        new.append(convert(item))
    for key, value in pairs or ():
        new[convert(key)] = convert(value)
    return new


def _rebuild(x, convert):
    cls = type(x)
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return cls.__new__(cls, *convert(args), **convert(kwargs))
    if hasattr(x, "__getnewargs__"):
        new = cls.__new__(cls, *[convert(v) for v in x.__getnewargs__()])
    elif isinstance(x, (list, dict, set)):
        new = cls.__new__(cls)
    elif isinstance(x, (tuple, frozenset)):
        new = cls.__new__(cls, [convert(v) for v in x])
    elif isinstance(x, (int, float, str, bytes)):
        new = cls.__new__(cls, x)
    elif isinstance(x, BaseException):
        new = cls.__new__(cls, *[convert(v) for v in x.args])
    else:
        new = cls.__new__(cls)
    return new


def copy(x):
    cls = type(x)
    if cls in _atomic or isinstance(x, type) or cls in (tuple, frozenset) or cls.__module__ == "re":
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if cls is _Alias:
        return cls(x.__origin__, x.__args__)
    if cls in (list, dict, set, bytearray):
        return x.copy()
    reduced = _reduced(x)
    if reduced is not None:
        return _from_reduced(x, reduced, lambda v: v, {})
    new = _rebuild(x, lambda v: v)
    _fill(new, x, lambda v: v)
    return new


def _fill(new, x, convert):
    if isinstance(x, list):
        list.extend(new, [convert(v) for v in list.__iter__(x)])
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(new, convert(key), convert(value))
    elif isinstance(x, set):
        set.update(new, [convert(v) for v in set.__iter__(x)])
    state = x.__getstate__() if "__getstate__" in _methods(type(x)) else _state(x)
    if hasattr(new, "__setstate__") and (state or "__getstate__" in _methods(type(x)) and state is not None):
        new.__setstate__(convert(state))
    elif isinstance(state, dict):
        for name, value in state.items():
            object.__setattr__(new, name, convert(value))


def _methods(cls):
    return {name for base in cls.__mro__ if base is not object for name in base.__dict__}


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    cls = type(x)
    if cls in _atomic or isinstance(x, type) or cls.__module__ == "re":
        return x
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        new = method(x, memo)
    elif cls is list:
        new = memo[key] = []
        for value in x:
            new.append(deepcopy(value, memo))
    elif cls is dict:
        new = memo[key] = {}
        for k, v in x.items():
            new[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls in (set, frozenset, bytearray):
        new = cls(deepcopy(v, memo) for v in x)
    elif cls is tuple:
        values = [deepcopy(v, memo) for v in x]
        if key in memo:
            return memo[key]
        new = x if all(a is b for a, b in zip(values, x)) else tuple(values)
    elif cls.__name__ == "method":
        new = cls(x.__func__, deepcopy(x.__self__, memo))
    elif cls is _Alias:
        new = copy(x)
    else:
        def convert(v):
            return deepcopy(v, memo)
        reduced = _reduced(x)
        if reduced is not None:
            new = _from_reduced(x, reduced, convert, memo)
        else:
            new = _rebuild(x, convert)
            memo[key] = new
            _fill(new, x, convert)
    if new is not x:
        memo[key] = new
        memo.setdefault(id(memo), []).append(x)
    return new


def replace(obj, /, **changes):
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)
