"""Support for type hints."""
import builtins as _builtins
import collections
import collections.abc as _abc
import sys as _sys
from abc import ABCMeta, abstractmethod
from functools import wraps as _wraps
from types import GenericAlias, ModuleType, UnionType, FunctionType as _FunctionType
from _trammel import TypeVar, TypeVarTuple, ParamSpec, TypeAliasType

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional", "ParamSpec", "Protocol",
    "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
    "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
    "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager",
    "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
    "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator",
    "assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "NoDefault", "no_type_check",
    "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type",
    "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack", "AnyStr", "IO",
    "TextIO", "BinaryIO", "Pattern", "Match",
]

TYPE_CHECKING = False
Text = str


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()
ParamSpecArgs = ParamSpecKwargs = ParamSpec


def _type_repr(obj):
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _FunctionType):
        return obj.__name__
    if isinstance(obj, (list, tuple)):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    return repr(obj)


class ForwardRef:
    def __init__(self, arg, *, module=None, is_argument=True):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _convert(arg, message="Parameters to generic types must be types."):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, (type, TypeVar, TypeVarTuple, ParamSpec, ForwardRef, _Form, _Alias, GenericAlias, UnionType, TypeAliasType, NewType)) or arg is ...:
        return arg
    if type(arg) is tuple or not callable(arg):
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters(args):
    out = []
    for arg in args:
        if isinstance(arg, type):
            continue
        found = [arg] if isinstance(arg, (TypeVar, TypeVarTuple, ParamSpec)) else getattr(arg, "__parameters__", ())
        if isinstance(arg, (list, tuple)):
            found = _parameters(arg)
        for p in found:
            if p not in out:
                out.append(p)
    return tuple(out)


def _dedupe(values):
    out = []
    for v in values:
        if v not in out:
            out.append(v)
    return out


class _Form:
    def __init__(self, name, getitem=None, doc=None):
        self._name = name
        self._getitem = getitem
        self.__doc__ = doc

    def __repr__(self):
        return "typing." + self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other


class _Alias:
    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
        self._name = name
        self._inst = inst

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        args = ", ".join(_type_repr(a) for a in self.__args__) or "()"
        return f"{name}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for b in bases[bases.index(self) + 1:]:
                if isinstance(b, _Alias) and b is not self:
                    return ()
            return (Generic,)
        if self._name and self.__origin__ not in bases:
            return (self.__origin__,) if any(isinstance(b, type) and issubclass(b, Generic) for b in bases) or not self.__parameters__ else (self.__origin__, Generic)
        return (self.__origin__,)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__") or attr.startswith("__") and attr.endswith("__"):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = args if isinstance(args, tuple) else (args,)
        if len(args) != len(self.__parameters__) and not any(isinstance(p, TypeVarTuple) for p in self.__parameters__):
            few = "many" if len(args) > len(self.__parameters__) else "few"
            raise TypeError(f"Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}")
        given = dict(zip(self.__parameters__, [_convert(a) if not isinstance(a, list) else a for a in args]))
        return self.copy_with(tuple(_substitute(a, given) for a in self.__args__))

    def copy_with(self, args):
        if self.__origin__ is Union:
            return Union[args]
        return _Alias(self.__origin__, args, self._name, self._inst)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _substitute(arg, given):
    if isinstance(arg, (TypeVar, TypeVarTuple, ParamSpec)):
        return given.get(arg, arg)
    if isinstance(arg, _Alias):
        return arg.copy_with(tuple(_substitute(a, given) for a in arg.__args__)) if arg.__parameters__ else arg
    if isinstance(arg, GenericAlias) and arg.__parameters__:
        return GenericAlias(arg.__origin__, tuple(_substitute(a, given) for a in arg.__args__))
    return arg


