import hashlib, hmac, binascii, base64
#: digests
for name in sorted(["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"]):
    h = getattr(hashlib, name)(b"abc")
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest())
#: updates and copies
h = hashlib.sha256()
h.update(b"hello ")
g = h.copy()
h.update(b"world")
print(h.hexdigest() == hashlib.sha256(b"hello world").hexdigest(), g.hexdigest()[:16], h.digest()[:4])
#: new
print(hashlib.new("sha256", b"x").hexdigest()[:12], hashlib.new("MD5").hexdigest(), "sha1" in hashlib.algorithms_available)
#: errors of hashes
for call in (lambda: hashlib.sha256("text"), lambda: hashlib.md5(3), lambda: hashlib.md5().update("x")):
    try:
        call()
    except TypeError as e:
        print(e)
#: hmac
h = hmac.new(b"key", b"message", "sha256")
h.update(b" more")
print(h.hexdigest(), h.digest_size, h.name, hmac.digest(b"k", b"m", "sha1").hex(), hmac.new(b"key", digestmod=hashlib.md5).hexdigest())
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
#: pbkdf2
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, dklen=30).hex())
#: hex
print(binascii.hexlify(b"\x00\xff ab"), binascii.unhexlify("00ff"), binascii.hexlify(b"abcdef", "-", 2), binascii.b2a_hex(b"z"), binascii.a2b_hex(b"7A"))
for bad in ("0", "zz", "é"):
    try:
        binascii.unhexlify(bad)
    except ValueError as e:
        print(type(e).__name__, e)
#: crc
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"123456789", 0))
#: base64
for data in (b"", b"a", b"ab", b"abc", bytes(range(256))[-7:]):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b64decode(base64.b64encode(data)) == data)
print(base64.b64decode("aGVs\nbG8="), base64.b64decode(b"-_-_", b"-_"), base64.urlsafe_b64decode("-_-_"), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\n"))
#: base64 errors
for bad in ("a", "ab", "abc", "abcde", "a===", "é"):
    try:
        print(base64.b64decode(bad))
    except ValueError as e:
        print(type(e).__name__, e)
for bad in ("aGVs bG8=", "=aaa", "aa=a", "aa==a", "aGVsbG8="):
    try:
        print(base64.b64decode(bad, validate=True))
    except ValueError as e:
        print(type(e).__name__, e)
#: base32 and 16
for data in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar"):
    e = base64.b32encode(data)
    print(e, base64.b32decode(e) == data, base64.b32hexencode(data), base64.b16encode(data), base64.b16decode(base64.b16encode(data)) == data)
print(base64.b32decode("my======", casefold=True), base64.b16decode("ff", True))
for call in (lambda: base64.b32decode("my"), lambda: base64.b32decode("1Y======"), lambda: base64.b16decode("ff"), lambda: base64.b32decode("MZXW6===="[:8])):
    try:
        print(call())
    except ValueError as e:
        print(type(e).__name__, e)
#: base85
for data in (b"", b"a", b"abcd", b"\0\0\0\0", b"    ", b"hello world"):
    print(base64.b85encode(data), base64.a85encode(data), base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data)) == data)
print(base64.a85encode(b"    x", foldspaces=True), base64.a85encode(b"wrap me please", wrapcol=6), base64.a85encode(b"ad", adobe=True), base64.a85decode(b"<~87cUR~>", adobe=True), base64.b85encode(b"ab", pad=True))
