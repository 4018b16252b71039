"""Enumerations."""
from _trammel import calling_module as _calling_module
from functools import reduce as _reduce
from operator import or_ as _or
from types import DynamicClassAttribute, MappingProxyType as _MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify",
    "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_str", "global_enum", "global_enum_repr", "global_flag_repr", "show_flag_values", "EnumCheck",
    "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
]

Enum = Flag = ReprEnum = None
_builtin_property = property
_not_given = object()
_defining = True  # this module's own classes may use reserved names


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    pass


def _is_descriptor(value):
    cls = type(value)
    if cls.__name__ in ("function", "property", "classmethod", "staticmethod", "builtin_function_or_method", "partial", "singledispatchmethod"):
        return cls.__name__ != "partial"
    return isinstance(value, property) or hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name.lstrip('_')}__"
    return name.startswith(prefix) and len(name) > len(prefix) and not name.endswith("__")


class EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
            elif not _defining and key not in ("_order_", "_missing_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use.")
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolve(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if isinstance(value, auto):
            return self._auto(key, value)
        if type(value) is tuple and any(isinstance(v, auto) for v in value):
            return tuple(self._auto(key, v) if isinstance(v, auto) else v for v in value)
        return value

    def _auto(self, key, value):
        if value.value is None:
            self._auto_called = True
            generate = self._generate or Enum._generate_next_value_
            value.value = generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for name in members.keys() if hasattr(members, "keys") else ():
            self[name] = members[name]
        if not hasattr(members, "keys"):
            for name, value in members:
                self[name] = value
        for name, value in more.items():
            self[name] = value


_EnumDict = EnumDict


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._find_types(cls, bases)
        if first_enum is not None:
            generate = getattr(first_enum, "_generate_next_value_", None)
            namespace._generate = generate
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not any(isinstance(b, EnumType) for b in bases):
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        member_type, first_enum = metacls._find_types(cls, bases)
        names = list(classdict._member_names) if isinstance(classdict, EnumDict) else []
        for name in names:
            if name in ("mro", ""):
                raise ValueError(f"invalid enum member name(s) {name!r}")
        values = {name: classdict[name] for name in names}
        namespace = {k: v for k, v in classdict.items() if k not in values and k not in getattr(classdict, "_ignore", ())}
        order = namespace.pop("_order_", None)
        namespace.pop("_ignore_", None)
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generate)
        new_method = namespace.get("__new__")
        if new_method is None:
            for base in bases:
                found = base.__dict__.get("_new_member_") if isinstance(base, EnumType) else None
                if found is not None:
                    new_method = found
                    break
        if isinstance(new_method, staticmethod):
            new_method = new_method.__func__
        uses_args = new_method is not None or member_type is not object
        namespace.update(
            _member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type,
            _use_args_=uses_args, _boundary_=boundary or getattr(first_enum, "_boundary_", None),
        )
        namespace.pop("__new__", None)
        init_kwds = kwds
        enum_class = super().__new__(metacls, cls, bases, namespace, **init_kwds)
        enum_class._new_member_ = staticmethod(new_method) if new_method is not None else None
        if Flag is not None and issubclass(enum_class, Flag):
            enum_class._flag_mask_ = enum_class._singles_mask_ = enum_class._all_bits_ = 0
        for index, (name, value) in enumerate(values.items()):
            metacls._add_member(enum_class, name, value, new_method, member_type, index)
        if Flag is not None and issubclass(enum_class, Flag):
            metacls._finish_flag(enum_class)
        if order is not None:
            names = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [n for n in names if n in enum_class._member_names_] != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {names!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _add_member(enum_class, name, value, new_method, member_type, index):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if new_method is not None:
            item = new_method(enum_class, *args)
        elif member_type is object:
            item = object.__new__(enum_class)
        else:
            item = member_type.__new__(enum_class, *args)
        if not hasattr(item, "_value_"):
            if member_type is object:
                item._value_ = value
            else:
                try:
                    item._value_ = member_type(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = item._value_
        item._name_ = name
        item.__objclass__ = enum_class
        item._sort_order_ = index
        init = enum_class.__init__
        if init is not object.__init__ and "__init__" in _names(enum_class):
            init(item, *args)
        existing = None
        try:
            existing = enum_class._value2member_map_.get(value)
        except TypeError:
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    existing = other
                    break
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if existing is not None:
            item = existing
        elif not is_flag or isinstance(value, int) and value and value & (value - 1) == 0:
            enum_class._member_names_.append(name)
        if is_flag and isinstance(value, int) and existing is None:
            enum_class._flag_mask_ |= value
            if value > 0 and value & (value - 1) == 0:
                enum_class._singles_mask_ |= value
        enum_class._member_map_[name] = item
        type.__setattr__(enum_class, name, item)
        if existing is None:
            try:
                enum_class._value2member_map_.setdefault(value, item)
            except TypeError:
                enum_class._unhashable_values_.append(value)

    @staticmethod
    def _finish_flag(enum_class):
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        ordered = [enum_class._member_map_[n]._value_ for n in enum_class._member_names_]
        enum_class._iter_by_value = sorted(ordered) == ordered

    def __bool__(cls):
        return True

    def __call__(cls, value=_not_given, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if value is _not_given:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            if names is not None or values:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is None and type is None:
            if value is _not_given:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        members = cls.__dict__.get("_member_map_", {})
        if name in members:
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"} | set(cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    @_builtin_property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            last = []
            pairs = []
            for count, name in enumerate(names):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names.items() if hasattr(names, "items") else names:
            name, value = item
            namespace[name] = value
        namespace["__module__"] = module or _calling_module()
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get("_member_names_"):
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _find_types(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if Enum is not None and not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        for chain in bases:
            for base in chain.__mro__:
                if base is object or isinstance(base, EnumType):
                    continue
                if base in (int, str, float, bytes, tuple, complex, list, dict, set, frozenset) or "__new__" in base.__dict__ or hasattr(base, "__dataclass_fields__"):
                    for other in chain.__mro__:
                        if other is object or isinstance(other, EnumType):
                            continue
                        return (chain if not isinstance(chain, EnumType) else base), first_enum
        for chain in bases:
            kind = getattr(chain, "_member_type_", object)
            if kind is not object:
                return kind, first_enum
        return object, first_enum


EnumMeta = EnumType


def _names(cls):
    return {name for base in cls.__mro__ if base is not object and base.__name__ not in ("Enum", "Flag", "ReprEnum", "IntEnum", "StrEnum", "IntFlag", "int", "str", "float") for name in base.__dict__}


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _new_member_ = None
    _boundary_ = None

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for item in cls._member_map_.values():
                if item._value_ == value:
                    return item
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        exc = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            error = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and exc is None:
                raise error
            if exc is None:
                exc = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
            if not isinstance(exc, ValueError):
                exc.__context__ = error
            raise exc
        finally:
            exc = error = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        kind = self.__class__._member_type_
        value_repr = kind.__repr__ if kind is not object and kind in (int, str, float) else repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"} | {
            name for base in self.__class__.__mro__ for name in base.__dict__ if name[0] != "_" and name not in self._member_map_
        })

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other if self.__class__._member_type_ is object else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass


def _plain_str(self):
    return self.__class__._member_type_.__repr__(self._value_) if self.__class__._member_type_ is int else str(self._value_)


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(int(self._value_), spec) if spec else str(self)

    __hash__ = int.__hash__
    __eq__ = int.__eq__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        item = str.__new__(cls, value)
        item._value_ = value
        return item

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec) if spec else str(self)

    __hash__ = str.__hash__
    __eq__ = str.__eq__


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    _flag_mask_ = _singles_mask_ = _all_bits_ = 0
    _boundary_ = STRICT

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        negative = value < 0
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        if value < 0:
            value = value & mask if cls._boundary_ in (STRICT, CONFORM, EJECT) else max(all_bits + 1, 2 ** value.bit_length()) + value
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        kind = cls._member_type_
        new = cls.__dict__.get("_new_member_")
        item = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        item._value_ = value
        parts = [m._name_ for m in cls._parts(value)]
        rest = value & ~mask
        if rest and parts:
            parts.append(str(rest))
        item._name_ = "|".join(parts) if parts else None
        if value not in cls._value2member_map_:
            cls._value2member_map_[value] = item
        return cls._value2member_map_[value]

    @classmethod
    def _parts(cls, value):
        members = [cls._member_map_[n] for n in cls._member_names_]
        return [m for m in members if m._value_ & value]

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self.__class__._parts(self._value_ & self.__class__._flag_mask_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self.__class__._member_type_ is not object and isinstance(flag, self.__class__._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__
    __hash__ = Enum.__hash__


def _bits(value, width):
    digits = format(value & (2 ** width - 1), f"0{width}b")
    return f"0b{'1' if value < 0 else '0'} {digits}"


class IntFlag(int, ReprEnum, Flag):
    _boundary_ = KEEP

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(int(self._value_), spec) if spec else str(self)

    def __repr__(self):
        return Flag.__repr__(self)

    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __hash__ = int.__hash__
    __eq__ = int.__eq__


def unique(enumeration):
    duplicates = [(name, item.name) for name, item in enumeration.__members__.items() if name != item.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if duplicates:
                    raise ValueError("aliases found in %r: %s" % (enumeration, ", ".join(f"{a} -> {n}" for a, n in duplicates)))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    raise ValueError(f"invalid {check.name.lower()} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}")
        return enumeration


def global_str(self):
    return self._name_ if self._name_ is not None else f"{self.__class__.__name__}({self._value_!r})"


def global_enum_repr(self):
    return f"{type(self).__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    module = type(self).__module__.rpartition(".")[2]
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_})"
    return "|".join(name if name[0] in "0123456789" else f"{module}.{name}" for name in self._name_.split("|"))


def global_enum(cls, update_str=False):
    """Makes the members variables of their module, and shows them as that."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    module = sys.modules.get(cls.__module__)
    for name, member in cls.__members__.items():
        if module is not None:
            setattr(module, name, member)
    return cls


def show_flag_values(value):
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


_defining = False
