"""Types that are written as text: names, attributes, subscripts and |. Nothing in them is called."""
from _trammel import literal_eval as _literal

_END = ("", "")


def _tokens(text):
    """Pairs of a kind (name, literal, mark) and the text of each token."""
    i, out = 0, []
    while i < len(text):
        c, start = text[i], i
        if c.isspace():
            i += 1
        elif c.isalpha() or c == "_":
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            if i < len(text) and text[i] in "'\"":
                i = _string_end(text, i)
                out.append(("literal", text[start:i]))
            else:
                out.append(("name", text[start:i]))
        elif c in "'\"":
            i = _string_end(text, i)
            out.append(("literal", text[start:i]))
        elif c.isdigit() or c == "-" and text[i + 1:i + 2].isdigit():
            i += 1
            while i < len(text) and (text[i].isalnum() or text[i] in "._"):
                i += 1
            out.append(("literal", text[start:i]))
        elif text.startswith("...", i):
            i += 3
            out.append(("mark", "..."))
        elif c in "[](),.|*":
            i += 1
            out.append(("mark", c))
        else:
            raise NotAType
    return out + [_END]


def _string_end(text, i):
    quote = text[i:i + 3] if text[i:i + 3] in ("'''", '"""') else text[i]
    i += len(quote)
    while i < len(text):
        if text[i] == "\\":
            i += 2
        elif text.startswith(quote, i):
            return i + len(quote)
        else:
            i += 1
    raise NotAType


class NotAType(Exception):
    """The text is some other expression."""


_CONSTANTS = {"None": None, "True": True, "False": False}


class _Reader:
    def __init__(self, text, lookup, unpack):
        self._tokens, self._at, self._lookup, self._unpack = _tokens(text), 0, lookup, unpack

    def _peek(self):
        return self._tokens[self._at][1]

    def _next(self):
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _take(self, mark):
        if self._tokens[self._at] == ("mark", mark):
            self._at += 1
            return True
        return False

    def whole(self):
        value = self.union()
        if self._tokens[self._at] != _END:
            raise NotAType
        return value

    def union(self):
        value = self.subscripted()
        while self._take("|"):
            value = value | self.subscripted()
        return value

    def subscripted(self):
        value = self.atom()
        while True:
            if self._take("."):
                kind, name = self._next()
                if kind != "name":
                    raise NotAType
                value = getattr(value, name)
            elif self._take("["):
                value = value[self.listed("]")]
            else:
                return value

    def listed(self, end):
        """What stands between brackets: one value, or a tuple."""
        values, comma = [], False
        while not self._take(end):
            if self._tokens[self._at] == _END:
                raise NotAType
            values.append(self._unpack[self.union()] if self._take("*") else self.union())
            if not self._take(","):
                if not self._take(end):
                    raise NotAType
                break
            comma = True
        return values[0] if len(values) == 1 and not comma else tuple(values)

    def atom(self):
        kind, text = self._next()
        if kind == "name":
            return _CONSTANTS[text] if text in _CONSTANTS else self._lookup(text)
        if kind == "literal":
            return _literal(text)
        if text == "...":
            return ...
        if text == "(":
            return self.listed(")")
        if text == "[":
            values = self.listed("]")
            return list(values) if isinstance(values, tuple) else [values]
        raise NotAType


def evaluate(text, lookup, unpack):
    """The type that a text names; lookup gives what a name stands for. NotAType if it is another expression."""
    return _Reader(text.strip(), lookup, unpack).whole()
