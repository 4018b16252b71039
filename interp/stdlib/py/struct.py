"""Values as bytes, after formats."""
from _floats import bits as _bits, value as _value
from operator import index as _index

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


_STANDARD = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_MAX = 1 << 30


def _layout(format):
    """(byte order, [(code, count, size, padding)], total size, number of values)."""
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode("latin-1")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    order, native, at = "little", True, 0
    if format[:1] and format[0] in "@=<>!":
        native = format[0] == "@"
        order = "big" if format[0] in ">!" else "little"
        at = 1
    sizes = _NATIVE if native else _STANDARD
    items, total, values = [], 0, 0
    while at < len(format):
        c = format[at]
        at += 1
        if c.isspace():
            continue
        count = 1
        if c.isdigit():
            count = 0
            while c.isdigit():
                count = count * 10 + int(c)
                if count > _MAX:
                    raise error("total struct size too long")
                if at == len(format):
                    raise error("repeat count given without format specifier")
                c = format[at]
                at += 1
        size = sizes.get(c)
        if size is None:
            raise error("bad char in struct format")
        padding = -total % size if native and c not in "xsp" else 0
        items.append((c, count, size, padding))
        total += padding + size * count
        values += 0 if c == "x" else 1 if c in "sp" else count
        if total > _MAX:
            raise error("total struct size too long")
    return order, items, total, values


class Struct:
    def __init__(self, format):
        self._order, self._items, self.size, self._values = _layout(format)
        self.format = format.decode("latin-1") if isinstance(format, (bytes, bytearray)) else format

    def __repr__(self):
        return f"_struct.Struct({self.format!r})"

    def pack(self, *values):
        return self._pack(values, "pack")

    def _pack(self, values, name):
        if len(values) != self._values:
            raise error(f"{name} expected {self._values} items for packing (got {len(values)})")
        out = bytearray()
        values = iter(values)
        for code, count, size, padding in self._items:
            out += bytes(padding)
            if code == "x":
                out += bytes(count)
            elif code in "sp":
                out += _text(code, count, next(values))
            else:
                for _ in range(count):
                    out += self._one(code, size, next(values))
        return bytes(out)

    def _one(self, code, size, value):
        if code == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if code == "?":
            return b"\1" if value else b"\0"
        if code in "efd":
            try:
                bits = _bits(value, size)
            except TypeError:
                raise error("required argument is not a float") from None
            if bits is None:
                raise OverflowError(f"float too large to pack with {code} format")
            return bits.to_bytes(size, self._order)
        try:
            value = _index(value)
        except TypeError:
            raise error("required argument is not an integer") from None
        signed = code in "bhilqn"
        low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
        if not low <= value <= high:
            raise error(f"'{code}' format requires {low} <= number <= {high}")
        return value.to_bytes(size, self._order, signed=signed)

    def unpack(self, buffer, /):
        data = bytes(memoryview(buffer))
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data)

    def _unpack(self, data):
        out = []
        at = 0
        for code, count, size, padding in self._items:
            at += padding
            if code == "x":
                at += count
            elif code == "s":
                out.append(data[at:at + count])
                at += count
            elif code == "p":
                out.append(data[at + 1:at + 1 + min(data[at], count - 1)] if count else b"")
                at += count
            else:
                for _ in range(count):
                    out.append(self._read(code, size, data[at:at + size]))
                    at += size
        return tuple(out)

    def _read(self, code, size, part):
        if code == "c":
            return part
        if code == "?":
            return part != b"\0"
        if code in "efd":
            return _value(int.from_bytes(part, self._order), size)
        return int.from_bytes(part, self._order, signed=code in "bhilqn")

    def unpack_from(self, buffer, offset=0):
        data = bytes(memoryview(buffer))
        if offset < 0:
            if offset + len(data) < 0:
                raise error(f"offset {offset} out of range for {len(data)}-byte buffer")
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes")
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking {self.size} bytes at offset {offset} "
                f"(actual buffer size is {len(data)})"
            )
        return self._unpack(data[offset:offset + self.size])

    def pack_into(self, buffer, offset, *values):
        packed = self._pack(values, "pack_into")
        size = len(buffer)
        if offset < 0:
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            offset += size
        if size - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {offset + self.size} bytes for packing {self.size} bytes at offset {offset} "
                f"(actual buffer size is {size})"
            )
        buffer[offset:offset + self.size] = packed

    def iter_unpack(self, buffer, /):
        data = bytes(memoryview(buffer))
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._unpack(data[at:at + self.size]) for at in range(0, len(data), self.size))


def _text(code, size, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == "s":
        return bytes(value[:size]).ljust(size, b"\0")
    if not size:
        return b""
    value = bytes(value[:min(size - 1, 255)])
    return (bytes([len(value)]) + value).ljust(size, b"\0")


_cache = {}


def _struct(format):
    try:
        return _cache[format]
    except KeyError:
        made = Struct(format)
    except TypeError:
        return Struct(format)
    if len(_cache) >= 100:
        _cache.clear()
    _cache[format] = made
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
