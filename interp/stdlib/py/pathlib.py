"""Paths as objects, and the files that they lead to."""
import _posix
import _world
import io
import os
import re as _re
from errno import ENOENT as _ENOENT, ENOTDIR as _ENOTDIR, EBADF as _EBADF, ELOOP as _ELOOP
from fnmatch import translate as _translate

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents:
    """The directories above a path, nearest first."""

    def __init__(self, path):
        self._path, self._count = path, len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        if i >= self._count or i < -self._count:
            raise IndexError(i)
        if i < 0:
            i += self._count
        p = self._path
        return p._from(p.drive, p.root, p._tail[:-i - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


def _posix_root(path):
    return os.path.splitroot(path)


def _windows_root(path):
    path = path.replace("/", "\\")
    if path[:2] == "\\\\":
        end = path.find("\\", 2)
        end = path.find("\\", end + 1) if end >= 0 else -1
        return (path, "", "") if end < 0 else (path[:end], "\\", path[end + 1:])
    drive, rest = (path[:2], path[2:]) if path[1:2] == ":" else ("", path)
    return (drive, "\\", rest.lstrip("\\")) if rest[:1] == "\\" else (drive, "", rest)


class PurePath:
    _sep, _split_root, _fold = "/", staticmethod(_posix_root), staticmethod(lambda s: s)

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for a in args:
            if isinstance(a, PurePath):
                texts.append(a.as_posix() if a._sep != self._sep else str(a))
                continue
            text = os.fspath(a) if hasattr(type(a), "__fspath__") else a
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(text).__name__!r}"
                )
            texts.append(text)
        drive, root, tail = "", "", []
        for text in texts:
            d, r, rest = self._split_root(text)
            if r or d and self._fold(d) != self._fold(drive):
                drive, root, tail = d or drive, r, []
            tail += [p for p in rest.replace("/", self._sep).split(self._sep) if p and p != "."]
        self.drive, self.root, self._tail = drive, root, tail

    def _from(self, drive, root, tail):
        text = drive + root + self._sep.join(tail) or "."
        out = self.with_segments(text)
        out.drive, out.root, out._tail = drive, root, list(tail)
        return out

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        return self.anchor + self._sep.join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_posix(self):
        return str(self).replace(self._sep, "/")

    def _key(self):
        return [self._fold(self.drive), self.root] + [self._fold(p) for p in self._tail]

    def _comparable(self, other):
        return isinstance(other, PurePath) and self._sep == other._sep

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(tuple(self._key()))

    def _order(self):
        return self._fold(str(self)).split(self._sep)

    def __lt__(self, other):
        return self._order() < other._order() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if self._comparable(other) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        return ((self.anchor,) if self.anchor else ()) + tuple(self._tail)

    @property
    def parent(self):
        return self._from(self.drive, self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name.lstrip(".")
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    def with_name(self, name):
        if not name or self._sep in name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._from(self.drive, self.root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and suffix != "." and self._sep not in suffix and "/" not in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def relative_to(self, other, *_deprecated, walk_up=False):
        other = self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from("", "", [".."] * step + self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        return bool(self.root) and (self._sep == "/" or bool(self.drive))

    def is_reserved(self):
        return False

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        path = self.as_posix()
        return ("file:" if path[:2] == "//" else "file://" if path[0] == "/" else "file:///") + quote(path, safe="/:" if self.drive else "/")

    def _pattern(self, part, case_sensitive):
        sensitive = self._sep == "/" if case_sensitive is None else case_sensitive
        return _re.compile(_translate(part), 0 if sensitive else _re.IGNORECASE).match

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        want, have = list(pattern.parts), list(self.parts)
        if not want:
            raise ValueError("empty pattern")
        if pattern.anchor and len(want) != len(have) or len(want) > len(have):
            return False
        return all(self._pattern(w, case_sensitive)(h) for w, h in zip(reversed(want), reversed(have)))

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return self._full(list(pattern.parts), list(self.parts), case_sensitive)

    def _full(self, want, have, case_sensitive):
        if not want:
            return not have
        if want[0] == "**":
            return any(self._full(want[1:], have[i:], case_sensitive) for i in range(len(have) + 1))
        return bool(have) and bool(self._pattern(want[0], case_sensitive)(have[0])) and self._full(want[1:], have[1:], case_sensitive)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    _sep, _split_root, _fold = "\\", staticmethod(_windows_root), staticmethod(str.lower)


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        if cls is WindowsPath:
            raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        path = path[11:] if path.startswith("//localhost/") else path[2:] if path.startswith("///") else path
        if path.startswith("///") or path.startswith("/") and path[2:3] in ("", ":", "|"):  # of another system, or too short for one
            path = path[1:]
        if not path.startswith("/"):
            raise ValueError(f"URI is not absolute: {uri!r}")
        return cls(unquote(path))

    def _stat(self, name, follow=1):
        return _posix.stat(f"Path.{name}", str(self), follow)

    def _mode(self, name, follow=1):
        try:
            return self._stat(name, follow)[0] & 0o170000
        except OSError as e:
            if e.errno not in (_ENOENT, _ENOTDIR, _EBADF, _ELOOP):
                raise
        except ValueError:
            pass
        return 0

    def stat(self, *, follow_symlinks=True):
        return os._stat_result(self._stat("stat", int(follow_symlinks)))

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def exists(self, *, follow_symlinks=True):
        return self._mode("exists", int(follow_symlinks)) != 0

    def is_dir(self, *, follow_symlinks=True):
        return self._mode("is_dir", int(follow_symlinks)) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._mode("is_file", int(follow_symlinks)) == 0o100000

    def is_symlink(self):
        return self._mode("is_symlink", 0) == 0o120000

    def is_mount(self):
        return os.path.ismount(self)

    def _never(self):
        return False

    is_junction = is_block_device = is_char_device = is_fifo = is_socket = _never

    def samefile(self, other_path):
        return self._stat("samefile")[1] == _posix.stat("Path.samefile", os.fspath(other_path))[1]

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb", buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        names = [n for n, _ in _posix.listdir("Path.iterdir", str(self))]
        return (self._child(n) for n in names)

    def _child(self, name):
        return self._from(self.drive, self.root, self._tail + [name])

    def _entries(self, what):
        try:
            return [(n, m) for n, m in _posix.listdir(what, str(self))]
        except OSError:
            return []

    def _select(self, parts, what, case_sensitive, recurse_symlinks, only_dirs):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            yield from self._select(rest, what, case_sensitive, recurse_symlinks, only_dirs)
            for name, mode in self._entries(what):
                kind = mode & 0o170000
                child = self._child(name)
                if kind == 0o040000 or kind == 0o120000 and recurse_symlinks and child.is_dir():
                    yield from child._select(parts, what, case_sensitive, recurse_symlinks, only_dirs)
                elif not rest and not only_dirs:
                    yield child
            return
        if part == "..":
            yield from self._child("..")._select(rest, what, case_sensitive, recurse_symlinks, only_dirs)
            return
        match = self._pattern(part, case_sensitive)
        for name, mode in self._entries(what):
            if match(name):
                child = self._child(name)
                if not (rest or only_dirs) or mode & 0o170000 == 0o040000 or child.is_dir():
                    yield from child._select(rest, what, case_sensitive, recurse_symlinks, only_dirs)

    def _glob(self, pattern, what, case_sensitive, recurse_symlinks, before=()):
        text = os.fspath(pattern)
        parsed = PurePosixPath(text)
        if parsed.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(before) + list(parsed._tail)
        if not parsed._tail:
            raise ValueError(f"Unacceptable pattern: {type(self)(parsed)!r}")
        seen = set()
        for path in self._select(parts, what, case_sensitive, recurse_symlinks, text.endswith("/")):
            if path not in seen:
                seen.add(path)
                yield path

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._glob(pattern, "Path.glob", case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._glob(pattern, "Path.rglob", case_sensitive, recurse_symlinks, ["**"])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for root, dirs, files in os.walk(str(self), top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        return self.with_segments(_posix.readlink("Path.readlink", str(self)))

    def expanduser(self):
        if self._tail and self._tail[0][:1] == "~" and not self.anchor:
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                now = _posix.now()
                return _posix.utime("Path.touch", str(self), now, now)
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(_posix.open("Path.touch", str(self), flags, mode, "w").fileno())

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _posix.mkdir("Path.mkdir", str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _posix.rmdir("Path.rmdir", str(self))

    def unlink(self, missing_ok=False):
        try:
            _posix.remove("Path.unlink", str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _posix.rename("Path.rename", str(self), os.fspath(target))
        return self.with_segments(target)

    def replace(self, target):
        _posix.rename("Path.replace", str(self), os.fspath(target))
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        _posix.symlink("Path.symlink_to", os.fspath(target), str(self))

    def hardlink_to(self, target):
        _posix.link("Path.hardlink_to", os.fspath(target), str(self))

    def chmod(self, mode, *, follow_symlinks=True):
        _posix.chmod("Path.chmod", str(self), mode, int(follow_symlinks))

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def owner(self, *, follow_symlinks=True):
        self._stat("owner", int(follow_symlinks))
        return "user"

    def group(self, *, follow_symlinks=True):
        self._stat("group", int(follow_symlinks))
        return "user"


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    pass


for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _class.__module__ = "pathlib._local"
_class = UnsupportedOperation
_class.__module__ = "pathlib"
del _class
