"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error
_atomic = {
    type(None), int, float, bool, complex, bytes, str, type(...), type(NotImplemented), type, range, type(len), type(lambda: 0), property, slice,
}


def _state(x):
    state = dict(getattr(x, "__dict__", None) or {})
    for base in type(x).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                state[name] = getattr(x, name)
    return state


def _rebuild(x, convert):
    cls = type(x)
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
    if cls in _atomic or isinstance(x, type) or cls in (tuple, frozenset):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if cls in (list, dict, set, bytearray):
        return x.copy()
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
    if hasattr(new, "__setstate__") and state:
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
    if cls in _atomic or isinstance(x, type):
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
    else:
        def convert(v):
            return deepcopy(v, memo)
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
