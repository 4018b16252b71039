"""Files of the simulated system: raw, buffered and text. Nothing is held back: what is written is there at once."""
import _posix
from io import BufferedIOBase, RawIOBase, TextIOBase, UnsupportedOperation
from _trammel import is_unknown as _is_unknown

_FLAGS = {"r": 0, "w": 0o1101, "x": 0o301, "a": 0o2101}
_CHUNK = 8192


_WANTED = "expected str, bytes or os.PathLike object, not "


def raw_path(path, what=_WANTED):
    """A path as str or bytes, which it may be or give by __fspath__."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"{what}{type(path).__name__}")
    out = method(path)
    if not isinstance(out, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(out).__name__}")
    return out


def fspath(path, what=_WANTED):
    """The text of a path, which may be str, bytes or have __fspath__."""
    if isinstance(path, str):
        return path
    out = raw_path(path, what)
    return out if isinstance(out, str) else out.decode("utf-8", "surrogateescape")


class _Closable:
    closed = False

    def fileno(self):
        self._check("I/O operation on closed file")
        return self._handle().fileno()

    def _check(self, message="I/O operation on closed file."):
        if self.closed:
            raise ValueError(message)


class FileIO(_Closable, RawIOBase):
    def __init__(self, file, mode="r", closefd=True, opener=None, _shown=None):
        kinds = [c for c in mode if c in "rwxa"]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind, plus = kinds[0], "+" in mode
        flags = _FLAGS[kind]
        if plus:
            flags = flags & ~3 | 2
        self.name, self.closefd = file, closefd
        if isinstance(file, int) and not isinstance(file, bool):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._file = _posix.file(file)
            self._fd = file
        elif opener is not None:
            self._fd = opener(file, flags)
            self._file = _posix.file(self._fd)
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            self._file = _posix.open("open", fspath(file), flags, 0o666, _shown or mode)
            self._fd = self._file.fileno()
        if self._file.stat()[0] & 0o170000 == 0o040000:
            self.close()
            _posix.errno(21, fspath(file))
        if kind == "a":
            self._file.seek(0, 2)
        self._reads, self._writes = plus or kind == "r", plus or kind != "r"
        self.mode = {"r": "rb", "w": "wb", "x": "xb", "a": "ab"}[kind] + "+" * plus
        if plus and kind in "rw":
            self.mode = "rb+"

    def _handle(self):
        return self._file

    def _must(self, can, message):
        self._check("I/O operation on closed file")
        if not can:
            raise UnsupportedOperation(message)

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def readable(self):
        self._check("I/O operation on closed file")
        return self._reads

    def seekable(self):
        self._check("I/O operation on closed file")
        return True

    def writable(self):
        self._check("I/O operation on closed file")
        return self._writes

    def read(self, size=-1):
        self._must(self._reads, "File not open for reading")
        return self._file.read(-1 if size is None else size)

    def readall(self):
        return self.read()

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._must(self._reads, "File not open for reading")
        return self._file.readline(-1 if size is None else size)

    def write(self, data):
        self._must(self._writes, "File not open for writing")
        return self._file.write(data)

    def seek(self, offset, whence=0):
        self._check("I/O operation on closed file")
        return self._file.seek(offset, whence)

    def tell(self):
        self._check("I/O operation on closed file")
        return self._file.tell()

    def truncate(self, size=None):
        self._must(self._writes, "File not open for writing")
        return self._file.truncate() if size is None else self._file.truncate(size)

    def close(self):
        if not self.closed:
            self.closed = True
            if self.closefd:
                _posix.close(self._fd)


class _Buffered(_Closable, BufferedIOBase):
    _reads = _writes = True

    def __init__(self, raw, buffer_size=_CHUNK):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw

    def _handle(self):
        return self.raw

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    def __repr__(self):
        name = getattr(self, "name", None)
        return f"<_io.{type(self).__name__}>" if name is None else f"<_io.{type(self).__name__} name={name!r}>"

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        return self.raw.seekable()

    def _can_read(self, name):
        if not self._reads:
            raise UnsupportedOperation(name)
        self._check("read of closed file" if name == "read" else f"{name} of closed file")

    def read(self, size=-1):
        self._can_read("read")
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        out = self.raw.read(-1 if size is None else size)
        return b"" if out is None else out

    def read1(self, size=-1):
        return self.read(_CHUNK if size < 0 else size)

    def peek(self, size=0):
        self._can_read("peek")
        at = self.raw.tell()
        data = self.raw.read(_CHUNK)
        self.raw.seek(at)
        return data

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def readline(self, size=-1):
        self._can_read("readline")
        return self.raw.readline(-1 if size is None else size)

    def write(self, data):
        if not self._writes:
            raise UnsupportedOperation("write")
        self._check("write to closed file")
        if _is_unknown(data):
            data = bytes(data)
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self.raw.write(data)

    def seek(self, offset, whence=0):
        self._check("seek of closed file")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        return self.raw.seek(offset, whence)

    def tell(self):
        self._check("tell of closed file")
        return self.raw.tell()

    def truncate(self, size=None):
        self._check("truncate of closed file")
        if not self._writes:
            raise UnsupportedOperation("truncate")
        return self.raw.truncate(size)

    def flush(self):
        self._check("flush of closed file")

    def detach(self):
        raw, self._raw = self.raw, None
        return raw

    def close(self):
        self.raw.close()


class BufferedReader(_Buffered):
    _writes = False


class BufferedWriter(_Buffered):
    _reads = False


class BufferedRandom(_Buffered):
    pass


class BufferedRWPair(_Closable, BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=_CHUNK):
        self.reader, self.writer = BufferedReader(reader), BufferedWriter(writer)
        self.read, self.readline, self.peek, self.read1 = self.reader.read, self.reader.readline, self.reader.peek, self.reader.read1
        self.write = self.writer.write

    def close(self):
        self.writer.close()
        self.reader.close()


_NATIVE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}


class TextIOWrapper(_Closable, TextIOBase):
    _CHUNK_SIZE = _CHUNK

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        b"".decode(encoding)
        self._codec = encoding.lower().replace("_", "-")
        self._buffer, self.encoding, self.errors = buffer, encoding, errors or "strict"
        self.line_buffering, self.write_through = line_buffering, write_through
        self._newline, self._kinds = newline, set()
        self._forget()
        self._telling = True
        self._fresh = True  # nothing written or read: a byte order mark may come first

    def _handle(self):
        return self.buffer

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def _forget(self):
        self._text, self._at, self._tail, self._chunk, self._base = "", 0, b"", b"", None

    def __repr__(self):
        out = "<_io.TextIOWrapper"
        for attr in ("name", "mode"):
            value = getattr(self, attr, None)
            if value is not None:
                out += f" {attr}={value!r}"
        return out + f" encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def newlines(self):
        kinds = [k for k in ("\r", "\n", "\r\n") if k in self._kinds]
        return None if not kinds else kinds[0] if len(kinds) == 1 else tuple(kinds)

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            b"".decode(encoding)
            self.encoding, self._codec = encoding, encoding.lower().replace("_", "-")
        if errors is not None:
            self.errors = errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering

    # --- reading

    def _can_read(self):
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")

    def _decoded(self, data, final):
        """Text of bytes; what may be the start of a character waits for the next ones."""
        codec = self._codec
        if self._fresh and data and codec in _NATIVE:
            if codec != "utf-8-sig" and data[:2] == b"\xfe\xff":
                self._codec = codec[:6] + "-be"
            elif len(data) >= 4 or final:
                self._codec = _NATIVE[codec]
        self._fresh = False
        try:
            return data.decode(codec)
        except UnicodeDecodeError as e:
            if not final and e.start >= len(data) - 4 and e.end >= len(data):
                self._tail = data[e.start:]
                return data[:e.start].decode(codec, self.errors)
        return data.decode(codec, self.errors)

    def _more(self, size=_CHUNK):
        """Decodes the next bytes of the file; False at its end."""
        held = self._tail
        base = self.buffer.tell() - len(held) if self.buffer.seekable() else None
        data = self.buffer.read(size) if size < 0 else self.buffer.read1(size)
        final = size < 0 or len(data) == 0
        chunk, self._tail = held + data, b""
        if not chunk:
            return False
        text = self._decoded(chunk, final)
        if not final and text.endswith("\r") and self._newline in (None, ""):
            last = "\r".encode(self._codec)
            self._tail = last + self._tail
            text = text[:-1]
        if self._newline in (None, ""):
            pairs = text.count("\r\n")
            if pairs:
                self._kinds.add("\r\n")
            if text.count("\n") > pairs:
                self._kinds.add("\n")
            if text.count("\r") > pairs:
                self._kinds.add("\r")
        if self._newline is None and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self._at >= len(self._text):
            self._text, self._at, self._base, self._chunk = text, 0, base, chunk
        else:
            self._chunk = self._chunk[self._consumed():] + data
            self._base = base - (len(self._chunk) - len(chunk)) if base is not None else None
            self._text, self._at = self._text[self._at:] + text, 0
        return True

    def _consumed(self):
        """How many bytes of the chunk the text up to here was made of."""
        part = self._text[:self._at]
        if b"\r" not in self._chunk or self._newline is not None:
            return len(part.encode(self._codec, "surrogateescape" if self.errors == "surrogateescape" else "replace"))
        n = 0
        for c in part:
            if c == "\n" and self._chunk[n:n + 2] == b"\r\n":
                n += 2
            else:
                n += len(c.encode(self._codec))
        return n

    def read(self, size=-1):
        self._can_read()
        if size is not None and not hasattr(type(size), "__index__"):
            raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}")
        if size is None or size < 0:
            self._more(-1)
            out, self._text, self._at = self._text[self._at:], "", 0
            return out
        while len(self._text) - self._at < size and self._more():
            pass
        out = self._text[self._at:self._at + size]
        self._at += len(out)
        return out

    def _line_end(self, start):
        """Where the first line behind start ends, or -1."""
        if self._newline in (None, "\n"):
            return self._text.find("\n", start) + 1 or -1
        if self._newline == "":
            n, r = self._text.find("\n", start), self._text.find("\r", start)
            if r >= 0 and (n < 0 or r < n):
                return r + 2 if self._text[r + 1:r + 2] == "\n" else r + 1
            return n + 1 or -1
        at = self._text.find(self._newline, start)
        return -1 if at < 0 else at + len(self._newline)

    def readline(self, size=-1):
        self._can_read()
        end = self._line_end(self._at)
        while end < 0:
            if not self._more():
                end = len(self._text)
                break
            end = self._line_end(self._at)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        out = self._text[self._at:end]
        self._at = end
        return out

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = True
            raise StopIteration
        return line

    # --- writing

    def write(self, s):
        self._check()
        if _is_unknown(s):
            s = str(s)
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        text = s
        if self._newline in ("\r", "\r\n") and "\n" in s:
            text = s.replace("\n", self._newline)
        codec = self._codec
        if codec in _NATIVE and text:
            if self._fresh and not (self.buffer.seekable() and self.buffer.tell()):
                self._codec = _NATIVE[codec]
            else:
                codec = _NATIVE[codec]
        self._fresh = False
        self.buffer.write(text.encode(codec, self.errors))
        self._forget()
        self._telling = True
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    # --- moving

    def tell(self):
        self._check()
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        if self._base is None:
            return self.buffer.tell() - len(self._tail)
        return self._base + self._consumed()

    def seek(self, cookie, whence=0):
        self._check()
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self._forget()
            return self.buffer.seek(0, 2)
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self._forget()
        self._telling = True
        if cookie == 0 and self._codec != self.encoding.lower().replace("_", "-"):
            self._codec, self._fresh = self.encoding.lower().replace("_", "-"), True
        return self.buffer.seek(cookie)

    def truncate(self, pos=None):
        self._check()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def flush(self):
        self._check()
        self.buffer.flush()

    def detach(self):
        buffer, self._buffer = self.buffer, None
        return buffer

    def close(self):
        if self._buffer is not None:
            self._buffer.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    letters = set(mode)
    if letters - set("rwxabt+") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: '{mode}'")
    kinds, binary = letters & set("rwxa"), "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode" if kinds else "Must have exactly one of create/read/write/append mode and at most one plus")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    raw = FileIO(file, mode.replace("b", "").replace("t", ""), closefd, opener, mode)
    if buffering == 0:
        return raw
    kind = BufferedRandom if "+" in letters else BufferedReader if "r" in letters else BufferedWriter
    buffer = kind(raw)
    if binary:
        return buffer
    try:
        text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    except BaseException:
        buffer.close()
        raise
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")


class _Standard(RawIOBase):
    """What sys.stdin reads from: the lines that the host gives."""
    name, mode, closed = "<stdin>", "rb", False

    def __init__(self, read_line):
        self._read_line, self._rest = read_line, b""

    def seekable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        return 0

    def readline(self, size=-1):
        if not self._rest:
            self._rest = self._read_line().encode()
        end = len(self._rest) if size < 0 else min(size, len(self._rest))
        line, self._rest = self._rest[:end], self._rest[end:]
        return line

    def read(self, size=-1):
        parts, n = [], 0
        while size < 0 or n < size:
            line = self.readline(-1 if size < 0 else size - n)
            if not line:
                break
            parts.append(line)
            n += len(line)
        return b"".join(parts)

    def read1(self, size=-1):
        return self.readline(size)

    def close(self):
        self.closed = True


def standard_input(read_line):
    """sys.stdin, whose lines come from a function."""
    text = TextIOWrapper(BufferedReader(_Standard(read_line)), "utf-8")
    text.mode = "r"
    return text


for _class in (FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper):
    _class.__module__ = "_io"
