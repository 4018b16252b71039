"""Files and directories that go when they are closed."""
import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random
from types import GenericAlias as _GenericAlias

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix",
    "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]
TMP_MAX, template, tempdir = _os.TMP_MAX, "tmp", None
_random = _Random()


def gettempdir():
    return tempdir or _os.environ.get("TMPDIR") or "/tmp"


def gettempdirb():
    return _os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _names(suffix, prefix, dir):
    kinds = {type(x) for x in (suffix, prefix, dir) if isinstance(x, (str, bytes))}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    binary = kinds == {bytes}
    suffix = (b"" if binary else "") if suffix is None else suffix
    prefix = (template.encode() if binary else template) if prefix is None else prefix
    dir = (gettempdirb() if binary else gettempdir()) if dir is None else dir
    for _ in range(TMP_MAX):
        middle = "".join(_random.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        yield _os.path.abspath(_os.path.join(dir, prefix + (middle.encode() if binary else middle) + suffix))


def _made(suffix, prefix, dir, make):
    for name in _names(suffix, prefix, dir):
        try:
            return make(name), name
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL
    return _made(suffix, prefix, dir, lambda name: _os.open(name, flags, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _made(suffix, prefix, dir, lambda name: _os.mkdir(name, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    return next(n for n in _names(suffix, prefix, dir) if not _os.path.lexists(n))


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name, self._delete, self._on_close = file, name, delete, delete_on_close

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        return value

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object; file={self.file!r}>"

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *what):
        self.file.close()
        self._remove()

    def __iter__(self):
        yield from self.file

    def _remove(self):
        if self._delete:
            self._delete = False
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        self.file.close()
        if self._on_close:
            self._remove()


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True,
):
    fd, name = mkstemp(suffix, prefix, dir)
    file = _io.open(fd, mode, buffering, encoding, errors, newline)
    (file.buffer if hasattr(file, "buffer") else file).raw.name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    return _io.open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile:
    _rolled = False

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None,
    ):
        self._file = _io.BytesIO() if "b" in mode else _io.StringIO(newline=newline)
        self._max_size, self._mode, self._encoding, self._newline, self._errors = max_size, mode, encoding, newline, errors

    __class_getitem__ = classmethod(_GenericAlias)

    def rollover(self):
        if self._rolled:
            return
        old, at = self._file, self._file.tell()
        self._file = TemporaryFile(self._mode, encoding=self._encoding, newline=self._newline, errors=self._errors)
        self._file.write(old.getvalue())
        self._file.seek(at)
        self._rolled = True

    def _check(self):
        if self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._ignore, self._delete = mkdtemp(suffix, prefix, dir), ignore_cleanup_errors, delete

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *what):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore)

    __class_getitem__ = classmethod(_GenericAlias)
