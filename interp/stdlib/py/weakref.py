"""References that keep nothing alive in CPython. Here nothing is freed while the program can see it, so their objects stay."""
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet
from types import GenericAlias as _GenericAlias

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
    "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]
_NOT_WEAK = (int, float, str, bytes, tuple, list, dict, bool, complex, type(None))


def _referable(obj):
    if type(obj) in _NOT_WEAK:
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


class ref:
    __slots__ = ("_object", "__callback__", "_hash")

    def __new__(cls, o, callback=None, /):
        _referable(o)
        return object.__new__(cls)

    def __init__(self, o, callback=None, /):
        self._object, self.__callback__ = o, callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at {id(self._object):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)


ReferenceType = ref


class WeakMethod(ref):
    __slots__ = ()

    def __new__(cls, meth, callback=None):
        if not hasattr(meth, "__self__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        return object.__new__(cls)


class ProxyType:
    def __init__(self, o):
        object.__setattr__(self, "_object", o)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, "_object"), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, "_object"), name)

    def __repr__(self):
        o = object.__getattribute__(self, "_object")
        return f"<weakproxy at {id(self):#x} to {type(o).__name__} at {id(o):#x}>"

    def __str__(self):
        return str(object.__getattribute__(self, "_object"))

    def __bool__(self):
        return bool(object.__getattribute__(self, "_object"))

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, "_object")(*args, **kwargs)


def _forward(name, operation):
    def method(self, *args):
        return operation(object.__getattribute__(self, "_object"), *args)
    method.__name__ = name
    setattr(ProxyType, name, method)


import operator as _operator
for _name in ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__pow__", "__and__", "__or__", "__xor__", "__neg__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__getitem__", "__setitem__", "__delitem__", "__contains__"):
    _forward(_name, getattr(_operator, _name))
for _name, _function in (("__len__", len), ("__iter__", iter), ("__next__", next), ("__abs__", abs), ("__int__", int), ("__float__", float)):
    _forward(_name, _function)
ProxyType.__hash__ = None
CallableProxyType = ProxyType
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    _referable(object)
    return ProxyType(object)


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


class _WeakDictionary(_MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _check(self, key, value):
        pass

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self._check(key, value)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        return type(self)(self.data)

    __copy__ = copy

    def __or__(self, other):
        out = self.copy()
        out.update(other)
        return out

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    def _check(self, key, value):
        _referable(value)

    def valuerefs(self):
        return [ref(v) for v in self.data.values()]


class WeakKeyDictionary(_WeakDictionary):
    def _check(self, key, value):
        _referable(key)

    def keyrefs(self):
        return [ref(k) for k in self.data]


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.add(item)

    def add(self, item):
        _referable(item)
        self.data[item] = None

    def discard(self, item):
        self.data.pop(item, None)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def __repr__(self):
        return repr(set(self.data))


class finalize:
    """Calls a function at the end of the program: nothing is freed before."""

    def __init__(self, obj, func, /, *args, **kwargs):
        import atexit
        _referable(obj)
        self._call, self.atexit = (obj, func, args, kwargs), True
        atexit.register(self._at_exit)

    def _at_exit(self):
        if self.atexit:
            self()

    def __call__(self, _=None):
        call, self._call = self._call, None
        if call is not None:
            return call[1](*call[2], **call[3])

    @property
    def alive(self):
        return self._call is not None

    def peek(self):
        return self._call

    def detach(self):
        call, self._call = self._call, None
        return call
