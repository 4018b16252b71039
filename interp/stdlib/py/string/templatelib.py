"""Template strings: what t"..." makes."""

__all__ = ["Interpolation", "Template", "convert"]


def convert(obj, /, conversion):
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")


class Interpolation:
    __slots__ = ("value", "expression", "conversion", "format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __init__(self, value, expression="", conversion=None, format_spec=""):
        if conversion not in (None, "s", "r", "a"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        for name, given in zip(self.__slots__, (value, expression, conversion, format_spec)):
            object.__setattr__(self, name, given)

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute")

    def __repr__(self):
        return f"Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, {self.format_spec!r})"

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")


class Template:
    __slots__ = ("strings", "interpolations")

    def __init__(self, *args):
        strings, interpolations = [""], []
        for arg in args:
            if isinstance(arg, str):
                strings[-1] += arg
            elif isinstance(arg, Interpolation):
                interpolations.append(arg)
                strings.append("")
            else:
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {type(arg).__name__}")
        object.__setattr__(self, "strings", tuple(strings))
        object.__setattr__(self, "interpolations", tuple(interpolations))

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute")

    @property
    def values(self):
        return tuple(i.value for i in self.interpolations)

    def __iter__(self):
        for n, text in enumerate(self.strings):
            if text:
                yield text
            if n < len(self.interpolations):
                yield self.interpolations[n]

    def __add__(self, other):
        if isinstance(other, Template):
            return Template(*self, *other)
        raise TypeError(f'can only concatenate string.templatelib.Template (not "{type(other).__name__}") to string.templatelib.Template')

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")
