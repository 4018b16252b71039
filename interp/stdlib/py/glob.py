"""Files whose paths match a pattern."""
import os
import re
from fnmatch import _expression, filter as _filter

__all__ = ["escape", "glob", "iglob", "translate"]
_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    return (path for path in _matches(root, pathname, recursive, include_hidden, False) if path)


def _is_recursive(pattern):
    return pattern in ("**", b"**")


def _join(root, path):
    return os.path.join(root, path) if root and path else root or path


def _names(root, directory, hidden, only_dirs):
    where = _join(root, directory) or "."
    try:
        with os.scandir(where) as entries:
            names = [e.name for e in entries if not only_dirs or e.is_dir()]
    except OSError:
        return []
    return names if hidden else [n for n in names if not n.startswith(".")]


def _matches(root, pathname, recursive, include_hidden, only_dirs):
    directory, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, directory)):
            yield pathname
        return
    if not directory:
        yield from _inside(root, directory, base, recursive, include_hidden, only_dirs)
        return
    if directory != pathname and has_magic(directory):
        directories = _matches(root, directory, recursive, include_hidden, True)
    else:
        directories = [directory]
    for d in directories:
        for name in _inside(root, d, base, recursive, include_hidden, only_dirs):
            yield os.path.join(d, name)


def _inside(root, directory, base, recursive, include_hidden, only_dirs):
    """The names in a directory that the last part of a pattern stands for."""
    if recursive and _is_recursive(base):
        if not directory or os.path.isdir(_join(root, directory)):
            yield base[:0]
        yield from _below(root, directory, include_hidden, only_dirs)
    elif has_magic(base):
        hidden = include_hidden or base.startswith(".")
        yield from _filter(_names(root, directory, hidden, only_dirs), base)
    elif base:
        if os.path.lexists(_join(root, os.path.join(directory, base))):
            yield base
    elif os.path.isdir(_join(root, directory)):
        yield base


def _below(root, directory, hidden, only_dirs):
    for name in _names(root, directory, hidden, only_dirs):
        yield name
        path = _join(directory, name)
        for sub in _below(root, path, hidden, only_dirs):
            yield os.path.join(name, sub)


def escape(pathname):
    if isinstance(pathname, bytes):
        return _magic_bytes.sub(rb"[\1]", pathname)
    return _magic.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression of a pattern for whole paths."""
    separators = seps or "/"
    one_of = re.escape(separators)
    any_sep = f"[{one_of}]" if len(separators) > 1 else one_of
    not_sep = f"[^{one_of}]"
    segment = f"{not_sep}+" if include_hidden else f"[^{one_of}.]{not_sep}*"
    segments = f"(?:.+{any_sep})?" if include_hidden else f"(?:{segment}{any_sep})*"
    parts = re.split(any_sep, pat)
    out = []
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if recursive and part == "**":
            if last:
                out.append(".*" if include_hidden else f"{segments}(?:{segment})?")
            elif parts[i + 1] != "**":
                out.append(segments)
            continue
        if part == "*":
            out.append(segment)
        elif part:
            if not include_hidden and part[0] in "*?":
                out.append(r"(?!\.)")
            out.append(_expression(part, f"{not_sep}*", not_sep))
        if not last:
            out.append(any_sep)
    return "(?s:" + "".join(out) + ")\\Z"
