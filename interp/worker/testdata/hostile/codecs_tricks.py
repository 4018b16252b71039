# Hides text behind encodings, and asks for codecs that are programs.
import base64
hidden = base64.b64decode("aW1wb3J0IG9zOyBvcy5zeXN0ZW0oJ2lkJyk=").decode()
for name in ("rot13", "hex", "zlib", "bz2", "unicode_escape", "idna", "punycode", "../../etc/passwd", "mbcs", "utf-8\0", "x" * 10000):
    for f in (lambda: hidden.encode(name), lambda: b"abc".decode(name), lambda: open("f", encoding=name), lambda: str(b"a", name)):
        try:
            print(f())
        except BaseException as e:
            print(type(e).__name__, str(e)[:80])
for run in (exec, eval, lambda s: compile(s, "/etc/passwd", "exec"), lambda s: __import__(s)):
    try:
        print(run(hidden))
    except BaseException as e:
        print(type(e).__name__, e)
try:
    import codecs
    codecs.register(lambda name: __import__("os").system("id"))
    codecs.open("/etc/passwd").read()
except BaseException as e:
    print(type(e).__name__, e)
