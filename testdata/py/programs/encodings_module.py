import base64, binascii, hashlib, hmac, secrets, struct


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: base64
for data in (b"", b"a", b"ab", b"abc", bytes(range(250, 256))):
    e = base64.b64encode(data)
    print(e, base64.b64decode(e) == data, base64.urlsafe_b64encode(data), base64.standard_b64encode(data))
print(base64.b64encode(b"\xfb\xff", b"-_"), base64.b64decode(b"-_8=", b"-_"), base64.b64decode("YWJj"), base64.b64decode(b"YW Jj\n!"))
attempt(base64.b64decode, b"abc")
attempt(base64.b64decode, b"YW!Jj", validate=True)
attempt(base64.b64encode, "text")
attempt(base64.b64decode, "ä")
#: base32 and base16
print(base64.b32encode(b"hello"), base64.b32decode(b"NBSWY3DP"), base64.b32decode(b"nbswy3dp", casefold=True), base64.b32hexencode(b"hi"), base64.b32hexdecode(b"D1KG===="))
attempt(base64.b32decode, b"nbswy3dp")
attempt(base64.b32decode, b"ABC")
print(base64.b16encode(b"\x01\xab"), base64.b16decode(b"01AB"), base64.b16decode(b"01ab", True))
attempt(base64.b16decode, b"01ab")
attempt(base64.b16decode, b"1")
#: base85
for data in (b"", b"a", b"abcd", b"\0\0\0\0", b"hello world", bytes(range(20))):
    print(base64.b85encode(data), base64.a85encode(data), base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data)) == data)
print(base64.a85encode(b"    ", foldspaces=True), base64.a85encode(b"x" * 20, wrapcol=10), base64.a85encode(b"abc", adobe=True), base64.a85decode(b"<~@:E^~>", adobe=True), base64.b85encode(b"abc", pad=True))
attempt(base64.b85decode, b"\x00abc")
attempt(base64.a85decode, b"\x7f")
#: base64 lines
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\n"))
import io
out = io.BytesIO()
base64.encode(io.BytesIO(b"abc" * 30), out)
print(out.getvalue())
out2 = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), out2)
print(out2.getvalue() == b"abc" * 30)
#: z85
print(base64.z85encode(b"\x86\x4f\xd2\x6f\xb5\x59\xf7\x5b"), base64.z85decode(b"HelloWorld"))
#: binascii
print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.hexlify(b"abcd", ":"), binascii.hexlify(b"abcdef", "-", 2), binascii.b2a_hex(b"x"), binascii.a2b_hex(b"78"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.b2a_base64(b"hi"), binascii.b2a_base64(b"hi", newline=False), binascii.a2b_base64(b"aGk="))
attempt(binascii.unhexlify, "0")
attempt(binascii.unhexlify, "zz")
attempt(binascii.a2b_base64, b"a")
attempt(binascii.a2b_base64, b"ab=c", strict_mode=True)
print(issubclass(binascii.Error, ValueError), binascii.Incomplete.__name__)
#: hashes
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, b"abc")
    print(name, h.hexdigest()[:16], h.digest_size, h.block_size, h.name)
#: hash methods
h = hashlib.sha256()
h.update(b"a")
c = h.copy()
h.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), c.hexdigest() == hashlib.sha256(b"a").hexdigest(), h.digest()[:2])
attempt(hashlib.sha256, "text")
attempt(h.update, "text")
attempt(hashlib.new, "nosuch")
print(hashlib.sha256(bytearray(b"x")).hexdigest() == hashlib.sha256(memoryview(b"x")).hexdigest(), hashlib.md5(usedforsecurity=False).hexdigest())
#: shake
h = hashlib.shake_128(b"abc")
print(h.hexdigest(8), h.digest(3), h.digest_size, hashlib.shake_256(b"").hexdigest(16))
h.update(b"d")
print(h.hexdigest(4), h.copy().hexdigest(4))
attempt(h.hexdigest)
#: key derivation
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex()[:20], hashlib.pbkdf2_hmac("sha1", b"p", b"s", 1, 5).hex())
attempt(hashlib.pbkdf2_hmac, "sha256", b"p", b"s", 0)
print("sha256" in hashlib.algorithms_guaranteed, "md5" in hashlib.algorithms_available)
#: file_digest
import io
print(hashlib.file_digest(io.BytesIO(b"abc"), "sha256").hexdigest()[:10], hashlib.file_digest(io.BytesIO(b"abc"), hashlib.md5).hexdigest()[:10])
#: hmac
m = hmac.new(b"key", b"message", "sha256")
print(m.hexdigest(), m.digest_size, m.block_size, m.name, hmac.digest(b"key", b"message", "sha1").hex())
m2 = hmac.new(b"key", digestmod=hashlib.sha256)
m2.update(b"mess")
c = m2.copy()
m2.update(b"age")
print(m2.hexdigest() == m.hexdigest(), c.hexdigest() != m.hexdigest(), hmac.compare_digest(m.digest(), m2.digest()), hmac.compare_digest("a", "b"))
attempt(hmac.new, b"k", b"m")
attempt(hmac.new, "k", b"m", "md5")
attempt(hmac.compare_digest, "a", b"a")
attempt(hmac.compare_digest, "ä", "ä")
print(hmac.new(b"k" * 200, b"m", "md5").hexdigest())
#: secrets
print(len(secrets.token_bytes(7)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(6)), secrets.randbelow(1), 0 <= secrets.randbits(3) < 8, secrets.choice([5]), secrets.compare_digest("x", "x"))
attempt(secrets.randbelow, 0)
attempt(secrets.choice, [])
#: struct pack
print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 4294967295, -4, 2 ** 64 - 1), struct.pack(">fd", 1.5, -2.25), struct.pack("?c3s5p", True, b"x", b"abcd", b"hi"))
print(struct.calcsize("<bhi"), struct.calcsize("@bhi"), struct.calcsize("bhq"), struct.calcsize("=bhq"), struct.calcsize("3x2h"), struct.calcsize(""))
#: struct unpack
print(struct.unpack("<hh", b"\1\0\2\0"), struct.unpack_from(">H", b"abcd", 1), list(struct.iter_unpack("<H", b"\1\0\2\0")), struct.unpack("3s", b"abc"), struct.unpack("<e", struct.pack("<e", 0.1)))
s = struct.Struct("<2h")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2\0"))
buf = bytearray(6)
struct.pack_into("<h", buf, 2, 258)
print(buf)
#: struct errors
for f in (lambda: struct.pack("<b", 200), lambda: struct.pack("<h", "x"), lambda: struct.pack("<2h", 1), lambda: struct.unpack("<h", b"a"), lambda: struct.pack("z", 1), lambda: struct.pack("<f", 1e300), lambda: struct.pack("c", b"ab"), lambda: struct.pack("s", "x"), lambda: struct.unpack_from("<q", b"abc"), lambda: struct.pack_into("<q", bytearray(3), 0, 1), lambda: struct.pack("<B", -1), lambda: struct.pack("<Q", 2 ** 64), lambda: struct.pack("<i", 1.5)):
    attempt(f)
