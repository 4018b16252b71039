"""Keyed hashes."""
import hashlib as _hashlib
from _hashlib import hmac_digest as _digest

digest_size = None
trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))


def _name(digestmod):
    if isinstance(digestmod, str):
        return _hashlib.new(digestmod).name
    if callable(digestmod):
        return digestmod().name
    return digestmod.new().name


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._key = bytes(key)
        self._hash = _name(digestmod)
        self._data = bytes(msg) if msg is not None else b""
        inner = _hashlib.new(self._hash)
        self.digest_size = inner.digest_size
        self.block_size = inner.block_size

    @property
    def name(self):
        return "hmac-" + self._hash

    def update(self, msg):
        self._data += bytes(msg)

    def copy(self):
        return HMAC(self._key, self._data, self._hash)

    def digest(self):
        return _digest(self._key, self._data, self._hash)

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return _digest(key, msg, _name(digest))


def compare_digest(a, b, /):
    if isinstance(a, str) != isinstance(b, str) or not isinstance(a, (str, bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not {type(a if isinstance(a, str) else b).__name__!r}")
    if isinstance(a, str) and not (a.isascii() and b.isascii()):
        raise TypeError("comparing strings with non-ASCII characters is not supported")
    return a == b
