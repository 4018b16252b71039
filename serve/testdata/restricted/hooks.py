# A host's hooks that record what is asked of them, with what RestrictedPython
# documents of each. Run in front of a guarded program.
calls = []


def kind(value):
    return type(value).__name__


def shown(value):
    if isinstance(value, (int, float, str, bytes, tuple, list, dict, set, slice, type(None))):
        return repr(value)
    return kind(value)


def record(*parts):
    calls.append(" ".join(parts))


def _getattr_(value, name):
    record("_getattr_", kind(value), name)
    if name == "token":
        raise AttributeError("denied: " + name)
    return getattr(value, name)


def _getitem_(value, index):
    record("_getitem_", kind(value), shown(index))
    return value[index]


def _getiter_(value):
    record("_getiter_", kind(value))
    return value


def _write_(value):
    record("_write_", kind(value))
    return value


def _unpack_sequence_(value, spec, getiter):
    items = list(getiter(value))
    record("_unpack_sequence_", str(len(items)), "of", repr(spec))
    if len(items) >= spec["min_len"]:
        for index, inner in spec["childs"]:
            items[index] = _unpack_sequence_(items[index], inner, getiter)
    return items


def _iter_unpack_sequence_(value, spec, getiter):
    for item in getiter(value):
        yield _unpack_sequence_(item, spec, getiter)


def _inplacevar_(operator, x, y):
    record("_inplacevar_", operator, shown(x), shown(y))
    if operator == "+=": x += y
    elif operator == "-=": x -= y
    elif operator == "*=": x *= y
    elif operator == "/=": x /= y
    elif operator == "//=": x //= y
    elif operator == "%=": x %= y
    elif operator == "**=": x **= y
    elif operator == "<<=": x <<= y
    elif operator == ">>=": x >>= y
    elif operator == "|=": x |= y
    elif operator == "^=": x ^= y
    elif operator == "&=": x &= y
    else: raise SyntaxError(operator)
    return x


def _apply_(function, *args, **options):
    record("_apply_", kind(function), shown(args), repr(sorted(options)))
    return function(*args, **options)


class _print_:
    def __init__(self, getattr):
        self.parts = []

    def _call_print(self, *values, sep=" ", end="\n"):
        self.parts.append(sep.join(map(str, values)) + end)

    def __call__(self):
        return "".join(self.parts)


def __metaclass__(name, bases, members):
    record("__metaclass__", name, repr([b.__name__ for b in bases]))
    return type(name, bases, members)


class make_manager:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *what):
        record("exit")


class Item:
    def __init__(self, name):
        self.name = name


secret = Item("secret")
items = [Item("a"), Item("b")]
table = [("xyx", "x"), ("yyy", "y")]
