"""Data classes."""
import abc as _abc
import sys as _sys
import types
from _trammel import calling_module as _calling_module, dataclass_init as _dataclass_init
from copy import deepcopy as _deepcopy
from keyword import iskeyword as _iskeyword
from types import GenericAlias, MappingProxyType as _MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _DefaultFactoryMark:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _DefaultFactoryMark()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f"dataclasses.InitVar[{self.type.__name__ if isinstance(self.type, type) and type(self.type) is type else self.type!r}]"

    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({}) if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},init={self.init!r},"
            f"repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
            f"_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    def __init__(self, **params):
        self.__dict__.update(params)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _named(annotation, cls):
    """What the name at the beginning of a text annotation is in the module of a class."""
    text = annotation.strip()
    end = next((i for i, c in enumerate(text) if not (c.isalnum() or c in "_. ")), len(text))
    parts = [part.strip() for part in text[:end].split(".")]
    at = _sys.modules.get(cls.__module__)
    for part in parts[:2]:
        at = getattr(at, part, None)
    return at


def _is_classvar(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named(annotation, cls)
    return getattr(annotation, "_name", None) == "ClassVar" or getattr(getattr(annotation, "__origin__", None), "_name", None) == "ClassVar"


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named(annotation, cls)
    return annotation is InitVar or isinstance(annotation, InitVar)


def _is_kw_only(annotation, cls):
    return (_named(annotation, cls) if isinstance(annotation, str) else annotation) is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD_CLASSVAR if _is_classvar(annotation, cls) else _FIELD_INITVAR if _is_initvar(annotation, cls) else _FIELD
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    if f._field_type is _FIELD and isinstance(f.default, (list, dict, set)):
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _init_field(f, slots):
    """What _dataclass_init is told of a field; None if __init__ does nothing about it."""
    keyword_only = bool(f.kw_only)
    if f._field_type is _FIELD_INITVAR:
        return (f.name, 4, keyword_only, None) if f.default is MISSING else (f.name, 5, keyword_only, f.default)
    if f.default_factory is not MISSING:
        return (f.name, 2 if f.init else 3, keyword_only, f.default_factory)
    if f.init:
        return (f.name, 0, keyword_only, None) if f.default is MISSING else (f.name, 1, keyword_only, f.default)
    if slots and f.default is not MISSING:
        return (f.name, 3, keyword_only, lambda: f.default)
    return None


def _make_init(cls, all_fields, frozen, has_post_init, slots):
    init_fields = [f for f in all_fields if f.init]
    seen_default = None
    for f in init_fields:
        if f.kw_only:
            continue
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    told = [t for t in [_init_field(f, slots) for f in all_fields] if t]
    init = _dataclass_init(cls.__module__, told, has_post_init, frozen)
    init.__annotations__ = {f.name: f.type for f in init_fields} | {"return": None}
    return init


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _make_repr(shown):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f"{f.name}={getattr(self, f.name)!r}" for f in shown]) + ")"
        finally:
            running.discard(key)
    return __repr__


def _make_order(name, op, compared):
    def method(self, other):
        if other.__class__ is self.__class__:
            return op(tuple([getattr(self, n) for n in compared]), tuple([getattr(other, n) for n in compared]))
        return NotImplemented
    method.__name__ = name
    return method


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _hash_action(cls, unsafe_hash, eq, frozen, names):
    explicit = cls.__dict__.get("__hash__", MISSING)
    has_explicit = not (explicit is MISSING or explicit is None and "__eq__" in cls.__dict__)

    def make():
        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in names]))
        __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
        return __hash__
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = make()
    elif eq and not has_explicit:
        cls.__hash__ = make() if frozen else None


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    any_frozen = False
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None) if _PARAMS in base.__dict__ else None
        if base_fields is not None:
            has_bases = True
            all_fields.update(base_fields)
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    keyword_only = kw_only
    marked = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marked = keyword_only = True
            continue
        own.append(_get_field(cls, name, annotation, keyword_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
        weakref_slot=weakref_slot,
    ))
    plain = [f for f in all_fields.values() if f._field_type is _FIELD]
    in_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    if init:
        _set_new_attribute(cls, "__init__", _make_init(cls, in_init, frozen, hasattr(cls, "__post_init__"), slots))
    _set_new_attribute(cls, "__replace__", _replace)
    if repr:
        _set_new_attribute(cls, "__repr__", _make_repr([f for f in plain if f.repr]))
    compared = [f.name for f in plain if f.compare]
    hashed = [f.name for f in plain if (f.compare if f.hash is None else f.hash)]
    _hash_action(cls, unsafe_hash, eq, frozen, hashed)
    if eq and "__eq__" not in cls.__dict__:
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                return all([getattr(self, n) == getattr(other, n) for n in compared])
            return NotImplemented
        _set_new_attribute(cls, "__eq__", __eq__)
    if order:
        import operator
        for name, op in (("__lt__", operator.lt), ("__le__", operator.le), ("__gt__", operator.gt), ("__ge__", operator.ge)):
            if _set_new_attribute(cls, name, _make_order(name, op, compared)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        names = {f.name for f in plain}
        for method in _make_frozen(cls, names):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + "(" + ", ".join(_signature_part(f) for f in in_init if f.init) + ")"
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in in_init if f.init and not f.kw_only)
    if slots:
        cls = _add_slots(cls, plain, weakref_slot)
    _abc.update_abstractmethods(cls)
    return cls


def _signature_part(f):
    annotation = f.type if isinstance(f.type, str) else getattr(f.type, "__name__", repr(f.type))
    text = f"{f.name}: {annotation!r}" if isinstance(f.type, str) else f"{f.name}: {annotation}"
    if f.default is not MISSING:
        text += f" = {f.default!r}"
    elif f.default_factory is not MISSING:
        text += " = <factory>"
    return text


def _add_slots(cls, plain, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {n for base in cls.__mro__[1:-1] for n in base.__dict__.get("__slots__", ())}
    namespace = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
    names = tuple(f.name for f in plain)
    for name in names:
        namespace.pop(name, None)
    if weakref_slot:
        names += ("__weakref__",)
    namespace["__slots__"] = tuple(n for n in names if n not in inherited)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = qualname
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, dict_factory):
    cls = type(obj)
    if cls in (int, str, float, bool, type(None)):
        return obj
    if hasattr(cls, _FIELDS):
        return dict_factory([(f.name, _asdict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(cls, "_fields"):
        return cls(*[_asdict(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_asdict(v, dict_factory) for v in obj)
    if isinstance(obj, dict):
        if hasattr(obj, "default_factory"):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[_asdict(k, dict_factory)] = _asdict(v, dict_factory)
            return result
        return cls((_asdict(k, dict_factory), _asdict(v, dict_factory)) for k, v in obj.items())
    return _deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    cls = type(obj)
    if hasattr(cls, _FIELDS):
        return tuple_factory([_astuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(cls, "_fields"):
        return cls(*[_astuple(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_astuple(v, tuple_factory) for v in obj)
    if isinstance(obj, dict):
        return cls((_astuple(k, tuple_factory), _astuple(v, tuple_factory)) for k, v in obj.items())
    return _deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    body["__annotations__"] = annotations
    body["__module__"] = module or _calling_module()
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
        weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_replace.__name__ = "__replace__"
