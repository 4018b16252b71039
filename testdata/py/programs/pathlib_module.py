import os, tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath, PosixPath
here = os.path.realpath(tempfile.mkdtemp())
os.chdir(here)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", str(e).replace(here, "HERE"))

#: construction
print(Path("a", "b", "c"), Path("a") / "b", "a" / Path("b"), Path(), Path(""), Path("."), Path("a//b/./c/"), Path("/a", "/b"), Path("a") / "/b")
print(repr(Path("x/y")), repr(PurePath("x")), repr(PurePosixPath("x")), type(Path("a")).__name__)
attempt(Path, 3)
attempt(lambda: Path("a") / 3)
#: parts
p = PurePosixPath("/usr/lib/python3/site.tar.gz")
print(p.parts, p.root, repr(p.drive), p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent)
print(list(p.parents), p.parents[0], p.parents[-1], len(p.parents), p.parents[1:3])
q = PurePosixPath("a")
print(q.parts, repr(q.root), q.parent, list(q.parents), repr(q.suffix), PurePosixPath("..").name, PurePosixPath("/").name == "")
#: suffixes
for s in ("a", "a.b", ".a", ".a.b", "a.", "a..b", "x.tar.gz", ".."):
    p = PurePosixPath(s)
    print(s, repr(p.stem), repr(p.suffix), p.suffixes)
#: with_name
p = PurePosixPath("/a/b.txt")
print(p.with_name("c"), p.with_stem("d"), p.with_suffix(".md"), p.with_suffix(""), p.with_segments("x", "y"))
attempt(p.with_suffix, "md")
attempt(p.with_name, "")
attempt(p.with_name, "a/b")
attempt(PurePosixPath("/").with_name, "x")
attempt(p.with_suffix, ".")
#: relative
p = PurePosixPath("/a/b/c")
print(p.relative_to("/a"), p.relative_to("/a/b/c"), p.is_relative_to("/a"), p.is_relative_to("/x"), p.relative_to("/a/x", walk_up=True))
attempt(p.relative_to, "/x")
attempt(p.relative_to, "a")
#: comparison
print(Path("a") == Path("a/"), Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), Path("a") == "a", hash(Path("a")) == hash(Path("a")))
print(PurePosixPath("A") == PurePosixPath("a"), PureWindowsPath("A") == PureWindowsPath("a"), len({Path("a"), Path("./a")}))
attempt(lambda: Path("a") < "b")
#: match
p = PurePosixPath("/a/b/c.py")
print(p.match("*.py"), p.match("b/*.py"), p.match("/a/*.py"), p.match("*.PY"), p.full_match("/a/**/*.py"), p.full_match("*.py"), p.match("c.*"))
attempt(p.match, "")
#: as methods
p = Path("/a b/c")
print(p.as_posix(), p.as_uri(), str(p), os.fspath(p), bytes(p), p.is_absolute(), Path("x").is_absolute(), p.joinpath("d", "e"))
attempt(Path("a").as_uri)
#: from_uri
print(Path.from_uri("file:///a/b%20c"), Path.from_uri("file://localhost/xyz"), Path.from_uri("file:////x"))
attempt(Path.from_uri, "http://a/b")
attempt(Path.from_uri, "file:a")
#: windows
p = PureWindowsPath("C:\\Users\\me\\f.txt")
print(p, p.parts, p.drive, repr(p.root), p.anchor, p.name, p.parent, p.as_posix(), p.suffix)
print(PureWindowsPath("c:a"), PureWindowsPath("//server/share/x").drive, PureWindowsPath("a/b") / "c", PureWindowsPath("C:/a").is_absolute(), PureWindowsPath("/a").is_absolute())
print(repr(PureWindowsPath("a\\b")))
#: write and read
p = Path("f.txt")
print(p.write_text("one\ntwo\n"), p.read_text(), p.read_bytes(), p.write_bytes(b"\x00\xff"), p.read_bytes(), p.stat().st_size)
attempt(p.read_text, encoding="utf-8")
attempt(Path("none").read_text)
attempt(p.write_text, b"x")
attempt(p.write_bytes, "x")
p.write_text("ä", encoding="latin-1")
print(p.read_bytes(), p.read_text("latin-1"))
p.write_text("a\nb", newline="\r\n")
print(p.read_bytes())
#: open
p = Path("f")
with p.open("w") as f:
    print("x", "y", sep=",", file=f)