class _UnionAlias(_Alias):
    def __init__(self, args, name=None):
        super().__init__(Union, args, name="Union")

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if isinstance(other, (_UnionAlias, UnionType)):
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is type(None):
                return f"typing.Optional[{_type_repr(args[0])}]"
        return super().__repr__().replace("NoneType", "NoneType")

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in (_convert(p, "Union[arg, ...]: each arg must be a type.") for p in parameters):
        flat.extend(p.__args__ if isinstance(p, (_UnionAlias, UnionType)) else (p,))
    flat = _dedupe(flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(tuple(flat))


def _single(kind):
    def getitem(self, parameters):
        if isinstance(parameters, tuple):
            raise TypeError(f"{self} accepts only single type. Got {parameters!r:.100}.")
        return _Alias(self, (_convert(parameters, f"{self} accepts only single type."),), name=kind)
    return getitem


Any_getitem = None


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


Union = _Form("Union", _union)
Optional = _Form("Optional", lambda self, p: Union[_convert(p, f"{self} requires a single type."), type(None)])
ClassVar = _Form("ClassVar", _single("ClassVar"))
Final = _Form("Final", _single("Final"))
Required = _Form("Required", _single("Required"))
NotRequired = _Form("NotRequired", _single("NotRequired"))
ReadOnly = _Form("ReadOnly", _single("ReadOnly"))
TypeGuard = _Form("TypeGuard", _single("TypeGuard"))
TypeIs = _Form("TypeIs", _single("TypeIs"))
Unpack = _Form("Unpack", _single("Unpack"))
NoReturn, Never, Self, LiteralString, TypeAlias = (_Form(n) for n in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"))


def _literal(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for p in parameters:
        for v in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Literal else (p,):
            if not any(v == w and type(v) is type(w) for w in flat):
                flat.append(v)
    alias = _Alias(self, tuple(flat), name="Literal")
    alias.__parameters__ = ()
    return alias


Literal = _Form("Literal", _literal)


def _concatenate(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return _Alias(self, tuple(_convert(p) for p in parameters), name="Concatenate")


Concatenate = _Form("Concatenate", _concatenate)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(repr(a) for a in self.__metadata__)}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr.startswith("__") and attr.endswith("__"):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)


def _annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_convert(params[0]), tuple(params[1:]))


Annotated = _Form("Annotated", _annotated)


class _SpecialAlias:
    def __init__(self, origin, count, name=None, inst=True):
        self.__origin__ = origin
        self._count = count
        self._name = name or origin.__name__
        self._inst = inst

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple(_convert(p) for p in params)
        if self._count >= 0 and len(params) != self._count:
            few = "many" if len(params) > self._count else "few"
            raise TypeError(f"Too {few} arguments for {self}; actual {len(params)}, expected {self._count}")
        return _Alias(self.__origin__, params, self._name, self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__, Generic) if Generic not in bases and not any(isinstance(b, _Alias) or isinstance(b, type) and issubclass(b, Generic) for b in bases) else (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __getattr__(self, attr):
        if attr.startswith("__") and attr.endswith("__") and attr != "__args__":
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


_Form.register = None


class _TupleAlias(_SpecialAlias):
    def __getitem__(self, params):
        if params == ():
            return _Alias(tuple, (), "Tuple", False)
        params = params if isinstance(params, tuple) else (params,)
        return _Alias(tuple, tuple(_convert(p) for p in params), "Tuple", False)


class _CallableAlias(_SpecialAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        args = tuple(_convert(a) for a in args) if isinstance(args, list) else (args,)
        alias = _CallableArgs(_abc.Callable, args + (_convert(result),), "Callable", False)
        return alias


class _CallableArgs(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _Alias)) and getattr(args[0], "_name", None) == "Concatenate"):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join(_type_repr(a) for a in args[:-1])}], {_type_repr(args[-1])}]"

    def copy_with(self, args):
        return _CallableArgs(self.__origin__, args, self._name, self._inst)


List, Dict, Set, FrozenSet = _SpecialAlias(list, 1, "List", False), _SpecialAlias(dict, 2, "Dict", False), _SpecialAlias(set, 1, "Set", False), _SpecialAlias(frozenset, 1, "FrozenSet", False)
Type = _SpecialAlias(type, 1, "Type", False)
Tuple = _TupleAlias(tuple, -1, "Tuple", False)
Callable = _CallableAlias(_abc.Callable, 2, "Callable")
Deque, DefaultDict = _SpecialAlias(collections.deque, 1, "Deque"), _SpecialAlias(collections.defaultdict, 2, "DefaultDict")
OrderedDict, Counter, ChainMap = _SpecialAlias(collections.OrderedDict, 2), _SpecialAlias(collections.Counter, 1), _SpecialAlias(collections.ChainMap, 2)
AbstractSet = _SpecialAlias(_abc.Set, 1, "AbstractSet")
Hashable, Sized = _SpecialAlias(_abc.Hashable, 0), _SpecialAlias(_abc.Sized, 0)
ByteString = _SpecialAlias(_abc.ByteString, 0)
Awaitable, AsyncIterable, AsyncIterator = (_SpecialAlias(getattr(_abc, n), 1) for n in ("Awaitable", "AsyncIterable", "AsyncIterator"))
Iterable, Iterator, Reversible, Container, Collection = (_SpecialAlias(getattr(_abc, n), 1) for n in ("Iterable", "Iterator", "Reversible", "Container", "Collection"))
MutableSet, Sequence, MutableSequence, KeysView, ValuesView, MappingView = (
    _SpecialAlias(getattr(_abc, n), 1) for n in ("MutableSet", "Sequence", "MutableSequence", "KeysView", "ValuesView", "MappingView")
)
Mapping, MutableMapping, ItemsView = (_SpecialAlias(getattr(_abc, n), 2) for n in ("Mapping", "MutableMapping", "ItemsView"))
Coroutine, Generator, AsyncGenerator = _SpecialAlias(_abc.Coroutine, 3), _SpecialAlias(_abc.Generator, -1), _SpecialAlias(_abc.AsyncGenerator, -1)


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    parameters = []
    if "__orig_bases__" in cls.__dict__:
        bases = cls.__orig_bases__
        if Generic in bases and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        declared = None
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                if declared is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        parameters = list(_parameters(bases))
        if declared is not None:
            extra = [p for p in parameters if p not in declared]
            if extra:
                raise TypeError(f"Some type variables ({', '.join(map(str, extra))}) are not listed in Generic[{', '.join(map(str, declared))}]")
            parameters = declared
    cls.__parameters__ = tuple(parameters)


