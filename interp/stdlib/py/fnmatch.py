"""File names and patterns with *, ? and [...]."""
import re
from functools import lru_cache as _lru_cache
from os.path import normcase as _normcase

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


@_lru_cache(maxsize=1024)
def _compiled(pattern):
    if isinstance(pattern, bytes):
        return re.compile(translate(pattern.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pattern)).match


def fnmatch(name, pat):
    return fnmatchcase(_normcase(name), _normcase(pat))


def fnmatchcase(name, pat):
    return _compiled(pat)(name) is not None


def filter(names, pat):
    match = _compiled(_normcase(pat))
    return [name for name in names if match(_normcase(name))]


_SPECIAL = {c: "\\" + c for c in "\\-&~|"}


def _escaped(c, first):
    return "\\" + c if first and c in "^[" else _SPECIAL.get(c, c)


def _set(text):
    """A set [...] as one of a regular expression; something that never matches if it is empty."""
    negated = text[0] == "!"
    text = text[1:] if negated else text
    parts, i = [], 0
    while i < len(text):
        low, first = text[i], not parts and not negated
        if text[i + 1:i + 2] == "-" and i + 2 < len(text):
            high = text[i + 2]
            i += 3
            if low > high:
                continue
            parts.append(_escaped(low, first) + "-" + _escaped(high, False))
        else:
            parts.append(_escaped(low, first))
            i += 1
    if not parts:
        return "." if negated else "(?!)"
    return "[" + "^" * negated + "".join(parts) + "]"


def _parts(pat, star, question):
    """What a pattern is made of, as parts of a regular expression."""
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] != star:
                parts.append(star)
        elif c == "?":
            parts.append(question)
        elif c == "[":
            start = i + (pat[i:i + 1] == "!")
            end = pat.find("]", start + 1)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    return parts


def _expression(pat, star, question):
    return "".join(_parts(pat, star, question))


def translate(pat):
    """The regular expression of a pattern. The shortest match of what follows a star is as good as any,
    unless it is the last star: the groups are atomic, so that no pattern takes exponential time."""
    runs = [""]
    for part in _parts(pat, "*", "."):
        if part == "*":
            runs.append("")
        else:
            runs[-1] += part
    first, *between = runs
    last = ".*" + between.pop() if between else ""
    return "(?s:" + first + "".join("(?>.*?" + run + ")" for run in between) + last + ")\\Z"
