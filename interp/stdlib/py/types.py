"""Names for built-in types."""
from _trammel import set_title as _set_title, CoroutineType, AsyncGeneratorType, GenericAlias, UnionType, MappingProxyType, TracebackType, CodeType, CellType

__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CellType", "CodeType", "CoroutineType", "DynamicClassAttribute",
    "EllipsisType", "FunctionType", "GeneratorType", "GenericAlias", "LambdaType", "MappingProxyType", "MethodType", "ModuleType",
    "NoneType", "NotImplementedType", "SimpleNamespace", "TracebackType", "UnionType", "coroutine", "get_original_bases", "new_class",
    "prepare_class", "resolve_bases",
]


def _function():
    yield


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
BuiltinFunctionType = BuiltinMethodType = type(len)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


class _C:
    def method(self):
        pass


MethodType = type(_C().method)
import abc as _abc
ModuleType = type(_abc)


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __replace__(self, /, **kwargs):
        new = type(self)(**self.__dict__)
        new.__dict__.update(kwargs)
        return new


_set_title(SimpleNamespace, "types.SimpleNamespace")


def resolve_bases(bases):
    out = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            out.append(base)
        else:
            out.extend(base.__mro_entries__(bases))
    return tuple(out)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    namespace.setdefault("__module__", "types")
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


class DynamicClassAttribute(property):
    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError
        return super().__get__(instance, owner)


class _AwaitableGenerator:
    """A generator that can be awaited."""

    def __init__(self, generator):
        self.__wrapped, self.send, self.throw, self.close = generator, generator.send, generator.throw, generator.close

    def __await__(self):
        return self.__wrapped

    __iter__ = __await__

    def __next__(self):
        return next(self.__wrapped)


def coroutine(function):
    """Lets what a generator function gives be awaited."""
    if not callable(function):
        raise TypeError("types.coroutine() expects a callable")
    from functools import wraps

    @wraps(function)
    def call(*args, **kwargs):
        out = function(*args, **kwargs)
        return _AwaitableGenerator(out) if isinstance(out, GeneratorType) else out
    return call