class Generic:
    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)) or getattr(a, "_name", None) == "Unpack" for a in args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, args)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        if len(args) != len(parameters) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in parameters):
            defaults = [p for p in parameters if p.__default__ is not None and p.__default__ is not NoDefault]
            if not len(parameters) - len(defaults) <= len(args) < len(parameters):
                few = "many" if len(args) > len(parameters) else "few"
                raise TypeError(f"Too {few} arguments for {cls}; actual {len(args)}, expected {'at least ' if few == 'few' else ''}{len(parameters)}")
            args += tuple(p.__default__ for p in parameters[len(args):])
        return _Alias(cls, tuple(a if isinstance(a, list) else _convert(a) for a in args))

    __init_subclass__ = classmethod(_generic_init_subclass)


_protocol_internal = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
    "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__",
    "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__", "_abc_registry", "__qualname__", "__hash__",
    "__init_subclass__", "__type_params__",
}


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if not name.startswith("_abc_") and name not in _protocol_internal:
                attrs.add(name)
    return attrs


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and "Protocol" in [b.__name__ for b in bases]:
            for base in bases:
                if not (base in (object, Generic) or base.__name__ == "Protocol" or base.__module__ in ("collections.abc", "contextlib") or getattr(base, "_is_protocol", False)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = [a for a in sorted(cls.__protocol_attrs__) if not callable(getattr(cls, a, None))]
            if data:
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
            return type.__subclasscheck__(cls, other) or all(
                any(a in b.__dict__ and b.__dict__[a] is not None for b in other.__mro__) or a not in dir(object) and hasattr(other, a) for a in cls.__protocol_attrs__
            )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__instancecheck__(cls, instance):
            return True
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr(instance, attr)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, attr, None)):
                return False
        return True


