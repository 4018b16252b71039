"""Texts of objects that stay short."""
from itertools import islice as _islice

__all__ = ["Repr", "repr", "recursive_repr"]
_repr = repr


def recursive_repr(fillvalue="..."):
    """Lets a __repr__ give a fill value where an object contains itself."""
    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)
        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__wrapped__ = function
        return wrapper
    return decorate


class Repr:
    def __init__(
        self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
        fillvalue="...", indent=None,
    ):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict, self.maxset = maxlevel, maxtuple, maxlist, maxarray, maxdict, maxset
        self.maxfrozenset, self.maxdeque, self.maxstring, self.maxlong, self.maxother = maxfrozenset, maxdeque, maxstring, maxlong, maxother
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = type(x).__name__.replace(" ", "_")
        method = getattr(self, "repr_" + name, None)
        if method is not None and (type(x).__module__ in _HOMES.get(name, ("builtins",)) or name not in _OWN):
            return method(x, level)
        return self.repr_instance(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent = " " * indent
        try:
            sep = ",\n" + (self.maxlevel - level + 1) * indent
        except TypeError as e:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}") from e
        return sep.join(("", *pieces, ""))[1:-len(indent) or None]

    def _iterable(self, x, level, left, right, most, trail=""):
        if level <= 0 and len(x):
            inside = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in _islice(x, most)]
            if len(x) > most:
                pieces.append(self.fillvalue)
            inside = self._join(pieces, level)
            if len(x) == 1 and trail and self.indent is None:
                right = trail + right
        return left + inside + right

    def repr_tuple(self, x, level):
        return self._iterable(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._iterable(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._iterable(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        return "set()" if not x else self._iterable(_sorted(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        return "frozenset()" if not x else self._iterable(_sorted(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._iterable(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in _islice(_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._join(pieces, level) + "}"

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        i = max(0, (most - 3) // 2)
        j = max(0, most - 3 - i)
        return text[:i] + self.fillvalue + text[len(text) - j:]

    def repr_str(self, x, level):
        text = _repr(x[:self.maxstring])
        if len(text) > self.maxstring:
            i = max(0, (self.maxstring - 3) // 2)
            j = max(0, self.maxstring - 3 - i)
            text = _repr(x[:i] + x[len(x) - j:])
            text = text[:i] + self.fillvalue + text[len(text) - j:]
        return text

    def repr_int(self, x, level):
        try:
            text = _repr(x)
        except ValueError as e:
            digits = x.bit_length() * 30103 // 100000 + 1
            return f"<{x.__class__.__name__} instance with roughly {digits} digits (limit at 4300) at 0x{id(x):x}>"
        return self._cut(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _repr(x)
        except Exception:
            return f"<{x.__class__.__name__} instance at {id(x):#x}>"
        return self._cut(text, self.maxother)


_OWN = {"tuple", "list", "array", "set", "frozenset", "deque", "dict", "str", "int"}
_HOMES = {"array": ("array",), "deque": ("collections",)}


def _sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
