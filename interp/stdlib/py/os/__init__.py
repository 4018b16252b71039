"""The operating system, as far as a run has one: files, environment and numbers, all in memory."""
import _posix
import _world
import sys
from abc import ABC, abstractmethod
from collections.abc import MutableMapping
from _files import fspath as _text, raw_path as _raw_path
from genericpath import _seconds
from types import GenericAlias as _GenericAlias
from . import path

name, linesep = "posix", "\n"
curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull = ".", "..", "/", ":", "/bin:/usr/bin", ".", None, "/dev/null"
error = OSError
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000
O_NONBLOCK, O_SYNC, O_DIRECTORY, O_CLOEXEC, O_NOFOLLOW = 0o4000, 0o4010000, 0o200000, 0o2000000, 0o400000
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 67, 68, 69, 70
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 71, 72, 73, 74, 75, 76, 77, 78
TMP_MAX = 238328
P_WAIT, P_NOWAIT, WNOHANG = 0, 1, 1
supports_dir_fd, supports_fd, supports_effective_ids, supports_bytes_environ = set(), set(), set(), True


def fspath(path, /):
    return _raw_path(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    return _text(filename)


class PathLike(ABC):
    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        if cls is PathLike:
            return any("__fspath__" in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(_GenericAlias)


# --- files


def _path(value, what):
    """The text of a path that a function takes."""
    if isinstance(value, (str, bytes)) or hasattr(type(value), "__fspath__"):
        text = _text(value)
        if "\0" in text:
            raise ValueError(f"{what}: embedded null character in path")
        return text
    raise TypeError(f"{what}: path should be string, bytes or os.PathLike, not {type(value).__name__}")


class stat_result(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_blksize = property(lambda self: 4096)
    st_blocks = property(lambda self: (self[6] + 511) // 512)
    st_rdev = property(lambda self: 0)

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
        return "os.stat_result(" + ", ".join(f"{n}={v}" for n, v in zip(names, self)) + ")"


def _stat_result(raw):
    mode, inode, links, size, access, modify, change = raw
    out = stat_result((mode, inode, 1, links, 1000, 1000, size, access // 10 ** 9, modify // 10 ** 9, change // 10 ** 9))
    for at, ns in (("a", access), ("m", modify), ("c", change)):
        setattr(out, f"st_{at}time_ns", ns)
        setattr(out, f"st_{at}time", _seconds(ns))
    return out


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return fstat(path)
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    return _stat_result(_posix.stat("os.stat", _path(path, "stat"), int(follow_symlinks)))


def lstat(path, *, dir_fd=None):
    return _stat_result(_posix.stat("os.lstat", _path(path, "lstat"), 0))


def fstat(fd):
    return _stat_result(_posix.file(fd).stat())


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        have = _posix.stat("os.access", _path(path, "access"), int(follow_symlinks))[0] >> 6 & 7
    except OSError:
        return False
    return have & mode == mode


def getcwd():
    _world.ask("fs.read", "os.getcwd()")
    return _posix.getcwd()


def getcwdb():
    return getcwd().encode()


def chdir(path):
    _posix.chdir("os.chdir", _path(path, "chdir"))


def listdir(path="."):
    path = "." if path is None else path
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"listdir: path should be string, bytes, os.PathLike, integer or None, not {type(path).__name__}")
    names = [entry[0] for entry in _posix.listdir("os.listdir", _text(path))]
    return [fsencode(n) for n in names] if isinstance(fspath(path), bytes) else names


class DirEntry:
    def __init__(self, directory, name, mode):
        self.name, self._mode = name, mode
        self.path = path.join(directory, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def _kind(self, follow_symlinks):
        if self._mode & 0o170000 == 0o120000 and follow_symlinks:
            try:
                return _posix.stat("os.DirEntry.stat", self.path)[0] & 0o170000
            except OSError:
                return 0
        return self._mode & 0o170000

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_symlink(self):
        return self._mode & 0o170000 == 0o120000

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return _stat_result(_posix.stat("os.DirEntry.stat", self.path, int(follow_symlinks)))

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    __class_getitem__ = classmethod(_GenericAlias)


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    directory = "." if path is None else _text(path)
    return _ScandirIterator([DirEntry(directory, n, m) for n, m in _posix.listdir("os.scandir", directory)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    stack = [top]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            entries = list(scandir(top))
        except OSError as e:
            if onerror is not None:
                onerror(e)
            continue
        dirs = [e.name for e in entries if e.is_dir()]
        files = [e.name for e in entries if not e.is_dir()]
        inside = {e.name for e in entries if e.is_symlink()} if not followlinks else ()
        if topdown:
            yield top, dirs, files
        else:
            stack.append((top, dirs, files))
        stack += [path.join(top, d) for d in reversed(dirs) if d not in inside]


def mkdir(path, mode=0o777, *, dir_fd=None):
    _posix.mkdir("os.mkdir", _path(path, "mkdir"), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(fspath(name))
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        _posix.mkdir("os.makedirs", _text(name), mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _posix.rmdir("os.rmdir", _path(path, "rmdir"))


def removedirs(name):
    rmdir(name)
    head, tail = path.split(fspath(name))
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path, *, dir_fd=None):
    _posix.remove("os.remove", _path(path, "remove"))


def unlink(path, *, dir_fd=None):
    _posix.remove("os.unlink", _path(path, "unlink"))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _posix.rename("os.rename", _path(src, "rename"), _path(dst, "rename"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _posix.rename("os.replace", _path(src, "replace"), _path(dst, "replace"))


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _posix.link("os.link", _path(src, "link"), _path(dst, "link"))


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _posix.symlink("os.symlink", _path(src, "symlink"), _path(dst, "symlink"))


def readlink(path, *, dir_fd=None):
    return _posix.readlink("os.readlink", _path(path, "readlink"))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _posix.chmod("os.chmod", _path(path, "chmod"), mode, int(follow_symlinks))


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    _world.ask("fs.write", f"os.chown({_text(path)!r}, {uid}, {gid})")
    stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        ns = [int(t * 10 ** 9) for t in times] if times is not None else [_posix.now()] * 2
    _posix.utime("os.utime", _path(path, "utime"), ns[0], ns[1], int(follow_symlinks))


def truncate(path, length):
    with fdopen(open(path, O_RDWR), "r+b") as f:
        f.truncate(length)


def umask(mask, /):
    return _posix.umask(mask)


def open(path, flags, mode=0o777, *, dir_fd=None):
    return _posix.open("os.open", _path(path, "open"), flags, mode, flags).fileno()


def close(fd):
    if fd > 2:
        _posix.close(fd)


def read(fd, length, /):
    if fd == 0:
        return sys.stdin.buffer.read(length)
    return _posix.file(fd).read(length)


def write(fd, data, /):
    if fd in (1, 2):
        return (sys.__stdout__ if fd == 1 else sys.__stderr__).buffer.write(data)
    return _posix.file(fd).write(data)


def lseek(fd, position, whence, /):
    return _posix.file(fd).seek(position, whence)


def ftruncate(fd, length, /):
    _posix.file(fd).truncate(length)


def fsync(fd):
    if fd > 2:
        _posix.file(fd)


fdatasync = fsync


def sync():
    pass


def dup(fd, /):
    return _posix.dup(fd)


def fdopen(fd, mode="r", *args, **kwargs):
    from io import open
    return open(fd, mode, *args, **kwargs)


def isatty(fd, /):
    return False


class terminal_size(tuple):
    n_fields = n_sequence_fields = 2
    n_unnamed_fields = 0
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def strerror(code, /):
    from errno import messages
    return messages.get(code, f"Unknown error {code}")


# --- environment


class _Environ(MutableMapping):
    def _name(self, key):
        if not isinstance(key, str):
            raise TypeError(f"str expected, not {type(key).__name__}")
        return key

    def __getitem__(self, key):
        value = _world.getenv(f"os.environ[{key!r}]", self._name(key))
        if value is None:
            raise KeyError(key)
        return value

    def get(self, key, default=None):
        value = _world.getenv(f"os.environ.get({key!r})", self._name(key))
        return default if value is None else value

    def __contains__(self, key):
        return isinstance(key, str) and _world.getenv(f"{key!r} in os.environ", key) is not None

    def __setitem__(self, key, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        if "=" in self._name(key) or not key:
            raise ValueError("illegal environment variable name")
        _world.setenv(f"os.environ[{key!r}] = {value!r}", self._name(key), value)

    def __delitem__(self, key):
        self[key]
        _world.setenv(f"del os.environ[{key!r}]", key, None)

    def __iter__(self):
        yield from _world.environ("os.environ")

    def __len__(self):
        return len(_world.environ("os.environ"))

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "})"

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)


environ = _Environ()


def getenv(key, default=None):
    value = _world.getenv(f"os.getenv({key!r})", environ._name(key))
    return default if value is None else value


def putenv(name, value, /):
    _world.setenv(f"os.putenv({name!r}, {value!r})", name, value)


def unsetenv(name, /):
    _world.setenv(f"os.unsetenv({name!r})", name, None)


def _fixed(name, value):
    def get():
        _world.ask("env", f"os.{name}()")
        return value
    get.__name__ = get.__qualname__ = name
    return get


getuid, geteuid, getgid, getegid = (_fixed(n, 1000) for n in ("getuid", "geteuid", "getgid", "getegid"))
getlogin, cpu_count, process_cpu_count = _fixed("getlogin", "user"), _fixed("cpu_count", 1), _fixed("process_cpu_count", 1)
getloadavg = _fixed("getloadavg", (0.0, 0.0, 0.0))


def getpid():
    return 1000


def getppid():
    return 1


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        names = ("sysname", "nodename", "release", "version", "machine")
        return "posix.uname_result(" + ", ".join(f"{n}={v!r}" for n, v in zip(names, self)) + ")"


def uname():
    _world.ask("env", "os.uname()")
    return uname_result(("Linux", "localhost", "6.0.0", "#1", "x86_64"))


def urandom(size, /):
    return _world.urandom("os.urandom()", size)


def getrandom(size, flags=0):
    return _world.urandom("os.getrandom()", size)


def times():
    from time import monotonic
    t = monotonic()
    return (t, 0.0, 0.0, 0.0, t)


# --- other programs


def system(command):
    answer = _world.answer("proc", f"os.system({command!r})", fsdecode(command))
    if answer is None:
        return 0
    sys.stdout.write(answer[2])
    sys.stderr.write(answer[3])
    return answer[0] << 8


def popen(cmd, mode="r", buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    from io import StringIO
    answer = _world.answer("proc", f"os.popen({cmd!r})", cmd)
    return StringIO(answer[2] if answer else "")


def waitstatus_to_exitcode(status):
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if not WIFEXITED(status):
        raise ValueError(f"invalid wait status: {status}")
    return WEXITSTATUS(status)


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return status & 0x7F not in (0, 0x7F)


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WCOREDUMP(status):
    return bool(status & 0x80)


def WIFCONTINUED(status):
    return status == 0xFFFF


def get_exec_path(env=None):
    path = (environ if env is None else env).get("PATH")
    return (defpath if path is None else path).split(pathsep)


def _process(name):
    """A function that steers processes: it is denied unless the policy answers for it."""
    def call(*args, **kwargs):
        shown = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        _world.ask("proc", f"os.{name}({', '.join(shown)})")
        return 0
    call.__name__ = call.__qualname__ = name
    return call


(
    execl, execle, execlp, execlpe, execv, execve, execvp, execvpe, fork, forkpty, kill, killpg, nice, posix_spawn, posix_spawnp, setgid, setuid, setsid,
    spawnl, spawnle, spawnlp, spawnv, spawnve, spawnvp, wait, waitpid, chroot,
) = map(_process, (
    "execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe", "fork", "forkpty", "kill", "killpg", "nice", "posix_spawn", "posix_spawnp",
    "setgid", "setuid", "setsid", "spawnl", "spawnle", "spawnlp", "spawnv", "spawnve", "spawnvp", "wait", "waitpid", "chroot",
))


def _exit(status):
    from _trammel import leave
    _world.ask("exit", f"os._exit({status})")
    leave(status)


def abort():
    from _trammel import leave
    _world.ask("exit", "os.abort()")
    leave(134)


for _class in (stat_result, uname_result, DirEntry):
    _class.__module__ = "os" if _class is stat_result else "posix"
del _class
__all__ = [n for n in dir() if n[0] != "_" and n not in ("sys", "ABC", "abstractmethod", "MutableMapping")] + ["_exit"]