def _no_init(self, *args, **kwargs):
    """What protocols have for __init__: a class that is none takes the next one when it is first called."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    inits = (base.__dict__.get("__init__", _no_init) for base in cls.__mro__)
    cls.__init__ = next((init for init in inits if init is not _no_init), object.__init__)
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _protocol_attrs(cls)
            if "__init__" not in cls.__dict__:
                cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


runtime = runtime_checkable


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method):
    def stub(self, *args):
        pass
    stub.__name__ = method
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), {method: abstractmethod(stub), "__slots__": (), "__module__": "typing"}))


SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes = (
    _supports("SupportsInt", "__int__"), _supports("SupportsFloat", "__float__"), _supports("SupportsComplex", "__complex__"), _supports("SupportsBytes", "__bytes__")
)
SupportsIndex, SupportsAbs, SupportsRound = _supports("SupportsIndex", "__index__"), _supports("SupportsAbs", "__abs__"), _supports("SupportsRound", "__round__")


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {value[:100] + '...' if len(value) > 100 else value}")


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def dataclass_transform(**options):
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn
    return decorate


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
        "followed by an implementation that is not @overload-ed."
    )


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _SpecialAlias, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _CallableArgs):
        args = tp.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return args
        return (list(args[:-1]), args[-1])
    if isinstance(tp, (_Alias, GenericAlias, UnionType)):
        args = tp.__args__
        if isinstance(tp, GenericAlias) and tp.__origin__ is _abc.Callable and args[0] is not ...:
            return (list(args[:-1]), args[-1])
        return args
    return ()


class _Names:
    """What names in annotations stand for: in the spaces that are given, then among the built-in ones."""

    def __init__(self, *spaces):
        self.spaces = spaces

    def __call__(self, name):
        for space in self.spaces:
            if isinstance(space, ModuleType):
                if hasattr(space, name):
                    return getattr(space, name)
            elif space is not None and name in space:
                return space[name]
        if hasattr(_builtins, name):
            return getattr(_builtins, name)
        raise NameError(f"name {name!r} is not defined", name=name)


def _evaluate(text, names):
    from _type_text import NotAType, evaluate
    try:
        return evaluate(text, names, Unpack)
    except NotAType:
        return eval(text, {n: v for space in names.spaces[::-1] if not isinstance(space, ModuleType) for n, v in (space or {}).items()})


def _resolve(value, names):
    """A type with the texts in it taken for what they name."""
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        found = _evaluate(value.__forward_arg__, names)
        return _resolve(_convert(found) if found is None or isinstance(found, str) else found, names)
    if isinstance(value, _Alias) and value._name == "Literal" or not isinstance(value, (_Alias, GenericAlias, UnionType)):
        return value
    if isinstance(value, _AnnotatedAlias):
        inner = _resolve(value.__origin__, names)
        return value if inner is value.__origin__ else Annotated[(inner, *value.__metadata__)]
    args = tuple(
        [_resolve(b, names) for b in a] if isinstance(a, list) else a if a is ... or isinstance(a, (int, bytes)) else _resolve(a, names) for a in value.__args__
    )
    if all(a is b for a, b in zip(args, value.__args__)):
        return value
    if isinstance(value, UnionType):
        return Union[args]
    if isinstance(value, GenericAlias):
        return GenericAlias(value.__origin__, args)
    return value.copy_with(args)


def _strip(tp):
    if isinstance(tp, _AnnotatedAlias):
        return _strip(tp.__origin__)
    if isinstance(tp, _Alias) and tp._name in ("Required", "NotRequired", "ReadOnly"):
        return _strip(tp.__args__[0])
    if isinstance(tp, _Alias) and tp.__args__ and tp._name != "Literal":
        return tp.copy_with(tuple(_strip(a) for a in tp.__args__))
    if isinstance(tp, GenericAlias):
        return GenericAlias(tp.__origin__, tuple(_strip(a) for a in tp.__args__))
    return tp


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            home = globalns if globalns is not None else _sys.modules.get(base.__module__)
            params = {p.__name__: p for p in getattr(base, "__type_params__", ())}
            names = _Names(params, localns, home, None if localns is not None or globalns is not None else base.__dict__)
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolve(value, names)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (ModuleType, type(len))) or callable(obj) and hasattr(obj, "__name__"):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        home = globalns if globalns is not None else inner if isinstance(inner, ModuleType) else _sys.modules.get(getattr(inner, "__module__", None))
        params = {p.__name__: p for p in getattr(inner, "__type_params__", ())}
        names = _Names(params, localns if localns is not None else globalns, home)
        hints = {name: _resolve(value, names) for name, value in annotations.items()}
    return hints if include_extras else {k: _strip(v) for k, v in hints.items()}


def _named_tuple(name, types, fields, defaults=()):
    nt = collections.namedtuple(name, fields, defaults=defaults, module="__main__")
    nt.__annotations__ = types
    return nt


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        nt = _named_tuple(typename, {n: _convert(t, f"field {n} annotation must be a type") for n, t in types.items()}, list(types), [ns[n] for n in defaults])
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__qualname__", "__annotations__", "__classcell__", "__orig_bases__") and key not in types:
                setattr(nt, key, value)
        nt.__qualname__ = ns.get("__qualname__", typename)
        generic = [b for b in bases if b is Generic]
        if generic:
            nt.__class_getitem__ = classmethod(lambda c, item: _Alias(c, item if isinstance(item, tuple) else (item,)))
        if "__classcell__" in ns:
            pass
        return nt


def NamedTuple(typename, fields=(), /, **kwargs):
    if kwargs:
        fields = kwargs.items()
    types = {n: _convert(t, f"field {n} annotation must be a type") for n, t in fields}
    return _named_tuple(typename, types, list(types))


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, **kwargs):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = {n: _convert(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type") for n, t in ns.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, kind in own.items():
            mark = getattr(kind, "_name", None)
            is_required = True if mark == "Required" else False if mark == "NotRequired" else total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        annotations.update(own)
        new = type.__new__(cls, name, (dict,), {k: v for k, v in ns.items() if k != "__annotations__"})
        new.__annotations__ = annotations
        new.__required_keys__ = frozenset(required)
        new.__optional_keys__ = frozenset(optional)
        new.__readonly_keys__ = new.__mutable_keys__ = frozenset()
        new.__total__ = total
        return new

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or kwargs), "__module__": "__main__"}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


T = TypeVar("T")
AnyStr = TypeVar("AnyStr", bytes, str)


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


def __getattr__(name):
    if name in ("Pattern", "Match"):
        import re
        return _SpecialAlias(getattr(re, name), 1, name)
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        return _SpecialAlias(getattr(contextlib, "Abstract" + name), 1, name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")
