"""Text and bytes in memory."""
from abc import ABC

__all__ = [
    "BlockingIOError", "BufferedIOBase", "BufferedRWPair", "BufferedRandom", "BufferedReader", "BufferedWriter", "BytesIO", "DEFAULT_BUFFER_SIZE", "FileIO", "IOBase",
    "RawIOBase", "SEEK_CUR", "SEEK_END", "SEEK_SET", "StringIO", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "open", "open_code", "text_encoding",
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
open = open
BlockingIOError = BlockingIOError
_FILE_CLASSES = ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair", "TextIOWrapper", "open_code")


def __getattr__(name):
    if name in _FILE_CLASSES:
        import _files
        return getattr(_files, name)
    raise AttributeError(f"module 'io' has no attribute {name!r}")


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(ABC):
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def readable(self):
        return False

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()

    def seek(self, *args):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, *args):
        raise UnsupportedOperation("truncate")

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def readline(self, size=-1):
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            c = self.read(1)
            if not c:
                break
            line += c
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readall(self):
        out = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            out += data
        return bytes(out) if out else data


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def read1(self, size=-1):
        raise UnsupportedOperation("read1")

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, data):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


class TextIOBase(IOBase):
    encoding = newlines = errors = None

    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def readline(self, size=-1):
        raise UnsupportedOperation("readline")

    def write(self, text):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


class _Memory:
    """What both kinds share: parts that are joined when they are read."""

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file" + ("." if self._empty else ""))

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def _joined(self):
        if len(self._parts) > 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0] if self._parts else self._empty

    def getvalue(self):
        self._check()
        return self._joined()

    def _put(self, data):
        if self._pos == self._size:
            self._parts.append(data)
        else:
            text = self._joined()
            if self._pos > len(text):
                text += self._zero * (self._pos - len(text))
            self._parts = [text[:self._pos] + data + text[self._pos + len(data):]]
        self._pos += len(data)
        self._size = max(self._size, self._pos)
        return len(data)

    def read(self, size=-1):
        self._check()
        text = self._joined()
        end = len(text) if size is None or size < 0 else min(self._pos + size, len(text))
        part = text[self._pos:end]
        self._pos = max(self._pos, end)
        return part

    def _line_end(self, text):
        at = text.find(self._newline, self._pos)
        return len(text) if at < 0 else at + len(self._newline)

    def readline(self, size=-1):
        self._check()
        text = self._joined()
        end = self._line_end(text)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        part = text[self._pos:end]
        self._pos = max(self._pos, end)
        return part

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        self._check()
        pos = self._pos if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        text = self._joined()[:pos]
        self._parts = [text]
        self._size = len(text)
        return pos


class StringIO(_Memory, TextIOBase):
    _empty, _newline, _zero = "", "\n", "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._translates, self._newline = newline, newline or "\n"
        self._parts = [self._translated(initial_value or "")]
        self._pos = 0
        self._size = len(self._parts[0])
        self.closed = self.line_buffering = False

    def _translated(self, s):
        """What is kept of text that is written."""
        if self._translates is None and "\r" in s:
            return s.replace("\r\n", "\n").replace("\r", "\n")
        if self._translates in ("\r", "\r\n"):
            return s.replace("\n", self._translates)
        return s

    def _line_end(self, text):
        if self._translates != "":
            return super()._line_end(text)
        for at in range(self._pos, len(text)):
            if text[at] == "\n":
                return at + 1
            if text[at] == "\r":
                return at + 2 if text[at + 1:at + 2] == "\n" else at + 1
        return len(text)

    def write(self, s):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._put(self._translated(s))
        return len(s)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._pos = pos
        elif pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._pos = self._size
        return self._pos


class BytesIO(_Memory, BufferedIOBase):
    _empty, _newline, _zero = b"", b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError(f"a bytes-like object is required, not {type(initial_bytes).__name__!r}")
        self._parts = [bytes(initial_bytes or b"")]
        self._pos = 0
        self._size = len(self._parts[0])
        self.closed = False

    def write(self, b):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._pos = max(0, pos + (0, self._pos, self._size)[whence])
        return self._pos

    def getbuffer(self):
        return memoryview(self.getvalue())

    def read1(self, size=-1):
        return self.read(size)
