import io, os, tempfile
here = tempfile.mkdtemp()
os.chdir(here)


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: modes
with open("f", "w") as f:
    print(f.write("one\n"), f.mode, f.name, f.closed, f.readable(), f.writable(), f.seekable(), f.encoding)
with open("f", "a") as f:
    f.write("two\n")
with open("f") as f:
    print(f.read(), f.mode)
with open("f", "r+") as f:
    print(f.readline(), f.tell())
    f.seek(0)
    f.write("ONE")
print(open("f").read())
attempt(open, "f", "x")
attempt(open, "f", "q")
attempt(open, "f", "rw")
attempt(open, "f", "")
attempt(open, "f", "rbt")
with open("g", "x") as f:
    f.write("new")
print(repr(open("g", "w+").read()))
#: errors of closed and wrong files
f = open("f", "w")
attempt(f.read)
f.close()
attempt(f.write, "x")
attempt(f.seek, 0)
print(f.closed, f.close())
f = open("f")
attempt(f.write, "x")
attempt(f.read, "x")
f.close()
with open("f", "wb") as f:
    attempt(f.write, "x")
with open("f", "w") as f:
    attempt(f.write, b"x")
#: reading lines
with open("f", "w") as f:
    f.writelines(["a\n", "b\n", "c"])
with open("f") as f:
    print(list(f), f.read(), f.readline())
with open("f") as f:
    print(f.readline(), f.readline(1), f.readlines(), next(f, "end"))
with open("f") as f:
    for i, line in enumerate(f):
        print(i, repr(line))
with open("f") as f:
    print(f.readlines(3), f.readlines())
#: read sizes
with open("f", "w") as f:
    f.write("héllo wörld")
with open("f") as f:
    print(f.read(2), f.read(0), f.read(3), f.read(-1), f.read())
with open("f", "rb") as f:
    print(f.read(2), f.read(3), f.tell(), f.seek(-3, 2), f.read(), f.peek(1) if hasattr(f, "peek") else "")
#: seek and tell
with open("f", "wb+") as f:
    f.write(b"0123456789")
    print(f.seek(2), f.read(2), f.tell(), f.seek(-1, 1), f.read(1), f.seek(0, 2), f.read())
    f.seek(3)
    f.write(b"XY")
    f.seek(0)
    print(f.read())
    f.seek(12)
    f.write(b"z")
    f.seek(0)
    print(f.read())
with open("f", "w+") as f:
    f.write("abc")
    attempt(f.seek, -1, 1)
    attempt(f.seek, -1)
    print(f.seek(0, 2), f.tell())
#: truncate
with open("f", "w+") as f:
    f.write("0123456789")
    f.seek(4)
    print(f.truncate(), f.truncate(6), f.tell())
    f.seek(0)
    print(repr(f.read()))
#: newlines
with open("f", "wb") as f:
    f.write(b"a\r\nb\rc\n")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f", newline=newline) as f:
        print(repr(newline), f.readlines(), repr(f.newlines))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("g", "w", newline=newline) as f:
        f.write("x\ny\r\n")
    with open("g", "rb") as f:
        print(f.read())
attempt(open, "f", newline="x")
attempt(open, "f", "rb", newline="\n")
#: encodings
with open("f", "w", encoding="utf-16") as f:
    f.write("hé")
print(open("f", "rb").read(), open("f", encoding="utf-16").read())
with open("f", "w", encoding="utf-8-sig") as f:
    f.write("x")
print(open("f", "rb").read(), open("f", encoding="utf-8-sig").read(), repr(open("f", encoding="utf-8").read()))
with open("f", "wb") as f:
    f.write(b"a\xffb")
attempt(open("f", encoding="utf-8").read)
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(ascii(open("f", encoding="utf-8", errors=errors).read()))
with open("g", "w", encoding="ascii") as f:
    attempt(f.write, "ä")
