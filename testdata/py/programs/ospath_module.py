import os
import os.path as p


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: join
print(p.join("a", "b"), p.join("a/", "b"), p.join("a", "/b"), p.join("", "b"), p.join("a", ""), p.join("/", "a"), p.join("a", "b", "c"), p.join("a"))
attempt(p.join)
attempt(p.join, "a", 1)
attempt(p.join, "a", None)
#: split
for s in ("/a/b", "/a/b/", "a", "", "/", "//a", "a//b", "/a"):
    print(p.split(s), p.basename(s), repr(p.dirname(s)))
#: splitext
for s in ("a.txt", "a.tar.gz", ".bashrc", "a.", "a/b.c/d", "...x", "a/.b.c", "", "a..b"):
    print(p.splitext(s))
#: splitdrive and splitroot
print(p.splitdrive("/a/b"), p.splitroot("/a"), p.splitroot("//a"), p.splitroot("///a"), p.splitroot("a/b"))
#: normpath
for s in ("a/../b", "a/./b", "/../a", "a//b", "./", "", "../..", "/a/b/../../..", "//a", "///a", "a/b/..", "..//x"):
    print(repr(p.normpath(s)))
#: isabs and normcase
print(p.isabs("/a"), p.isabs("a"), p.isabs(""), p.normcase("A/b"))
#: abspath and relpath
os.chdir("/")
print(p.abspath("a/../b"), p.abspath("/x/./y"), p.relpath("/a/b", "/a/c"), p.relpath("/a", "/a"), p.relpath("/a/b/c", "/a"), p.relpath("/", "/a/b"), p.relpath("x"))
attempt(p.relpath, "")
#: commonpath
print(p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a/b", "a"]), repr(p.commonpath(["a", "b"])), p.commonpath(["/a"]))
attempt(p.commonpath, [])
attempt(p.commonpath, ["/a", "b"])
attempt(p.commonpath, ["a", b"b"])
#: commonprefix
print(p.commonprefix(["abc", "abd"]), repr(p.commonprefix([])), repr(p.commonprefix(["a", "b"])), p.commonprefix([["a", "b"], ["a", "c"]]))
#: expanduser and expandvars
os.environ.update(HOME="/home/me", V="value", W="w")
print(p.expanduser("~"), p.expanduser("~/x"), p.expanduser("a~"), p.expandvars("$V/${W}/$NO_SUCH/${NO}/$"), p.expandvars("a$V-$W"), p.expandvars("$$V"))
#: exists
print(p.exists("/"), p.exists("/no/such"), p.isdir("/"), p.isfile("/"), p.islink("/"), p.ismount("/"), p.lexists("/no"))
print(p.exists("a\0b"), p.isfile("a\0b"), p.exists(""))
#: times and sizes
import tempfile
d = tempfile.mkdtemp()
f = p.join(d, "f")
with open(f, "w") as out:
    out.write("abc")
os.utime(f, (10, 20))
print(p.getsize(f), p.getmtime(f), p.getatime(f), p.getctime(f) > 0)
try:
    p.getsize(p.join(d, "none"))
except OSError as e:
    print(type(e).__name__, e.errno)
#: realpath
import tempfile
d = p.realpath(tempfile.mkdtemp())
os.mkdir(p.join(d, "real"))
os.symlink("real", p.join(d, "link"))
print(p.realpath(p.join(d, "link", "..", "link", "x")) == p.join(d, "real", "x"), p.samefile(p.join(d, "link"), p.join(d, "real")))
try:
    p.realpath(p.join(d, "none", "x"), strict=True)
except OSError as e:
    print(type(e).__name__)
#: bytes
print(p.join(b"a", b"b"), p.split(b"/x/y"), p.splitext(b"a.b"), p.normpath(b"a/../b"), p.basename(b"/q"))
#: path-like
import pathlib
print(p.join(pathlib.Path("a"), "b"), p.basename(pathlib.Path("x/y")), p.exists(pathlib.Path("/")))
#: constants
print(p.sep, p.pardir, p.curdir, p.extsep, p.altsep, p.pathsep, p.defpath, p.devnull, p.supports_unicode_filenames)
