import os
import tempfile
here = tempfile.mkdtemp()
os.chdir(here)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        text = str(e).replace(os.path.realpath(here), "HERE").replace(here, "HERE")
        print(type(e).__name__ + ":", text)


def write(path, text=""):
    with open(path, "w") as f:
        f.write(text)

#: mkdir and listdir
os.mkdir("a")
os.makedirs("b/c/d")
os.makedirs("b/c/d", exist_ok=True)
write("z.txt")
print(sorted(os.listdir()), os.listdir("b"), sorted(os.listdir(b".")))
attempt(os.mkdir, "a")
attempt(os.makedirs, "b/c")
attempt(os.mkdir, "no/such")
attempt(os.listdir, "none")
attempt(os.listdir, "z.txt")
#: remove
write("f")
os.remove("f")
print(os.path.exists("f"))
attempt(os.remove, "f")
os.mkdir("d")
attempt(os.remove, "d")
attempt(os.rmdir, "f")
write("d/x")
attempt(os.rmdir, "d")
os.unlink("d/x")
os.rmdir("d")
print(os.listdir())
#: removedirs
os.makedirs("p/q/r")
os.removedirs("p/q/r")
print(os.path.exists("p"))
#: rename and replace
write("a", "1")
write("b", "2")
os.rename("a", "c")
os.replace("c", "b")
print(open("b").read(), sorted(os.listdir()))
os.mkdir("d")
attempt(os.rename, "none", "x")
attempt(os.rename, "b", "d")
os.renames("b", "e/f/g")
print(os.listdir("e/f"))
#: walk
os.makedirs("t/u/v")
os.makedirs("t/w")
for name in ("t/1", "t/u/2", "t/u/v/3", "t/w/4"):
    write(name)
for root, dirs, files in sorted(os.walk("t")):
    print(root, sorted(dirs), sorted(files))
for root, dirs, files in os.walk("t/u", topdown=False):
    print(root, dirs, files)
#: walk pruned
os.makedirs("a/skip/x")
os.makedirs("a/keep/y")
seen = []
for root, dirs, files in os.walk("a"):
    dirs[:] = sorted(d for d in dirs if d != "skip")
    seen.append(root)
print(seen)
#: walk errors
errors = []
print(list(os.walk("none", onerror=errors.append)), [type(e).__name__ for e in errors])
#: scandir
write("one", "12345")
os.mkdir("two")
with os.scandir() as it:
    for e in sorted(it, key=lambda e: e.name):
        print(e.name, e.path, e.is_file(), e.is_dir(), e.is_symlink(), e.stat().st_size if e.is_file() else "-", repr(e))
