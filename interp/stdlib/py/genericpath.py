"""Questions about files by path."""
import _posix
from _files import fspath as _text

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "lexists", "samefile", "sameopenfile", "samestat"]


def _mode(what, path, follow=1):
    """The kind of a file, or 0 if there is none."""
    try:
        if isinstance(path, int):
            return _posix.file(path).stat()[0] & 0o170000
        return _posix.stat(what, _text(path, f"{what.rpartition('.')[2]}: path should be string, bytes, os.PathLike or integer, not "), follow)[0] & 0o170000
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode("os.path.exists", path) != 0


def lexists(path):
    return _mode("os.path.lexists", path, 0) != 0


def isfile(path):
    return _mode("os.path.isfile", path) == 0o100000


def isdir(s):
    return _mode("os.path.isdir", s) == 0o040000


def islink(path):
    return _mode("os.path.islink", path, 0) == 0o120000


def getsize(filename):
    return _posix.stat("os.path.getsize", _text(filename))[3]


def _seconds(ns):
    """A time as os.stat gives it."""
    return ns // 10 ** 9 + 1e-9 * (ns % 10 ** 9)


def getatime(filename):
    return _seconds(_posix.stat("os.path.getatime", _text(filename))[4])


def getmtime(filename):
    return _seconds(_posix.stat("os.path.getmtime", _text(filename))[5])


def getctime(filename):
    return _seconds(_posix.stat("os.path.getctime", _text(filename))[6])


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [p if isinstance(p, (str, bytes)) else _text(p) for p in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return _posix.stat("os.path.samefile", _text(f1))[1] == _posix.stat("os.path.samefile", _text(f2))[1]


def sameopenfile(fp1, fp2):
    return _posix.file(fp1).stat()[1] == _posix.file(fp2).stat()[1]
