import glob, os, shutil, tempfile
here = os.path.realpath(tempfile.mkdtemp())
os.chdir(here)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", str(e).replace(here, "HERE"))


def write(path, text=""):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


def tree(top):
    return sorted(os.path.join(root, f) for root, _, files in os.walk(top) for f in files)

#: copy
write("a", "text")
os.mkdir("d")
print(shutil.copy("a", "b"), shutil.copy("a", "d"), shutil.copyfile("a", "c"), tree("."), open("d/a").read())
attempt(shutil.copy, "a", "a")
attempt(shutil.copyfile, "a", "d")
attempt(shutil.copy, "none", "x")
attempt(shutil.copy, "a", "none/x")
attempt(shutil.copyfile, "d", "x")
#: copy2 and modes
write("a", "x")
os.chmod("a", 0o600)
os.utime("a", (100, 200))
shutil.copy2("a", "b")
shutil.copy("a", "c")
shutil.copyfile("a", "e")
print(oct(os.stat("b").st_mode & 0o777), os.path.getmtime("b"), oct(os.stat("c").st_mode & 0o777), os.path.getmtime("c") == 200, oct(os.stat("e").st_mode & 0o777))
shutil.copymode("a", "e")
shutil.copystat("a", "e")
print(oct(os.stat("e").st_mode & 0o777), os.path.getmtime("e"))
#: copytree
write("s/1", "one")
write("s/t/2", "two")
write("s/t/3.pyc")
print(shutil.copytree("s", "out"), tree("out"), open("out/t/2").read())
attempt(shutil.copytree, "s", "out")
print(shutil.copytree("s", "out", dirs_exist_ok=True), shutil.copytree("s", "clean", ignore=shutil.ignore_patterns("*.pyc", "1")), tree("clean"))
attempt(shutil.copytree, "none", "x")
#: copytree with links
write("s/f", "x")
os.symlink("f", "s/l")
shutil.copytree("s", "a")
shutil.copytree("s", "b", symlinks=True)
print(os.path.islink("a/l"), os.path.islink("b/l"), os.readlink("b/l"))
#: copytree with another function
write("s/f", "x")
seen = []
shutil.copytree("s", "d", copy_function=lambda a, b: seen.append((a, b)))
print(seen, tree("d"))
#: rmtree
write("a/b/c", "x")
shutil.rmtree("a")
print(os.path.exists("a"))
attempt(shutil.rmtree, "a")
print(shutil.rmtree("a", ignore_errors=True))
write("f")
attempt(shutil.rmtree, "f")
problems = []
shutil.rmtree("none", onexc=lambda f, p, e: problems.append((p, type(e).__name__)))
print(problems)
#: move
write("a", "1")
os.mkdir("d")
print(shutil.move("a", "b"), shutil.move("b", "d"), tree("."))
write("b", "2")
attempt(shutil.move, "b", "d")
write("src/x/y", "z")
print(shutil.move("src", "d"), tree("d"))
attempt(shutil.move, "none", "d")
attempt(shutil.move, "d", "d/src")
#: copyfileobj
import io
source, target = io.BytesIO(b"x" * 100000), io.BytesIO()
shutil.copyfileobj(source, target)
print(len(target.getvalue()))
text = io.StringIO()
shutil.copyfileobj(io.StringIO("abc"), text, 1)
print(text.getvalue())
#: disk_usage and which
u = shutil.disk_usage(".")
print(u._fields, u.total >= u.used, shutil.which("no-such-program-at-all"))
#: errors
print(issubclass(shutil.SameFileError, shutil.Error), issubclass(shutil.Error, OSError), shutil.Error.__mro__[1].__name__)
#: ignore_patterns
f = shutil.ignore_patterns("*.py", "tmp*")
print(sorted(f("d", ["a.py", "b.txt", "tmp1", "x"])))
#: terminal size
os.environ["COLUMNS"], os.environ["LINES"] = "100", "50"
print(shutil.get_terminal_size(), shutil.get_terminal_size((1, 2)).columns)
#: NamedTemporaryFile
with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre", dir=here) as f:
    f.write("hello")
    f.flush()
    name = f.name
    print(os.path.basename(name).startswith("pre"), name.endswith(".txt"), open(name).read(), os.path.exists(name))
print(os.path.exists(name), f.closed)
with tempfile.NamedTemporaryFile(dir=here, delete=False) as f:
    print(f.write(b"x"), f.mode)
print(os.path.exists(f.name))
#: TemporaryFile
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.seek(0)
    print(f.read())
with tempfile.TemporaryFile("w+t") as f:
    f.write("x\ny\n")
    f.seek(0)
    print(f.readlines())
#: TemporaryDirectory
with tempfile.TemporaryDirectory(prefix="p", dir=here) as d:
    write(os.path.join(d, "x/y"), "z")
    print(os.path.isdir(d), os.path.basename(d).startswith("p"), os.path.dirname(d) == here)
print(os.path.exists(d))
t = tempfile.TemporaryDirectory()
print(os.path.isdir(t.name), t.cleanup(), os.path.exists(t.name))
#: mkstemp and mkdtemp
fd, path = tempfile.mkstemp(suffix=".x", dir=here)
os.write(fd, b"abc")
os.close(fd)
print(open(path).read(), oct(os.stat(path).st_mode & 0o777), path.endswith(".x"))
d = tempfile.mkdtemp("suf", "pre", here)
print(os.path.basename(d).startswith("pre"), d.endswith("suf"), oct(os.stat(d).st_mode & 0o777))
#: SpooledTemporaryFile
with tempfile.SpooledTemporaryFile(max_size=5) as f:
    f.write(b"abc")
    print(f._rolled)
    f.write(b"defgh")
    print(f._rolled, f.tell())
    f.seek(0)
    print(f.read(), f.closed)
#: gettempdir
print(os.path.isdir(tempfile.gettempdir()), tempfile.gettempprefix(), isinstance(tempfile.gettempdirb(), bytes), tempfile.TMP_MAX)
#: glob
for n in ("a.py", "b.txt", "sub/c.py", "sub/deep/d.py", ".h.py", "x[1].py"):
    write(n)
for pattern in ("*.py", "*", "**/*.py", "sub/*", "?.*", "[ab].*", "[!a].*", ".*", "none", "sub", "sub/", "**"):
    print(pattern, sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob("*.py", root_dir="sub")), glob.escape("x[1]*?.py"), glob.glob(glob.escape("x[1].py")), sorted(glob.glob("**/*.py")), glob.has_magic("a*"))
print(sorted(glob.glob("*", include_hidden=True)), sorted(glob.iglob("*.txt")), glob.glob(os.path.join(here, "*.txt")) == [os.path.join(here, "b.txt")])
#: glob translate
print(glob.translate("*.py"), glob.translate("**/a?", recursive=True))