#: stat
write("f", "hello")
s = os.stat("f")
print(s.st_size, s.st_nlink, oct(s.st_mode), s[6] == s.st_size, len(s))
os.chmod("f", 0o600)
print(oct(os.stat("f").st_mode & 0o777))
attempt(os.stat, "none")
print(type(s).__name__, s.st_mtime > 0, s.st_mtime_ns > 10 ** 9)
#: utime
write("f")
os.utime("f", (1000, 2000.5))
s = os.stat("f")
print(s.st_atime, s.st_mtime, s.st_mtime_ns)
os.utime("f", ns=(5, 7))
print(os.stat("f").st_mtime_ns, os.path.getmtime("f"))
#: links
write("target", "t")
os.symlink("target", "link")
print(os.readlink("link"), os.path.islink("link"), open("link").read(), os.lstat("link").st_size)
os.symlink("nowhere", "broken")
print(os.path.exists("broken"), os.path.lexists("broken"))
attempt(open, "broken")
attempt(os.symlink, "x", "link")
attempt(os.readlink, "target")
os.link("target", "hard")
print(os.stat("hard").st_nlink, os.path.samefile("hard", "target"))
#: link loops
os.symlink("b", "a")
os.symlink("a", "b")
attempt(open, "a")
attempt(os.stat, "a")
print(os.path.exists("a"))
#: truncate
write("f", "0123456789")
os.truncate("f", 4)
print(open("f").read(), os.path.getsize("f"))
#: descriptors
fd = os.open("f", os.O_RDWR | os.O_CREAT, 0o644)
print(os.write(fd, b"hello world"), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size)
os.ftruncate(fd, 5)
os.close(fd)
attempt(os.read, fd, 1)
attempt(os.open, "f", os.O_CREAT | os.O_EXCL)
print(open("f").read())
#: append descriptors
fd = os.open("log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
os.write(fd, b"a")
os.write(fd, b"b")
os.close(fd)
with os.fdopen(os.open("log", os.O_RDONLY)) as f:
    print(f.read())
#: access
write("f")
print(os.access("f", os.R_OK), os.access("f", os.F_OK), os.access("none", os.F_OK))
#: chdir
os.mkdir("d")
os.chdir("d")
print(os.path.basename(os.getcwd()), os.getcwdb() == os.getcwd().encode())
os.chdir("..")
attempt(os.chdir, "none")
write("f")
attempt(os.chdir, "f")
#: environ
os.environ["TRAMMEL_X"] = "1"
print(os.environ["TRAMMEL_X"], os.getenv("TRAMMEL_X"), os.getenv("TRAMMEL_NO"), os.getenv("TRAMMEL_NO", "d"), "TRAMMEL_X" in os.environ)
del os.environ["TRAMMEL_X"]
attempt(lambda: os.environ["TRAMMEL_X"])
attempt(lambda: os.environ.__setitem__("A", 1))
attempt(lambda: os.environ.__setitem__("A=B", "1"))
print(os.environ.get("TRAMMEL_X"), os.environ.setdefault("TRAMMEL_Y", "v"), os.environ.pop("TRAMMEL_Y"))
#: fspath
import pathlib
class P:
    def __fspath__(self): return "a/b"
print(os.fspath("x"), os.fspath(b"x"), os.fspath(pathlib.Path("y/z")), os.fspath(P()))
attempt(os.fspath, 3)
print(isinstance(P(), os.PathLike), issubclass(int, os.PathLike), os.fsencode("ä"), os.fsdecode(b"\xc3\xa4"))
#: names
print(os.name, os.sep, os.pathsep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.altsep, os.devnull)
print(os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.SEEK_SET, os.SEEK_CUR, os.SEEK_END, os.F_OK, os.R_OK, os.W_OK, os.X_OK)
#: strerror and errors
import errno
print(os.strerror(2), "|", os.strerror(errno.EACCES), errno.ENOENT, errno.errorcode[17])
try:
    open("none")
except OSError as e:
    print(e.errno, e.strerror, e.filename, type(e) is FileNotFoundError, e.filename2, e.args)
try:
    os.rename("none", "more")
except OSError as e:
    print(e.filename, e.filename2)
#: null bytes and types
attempt(os.stat, "a\0b")
attempt(open, "a\0b")
attempt(os.listdir, 3.5)
attempt(os.mkdir, None)
#: get_exec_path and terminal size
print(os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({}))
try:
    os.get_terminal_size()
except OSError as e:
    print(type(e).__name__)
#: urandom
print(len(os.urandom(5)), type(os.urandom(1)), os.urandom(0))
attempt(os.urandom, -1)
#: umask
old = os.umask(0o077)
os.mkdir("m")
print(oct(os.stat("m").st_mode & 0o777), oct(os.umask(old)))
#: waitstatus
print(os.waitstatus_to_exitcode(256), os.waitstatus_to_exitcode(9), os.WIFEXITED(0), os.WEXITSTATUS(512), os.WIFSIGNALED(15), os.WTERMSIG(15))
#: path on bytes
os.mkdir(b"bytes")
print(os.path.isdir("bytes"), os.listdir(b"."), os.path.join(b"a", b"b"))
attempt(os.path.join, "a", b"b")