with open("g", "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("ä")
print(open("g").read())
attempt(open, "f", encoding="nosuch")
attempt(open, "f", "rb", encoding="utf-8")
#: print to files
with open("f", "w") as f:
    print("a", 1, None, sep="-", end="!\n", file=f, flush=True)
    print(file=f)
print(repr(open("f").read()))
#: buffering
with open("f", "wb", buffering=0) as f:
    print(type(f).__name__, f.write(b"abc"))
with open("f", "rb", 0) as f:
    print(f.read(2), f.readall())
with open("f", "w", buffering=1) as f:
    print(f.line_buffering)
attempt(open, "f", "w", 0)
print(type(open("f", "rb")).__name__, type(open("f", "wb")).__name__, type(open("f", "r+b")).__name__, type(open("f")).__name__)
#: buffer of a text file
with open("f", "w") as f:
    f.write("text ")
    f.flush()
    f.buffer.write(b"bytes")
    print(type(f.buffer).__name__, f.buffer.raw.name)
print(open("f").read())
#: detach and wrap
raw = open("f", "wb")
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
t.write("é\n")
b = t.detach()
b.write(b"x")
b.close()
print(open("f", "rb").read())
attempt(t.write, "z")
#: readinto
with open("f", "wb") as f:
    f.write(b"hello")
buf = bytearray(3)
with open("f", "rb") as f:
    print(f.readinto(buf), buf, f.readinto(buf), buf, f.read1(10))
#: with statement closes
with open("f", "w") as f:
    pass
print(f.closed)
try:
    with open("f", "w") as f:
        raise KeyError("x")
except KeyError:
    print(f.closed)
attempt(f.__enter__)
#: directories and missing
os.mkdir("d")
attempt(open, "d")
attempt(open, "d", "w")
attempt(open, "none")
attempt(open, "none/f", "w")
attempt(open, "f/x", "w")
#: permissions and descriptors
f = open("f", "w")
print(f.fileno() > 2, f.isatty())
f.close()
attempt(f.fileno)
g = open(os.open("f", os.O_RDONLY), closefd=True)
print(g.read())
g.close()
attempt(open, -1)
#: opener
def opener(path, flags):
    print(path, flags & os.O_WRONLY)
    return os.open("real", flags, 0o600)
with open("fake", "w", opener=opener) as f:
    f.write("x")
print(sorted(os.listdir()))
#: StringIO
s = io.StringIO("one\ntwo\n")
print(s.read(2), s.tell(), s.readline(), s.getvalue(), s.seek(0), s.readlines(), s.read())
s = io.StringIO()
print(s.write("abc"), s.seek(1), s.write("X"), s.getvalue(), s.truncate(2), s.getvalue(), s.closed)
s.close()
attempt(s.getvalue)
attempt(io.StringIO, b"x")
with io.StringIO(newline="\r\n") as s:
    s.write("a\nb")
    print(repr(s.getvalue()))
print(list(io.StringIO("x\r\ny\n")), io.StringIO("a\rb", newline=None).read())
#: BytesIO
b = io.BytesIO(b"hello")
print(b.read(2), b.getvalue(), b.getbuffer()[0], b.seek(0, 2), b.write(b"!"), b.getvalue(), b.readable(), b.seekable())
b.seek(0)
print(b.readline(), b.read1(), b.readinto(bytearray(2)), list(io.BytesIO(b"a\nb")))
attempt(b.write, "x")
attempt(io.BytesIO, "x")
#: io classes
print(io.IOBase.__mro__[0].__name__, issubclass(io.TextIOWrapper, io.TextIOBase), isinstance(open("f", "w"), io.IOBase), isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
attempt(lambda: io.StringIO().fileno())
#: own raw class
class Upper(io.RawIOBase):
    def __init__(self): self.data = [b"abc", b"def"]
    def readable(self): return True
    def readinto(self, b):
        if not self.data: return 0
        chunk = self.data.pop(0)
        b[:len(chunk)] = chunk
        return len(chunk)
print(io.BufferedReader(Upper()).read(), Upper().read(2), Upper().readall())
#: own text stream
class Tee(io.TextIOBase):
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, s):
        self.parts.append(s)
        return len(s)
t = Tee()
print("a", "b", file=t)
t.writelines(["c", "d"])
print(t.parts, t.readable(), t.closed)
attempt(t.read)
#: redirect
import contextlib, sys
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden")
    sys.stdout.write("too")
print(repr(out.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("e", file=sys.stderr)
print(repr(err.getvalue()))
#: sys.stdin replaced
import sys
sys.stdin = io.StringIO("first\nsecond\nthird")
print(input(), input("? "), sys.stdin.read())
attempt(input)
#: text position with multibyte
with open("f", "w", encoding="utf-8") as f:
    f.write("äöü\nxyz\n")
with open("f", encoding="utf-8") as f:
    f.readline()
    at = f.tell()
    rest = f.read()
    f.seek(at)
    print(at, f.read() == rest)
#: chdir and relative files
os.mkdir("sub")
os.chdir("sub")
with open("../up", "w") as f:
    f.write("u")
print(os.path.exists("../up"), open(os.path.join(os.pardir, "up")).read())
#: files opened twice
a = open("f", "w")
b = open("f", "a")
a.write("1"); a.flush()
b.write("2"); b.flush()
a.write("3"); a.close(); b.close()
print(open("f").read())