with p.open() as f:
    print(f.readlines(), f.name)
with open(p, "rb") as f:
    print(f.read())
#: mkdir
p = Path("a/b/c")
attempt(p.mkdir)
p.mkdir(parents=True)
attempt(p.mkdir)
p.mkdir(exist_ok=True)
print(p.exists(), p.is_dir(), p.is_file())
Path("f").touch()
attempt(Path("f").mkdir, exist_ok=True)
attempt(Path("a").rmdir)
p.rmdir()
print(Path("a/b").exists(), p.exists())
#: touch and unlink
p = Path("t")
p.touch()
p.touch()
attempt(p.touch, exist_ok=False)
print(p.exists(), p.unlink(), p.exists(), p.unlink(missing_ok=True))
attempt(p.unlink)
#: iterdir
for n in ("b", "a", "c"):
    Path(n).touch()
print(sorted(Path().iterdir()), sorted(p.name for p in Path(".").iterdir()))
attempt(lambda: list(Path("none").iterdir()))
attempt(lambda: list(Path("a").iterdir()))
#: glob
for n in ("a.py", "b.py", "c.txt", "d/e.py", "d/f/g.py", "d/f/h.txt", ".hidden.py"):
    Path(n).parent.mkdir(parents=True, exist_ok=True)
    Path(n).touch()
for pattern in ("*.py", "*", "**/*.py", "d/*", "d/**", "**/", "*/*.py", "d/f/[gh].*", "?.py", "none*", "**/f/*"):
    print(pattern, sorted(map(str, Path().glob(pattern))))
print(sorted(map(str, Path("d").rglob("*.py"))), sorted(map(str, Path().rglob("g*"))))
attempt(lambda: list(Path().glob("")))
attempt(lambda: list(Path().glob("/x")))
#: walk
for n in ("a/1", "a/b/2", "a/c/3"):
    Path(n).parent.mkdir(parents=True, exist_ok=True)
    Path(n).touch()
for root, dirs, files in sorted(Path("a").walk()):
    print(root, sorted(dirs), files)
for root, dirs, files in Path("a/b").walk(top_down=False):
    print(root, dirs, files)
#: rename
p = Path("x")
p.write_text("1")
q = p.rename("y")
print(repr(q), p.exists(), q.read_text())
Path("z").write_text("2")
print(q.replace("z").read_text())
attempt(Path("none").rename, "w")
#: links
Path("t").write_text("target")
l = Path("l")
l.symlink_to("t")
print(l.is_symlink(), l.readlink(), l.read_text(), l.resolve().name, l.samefile("t"), l.lstat().st_size, l.exists(follow_symlinks=False))
h = Path("h")
h.hardlink_to("t")
print(h.read_text(), h.stat().st_nlink)
Path("broken").symlink_to("none")
print(Path("broken").exists(), Path("broken").is_symlink())
attempt(Path("broken").resolve, strict=True)
#: resolve
Path("d").mkdir()
print(Path("d/../d/x").resolve() == Path(here) / "d/x", Path("d").absolute() == Path(here, "d"), Path("d/..").absolute().name, Path.cwd() == Path(here))
#: home
os.environ["HOME"] = "/home/me"
print(Path.home(), Path("~/x").expanduser(), Path("a/~").expanduser())
#: stat
p = Path("f")
p.write_text("abc")
p.chmod(0o640)
print(oct(p.stat().st_mode), p.is_file(), p.is_dir(), p.is_fifo(), p.is_socket(), p.is_block_device(), p.is_char_device(), p.is_mount(), p.is_junction())
attempt(Path("none").stat)
print(Path("none").is_file(), Path("none").is_dir(), Path("a\0b").exists())
#: subclass
class My(Path):
    def shout(self): return str(self).upper()
m = My("a") / "b"
print(type(m).__name__, m.shout(), m.parent.shout(), repr(m))
#: pure has no files
attempt(lambda: PurePosixPath("a").exists())
attempt(lambda: PurePosixPath("a").read_text())
#: formats
print(f"{Path('a/b')}", "%s" % Path("c"), "{:>5}".format(str(Path("d"))), str(Path("e")) + "x", Path("f").__fspath__())
