"""Hash functions."""
from _hashlib import new as _new, names as _names

algorithms_guaranteed = set(_names)
algorithms_available = set(_names)
__all__ = list(_names) + ["algorithms_available", "algorithms_guaranteed", "file_digest", "new", "pbkdf2_hmac"]


def new(name, data=b"", *, usedforsecurity=True):
    if not isinstance(name, str):
        raise TypeError("new() argument 'name' must be str, not " + type(name).__name__)
    return _new(name.lower().replace("-", "_") if name.lower().startswith(("sha3", "shake")) else name.lower().replace("-", ""), data)


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True, data=None):
        return _new(name, string if data is None else data)
    make.__name__ = make.__qualname__ = name if name.startswith("blake") else "openssl_" + name
    return make


md5 = _constructor("md5")
sha1 = _constructor("sha1")
sha224 = _constructor("sha224")
sha256 = _constructor("sha256")
sha384 = _constructor("sha384")
sha512 = _constructor("sha512")
sha3_224 = _constructor("sha3_224")
sha3_256 = _constructor("sha3_256")
sha3_384 = _constructor("sha3_384")
sha3_512 = _constructor("sha3_512")
shake_128 = _constructor("shake_128")
shake_256 = _constructor("shake_256")
blake2b = _constructor("blake2b")
blake2s = _constructor("blake2s")


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    h = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        h.update(data)
    return h


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    from hmac import digest
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    out = b""
    block = 1
    while len(out) < dklen:
        u = digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(u, "big")
        for _ in range(iterations - 1):
            u = digest(password, u, hash_name)
            total ^= int.from_bytes(u, "big")
        out += total.to_bytes(size, "big")
        block += 1
    return out[:dklen]
