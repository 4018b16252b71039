"""Paths as text, and questions about the files that they lead to."""
import _posix
import _world
import genericpath as _generic
from _files import fspath as _text
from genericpath import commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, lexists, samefile, samestat, sameopenfile

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
    "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "isjunction", "isreserved", "isdevdrive", "expanduser", "expandvars", "normpath",
    "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
    "supports_unicode_filenames", "relpath", "commonpath",
]
curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def _fspath(path):
    return path if isinstance(path, (str, bytes)) else _text(path)


def _like(path, *texts):
    """Texts as the path is: str or bytes."""
    out = tuple(t.encode() for t in texts) if isinstance(path, bytes) else texts
    return out[0] if len(out) == 1 else out


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    out = _fspath(a)
    slash = _like(out, "/")
    for part in p:
        try:
            part = _fspath(part)
        except TypeError:
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}") from None
        if type(part) is not type(out):
            if isinstance(part, (str, bytes)) and isinstance(out, (str, bytes)):
                raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not out:
            out = part
        elif out.endswith(slash):
            out += part
        else:
            out += slash + part
    return out


def split(p):
    p = _fspath(p)
    slash = _like(p, "/")
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return (head.rstrip(slash) or head), tail


def splitext(p):
    p = _fspath(p)
    slash, dot = _like(p, "/", ".")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash = _like(p, "/")
    count = len(p) - len(p.lstrip(slash))
    root = 2 if count == 2 else min(count, 1)
    return p[:0], p[:root], p[root:]


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_like(p, "/")) + 1:]


def dirname(p):
    return split(p)[0]


def isjunction(path):
    _fspath(path)
    return False


isdevdrive = isreserved = isjunction


def ismount(path):
    return realpath(path) == _like(_fspath(path), "/") and exists(path)


def expanduser(path):
    path = _fspath(path)
    tilde, slash = _like(path, "~", "/")
    if not path.startswith(tilde):
        return path
    end = path.find(slash)
    end = len(path) if end < 0 else end
    if end == 1:
        home = _world.getenv("os.path.expanduser()", "HOME") or "/"
    elif path[1:end] == _like(path, "user"):
        home = "/home/user"
    else:
        return path
    home = _like(path, home)
    return (home.rstrip(slash) + path[end:]) or slash


def expandvars(path):
    path = _fspath(path)
    text = path if isinstance(path, str) else path.decode()
    if "$" not in text:
        return path
    out, i = "", 0
    while i < len(text):
        c = text[i]
        end = i + 1
        if c != "$":
            out += c
            i = end
            continue
        if text[end:end + 1] == "{":
            close = text.find("}", end)
            name, end = (text[end + 1:close], close + 1) if close >= 0 else ("", end)
        else:
            while end < len(text) and (text[end].isascii() and text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[i + 1:end]
        value = _world.getenv(f"os.path.expandvars({name!r})", name) if name else None
        out += text[i:end] if value is None else value
        i = end
    return out if isinstance(path, str) else out.encode()


def normpath(path):
    path = _fspath(path)
    slash, dot, dots = _like(path, "/", ".", "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if part in (path[:0], dot):
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        _world.ask("fs.read", "os.getcwd()")
        path = join(_like(path, _posix.getcwd()), path)
    return normpath(path)


class _AllowMissing:
    pass


_MOST_LINKS = 40


def _follow(path, strict):
    """The path without links where not all of it is there."""
    rest = path.split("/")[::-1]
    out, links = "/" if path.startswith("/") else abspath(""), 0
    while rest:
        name = rest.pop()
        if name in ("", "."):
            continue
        if name == "..":
            out = dirname(out)
            continue
        there = join(out, name)
        try:
            target = _posix.readlink("os.path.realpath", there)
        except OSError:
            if strict:
                _posix.stat("os.path.realpath", there, 0)
            out = there
            continue
        links += 1
        if links > _MOST_LINKS:
            if strict:
                _posix.stat("os.path.realpath", there, 1)
            return join(there, *rest[::-1])
        if target.startswith("/"):
            out = "/"
        rest += target.split("/")[::-1]
    return out


def realpath(filename, *, strict=False):
    path = _fspath(filename)
    text = path if isinstance(path, str) else path.decode()
    try:
        out = _posix.realpath("os.path.realpath", abspath(text))
    except OSError:
        out = _follow(text, strict)
    if strict:
        _posix.stat("os.path.realpath", out, 0)
    return out if isinstance(path, str) else out.encode()


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = _like(path, "/", ".", "..")
    start = abspath(dot if start is None else _fspath(start)).lstrip(slash).split(slash)
    end = abspath(path).lstrip(slash).split(slash)
    start, end = [p for p in start if p], [p for p in end if p]
    common = len(commonprefix([start, end]))
    return slash.join([dots] * (len(start) - common) + end[common:]) or dot


def commonpath(paths):
    paths = [_fspath(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({type(p) for p in paths}) > 1:
        raise TypeError("Can't mix strings and bytes in path components")
    slash, dot = _like(paths[0], "/", ".")
    if len({p.startswith(slash) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    common = commonprefix(split_paths)
    return (slash if paths[0].startswith(slash) else paths[0][:0]) + slash.join(common)
