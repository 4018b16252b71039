def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: bytes.capitalize
show(lambda: b'hello'.capitalize())
show(lambda: bytearray(b'ab').capitalize())
show(lambda: b''.capitalize())
show(lambda: b'ABC \xe9'.capitalize())
#: bytes.center
show(lambda: b'hello'.center(7))
show(lambda: b'hello'.center(7, b'*'))
show(lambda: b'hello'.center(7, '*'))
show(lambda: b'hello'.center(7, b'xy'))
show(lambda: bytearray(b'ab').center(7))
show(lambda: bytearray(b'ab').center(7, b'*'))
show(lambda: bytearray(b'ab').center(7, '*'))
show(lambda: bytearray(b'ab').center(7, b'xy'))
show(lambda: b''.center(7))
show(lambda: b''.center(7, b'*'))
show(lambda: b''.center(7, '*'))
show(lambda: b''.center(7, b'xy'))
#: bytes.count
show(lambda: b'banana'.count(b'a'))
show(lambda: b'banana'.count(97))
show(lambda: b'banana'.count(b'an', 2))
show(lambda: b'banana'.count('a'))
show(lambda: b'banana'.count(300))
show(lambda: b'banana'.count(b''))
#: bytes.decode
show(lambda: b'a\xc3\xa9'.decode())
show(lambda: b'a\xc3\xa9'.decode('ascii'))
show(lambda: b'a\xc3\xa9'.decode('ascii', 'ignore'))
show(lambda: b'a\xc3\xa9'.decode('latin-1'))
show(lambda: b'a\xc3\xa9'.decode('utf-8', 'replace'))
show(lambda: b'a\xc3\xa9'.decode('utf-16'))
show(lambda: b'a\xc3\xa9'.decode('utf-8', 'backslashreplace'))
show(lambda: b'a\xc3\xa9'.decode('utf-8', 'surrogateescape'))
show(lambda: b'a\xc3\xa9'.decode('nope'))
show(lambda: b'a\xc3\xa9'.decode(errors='replace'))
show(lambda: b'\xff\xfea\x00'.decode())
show(lambda: b'\xff\xfea\x00'.decode('ascii'))
show(lambda: b'\xff\xfea\x00'.decode('ascii', 'ignore'))
show(lambda: b'\xff\xfea\x00'.decode('latin-1'))
show(lambda: b'\xff\xfea\x00'.decode('utf-8', 'replace'))
show(lambda: b'\xff\xfea\x00'.decode('utf-16'))
show(lambda: b'\xff\xfea\x00'.decode('utf-8', 'backslashreplace'))
show(lambda: b'\xff\xfea\x00'.decode('utf-8', 'surrogateescape'))
show(lambda: b'\xff\xfea\x00'.decode('nope'))
show(lambda: b'\xff\xfea\x00'.decode(errors='replace'))
#: bytes.endswith
show(lambda: b'a.py'.endswith(b'.py'))
show(lambda: b'a.py'.endswith((b'x', b'y')))
show(lambda: b'a.py'.endswith('.py'))
show(lambda: b'a.py'.endswith(b'', 9))
show(lambda: b'a.py'.endswith(()))
#: bytes.expandtabs
show(lambda: b'a\tb'.expandtabs())
show(lambda: b'a\tb'.expandtabs(4))
#: bytes.find
show(lambda: b'hello'.find(b'l'))
show(lambda: b'hello'.find(108))
show(lambda: b'hello'.find(b'l', 3))
show(lambda: b'hello'.find(b'x'))
show(lambda: b'hello'.find('l'))
show(lambda: b'hello'.find(-1))
show(lambda: b'hello'.find(b'', 9))
#: bytes.fromhex
for s in ('00ff', 'ab CD 12', '', 'a', 'zz', 'a b', ' 0 0', '\u0661'): show(bytes.fromhex, s)
show(bytearray.fromhex, '0a')
show(bytes.fromhex, b'00')
#: bytes.hex
show(lambda: b'\x00\xff\x10abc'.hex())
show(lambda: b'\x00\xff\x10abc'.hex(':'))
show(lambda: b'\x00\xff\x10abc'.hex('-', 2))
show(lambda: b'\x00\xff\x10abc'.hex('_', -2))
show(lambda: b'\x00\xff\x10abc'.hex(b'.'))
show(lambda: b'\x00\xff\x10abc'.hex('', 1))
show(lambda: b'\x00\xff\x10abc'.hex('ab'))
show(lambda: bytearray(b'xy').hex())
show(lambda: bytearray(b'xy').hex(':'))
show(lambda: bytearray(b'xy').hex('-', 2))
show(lambda: bytearray(b'xy').hex('_', -2))
show(lambda: bytearray(b'xy').hex(b'.'))
show(lambda: bytearray(b'xy').hex('', 1))
show(lambda: bytearray(b'xy').hex('ab'))
#: bytes.index
show(lambda: b'hello'.index(b'l'))
show(lambda: b'hello'.index(104))
show(lambda: b'hello'.index(b'x'))
show(lambda: b'hello'.index(b'l', 3))
#: bytes.isalnum
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isalnum(), bytearray(s).isalnum())
#: bytes.isalpha
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isalpha(), bytearray(s).isalpha())
#: bytes.isascii
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isascii(), bytearray(s).isascii())
#: bytes.isdigit
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isdigit(), bytearray(s).isdigit())
#: bytes.islower
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.islower(), bytearray(s).islower())
#: bytes.isspace
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isspace(), bytearray(s).isspace())
#: bytes.istitle
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.istitle(), bytearray(s).istitle())
#: bytes.isupper
for s in (b'', b'a', b'A', b'Ab Cd', b'1', b' ', b'\t\n', b'a1', b'\xe9', b'a b', b'A1', b'aB'):
    print(s, s.isupper(), bytearray(s).isupper())
#: bytes.join
show(lambda: b', '.join([b'a', b'b']))
show(lambda: b', '.join([bytearray(b'x'), b'y']))
show(lambda: b', '.join([]))
show(lambda: b', '.join(['a']))
show(lambda: b', '.join([1]))
show(lambda: b', '.join(b'ab'))
show(lambda: b', '.join(5))
#: bytes.ljust
show(lambda: b'hello'.ljust(4))
show(lambda: b'hello'.ljust(4, b'.'))
show(lambda: bytearray(b'ab').ljust(4))
show(lambda: bytearray(b'ab').ljust(4, b'.'))
show(lambda: b''.ljust(4))
show(lambda: b''.ljust(4, b'.'))
#: bytes.rjust
show(lambda: b'hello'.rjust(4))
show(lambda: b'hello'.rjust(4, b'.'))
show(lambda: bytearray(b'ab').rjust(4))
show(lambda: bytearray(b'ab').rjust(4, b'.'))
show(lambda: b''.rjust(4))
show(lambda: b''.rjust(4, b'.'))
#: bytes.zfill
show(lambda: b'-5'.zfill(4))
show(lambda: b'-5'.zfill(0))
show(lambda: b'7'.zfill(4))
show(lambda: b'7'.zfill(0))
#: bytes.lower
show(lambda: b'ABC\xc9'.lower())
#: bytes.upper
show(lambda: b'abc\xe9'.upper())
#: bytes.swapcase
show(lambda: b'aBc'.swapcase())
#: bytes.title
show(lambda: b'hello wORLD'.title())
#: bytes.strip
show(lambda: b'  a \n'.strip())
show(lambda: b'  a \n'.strip(b'x'))
show(lambda: b'  a \n'.strip(None))
show(lambda: b'  a \n'.strip('x'))
show(lambda: bytearray(b'xxaxx').strip())
show(lambda: bytearray(b'xxaxx').strip(b'x'))
show(lambda: bytearray(b'xxaxx').strip(None))
show(lambda: bytearray(b'xxaxx').strip('x'))
#: bytes.lstrip
show(lambda: b'  a \n'.lstrip())
show(lambda: b'  a \n'.lstrip(b'x'))
show(lambda: b'  a \n'.lstrip(None))
show(lambda: b'  a \n'.lstrip('x'))
show(lambda: bytearray(b'xxaxx').lstrip())
show(lambda: bytearray(b'xxaxx').lstrip(b'x'))
show(lambda: bytearray(b'xxaxx').lstrip(None))
show(lambda: bytearray(b'xxaxx').lstrip('x'))
#: bytes.rstrip
show(lambda: b'  a \n'.rstrip())
show(lambda: b'  a \n'.rstrip(b'x'))
show(lambda: b'  a \n'.rstrip(None))
show(lambda: b'  a \n'.rstrip('x'))
show(lambda: bytearray(b'xxaxx').rstrip())
show(lambda: bytearray(b'xxaxx').rstrip(b'x'))
show(lambda: bytearray(b'xxaxx').rstrip(None))
show(lambda: bytearray(b'xxaxx').rstrip('x'))
#: bytes.maketrans
t = bytes.maketrans(b'ab', b'xy')
print(len(t), t[97], t[98], t[99])
print(b'abc'.translate(t), b'abc'.translate(None, b'b'), b'abc'.translate(t, b'c'), bytearray(b'ab').translate(t))
show(bytes.maketrans, b'a', b'xy')
show(lambda: b'a'.translate(b'x'))
show(lambda: b'a'.translate(t, delete=b'a'))
#: bytes.partition
show(lambda: b'a.b.c'.partition(b'.'))
show(lambda: b'a.b.c'.partition(b'x'))
show(lambda: b'a.b.c'.partition(b''))
show(lambda: b'a.b.c'.partition('.'))
#: bytes.rpartition
show(lambda: b'a.b.c'.rpartition(b'.'))
show(lambda: b'a.b.c'.rpartition(b'x'))
#: bytes.removeprefix
show(lambda: b'abc'.removeprefix(b'a'))
show(lambda: b'abc'.removeprefix(b'x'))
show(lambda: b'abc'.removeprefix('a'))
#: bytes.removesuffix
show(lambda: b'abc'.removesuffix(b'c'))
show(lambda: b'abc'.removesuffix(b'x'))
#: bytes.replace
show(lambda: b'banana'.replace(b'a', b'o'))
show(lambda: b'banana'.replace(b'a', b'o', 1))
show(lambda: b'banana'.replace(b'', b'-'))
show(lambda: b'banana'.replace('a', 'b'))
#: bytes.rfind
show(lambda: b'hello'.rfind(b'l'))
show(lambda: b'hello'.rfind(108))
show(lambda: b'hello'.rfind(b'x'))
#: bytes.rindex
show(lambda: b'hello'.rindex(b'l'))
show(lambda: b'hello'.rindex(b'x'))
#: bytes.split
show(lambda: b' a  b '.split())
show(lambda: b' a  b '.split(b','))
show(lambda: b' a  b '.split(None, 1))
show(lambda: b' a  b '.split(b',', 1))
show(lambda: b' a  b '.split(b''))
show(lambda: b' a  b '.split(','))
show(lambda: b'a,b,,c'.split())
show(lambda: b'a,b,,c'.split(b','))
show(lambda: b'a,b,,c'.split(None, 1))
show(lambda: b'a,b,,c'.split(b',', 1))
show(lambda: b'a,b,,c'.split(b''))
show(lambda: b'a,b,,c'.split(','))
#: bytes.rsplit
show(lambda: b'a,b,,c'.rsplit(b','))
show(lambda: b'a,b,,c'.rsplit(b',', 1))
#: bytes.splitlines
show(lambda: b'a\nb\r\nc\x0bd'.splitlines())
show(lambda: b'a\nb\r\nc\x0bd'.splitlines(True))
#: bytes.startswith
show(lambda: b'abc'.startswith(b'a'))
show(lambda: b'abc'.startswith((b'x', b'a')))
show(lambda: b'abc'.startswith('a'))
show(lambda: b'abc'.startswith(b'b', 1))
#: bytes constructor
for a in ((), (3,), (-1,), (b'x',), ([1, 255],), ([256],), ('a',), ('é', 'utf-8'), ('é', 'ascii', 'replace'), (None,), (1.5,), (range(3),), (bytearray(b'q'),), (True,), ([b'a'],), (3, 'utf-8')): show(bytes, *a)
class C:
    def __bytes__(self): return b'made'
show(bytes, C())
class I:
    def __index__(self): return 2
show(bytes, I())
#: bytes operators
show(lambda: b'a' + b'b')
show(lambda: b'a' + 'b')
show(lambda: b'a' + bytearray(b'b'))
show(lambda: bytearray(b'a') + b'b')
show(lambda: b'a' * 3)
show(lambda: 97 in b'abc')
show(lambda: b'bc' in b'abc')
show(lambda: 'a' in b'abc')
show(lambda: 300 in b'abc')
show(lambda: b'a' < b'b')
show(lambda: b'a' < 'b')
show(lambda: b'a' == bytearray(b'a'))
show(lambda: b'a' == 'a')
show(lambda: b'abc'[0])
show(lambda: b'abc'[1:])
show(lambda: b'abc'[5])
show(lambda: b'abc'['x'])
print(list(b'ab'), hash(b'') == hash(b''), b'\x00\n\'"', len(b'abc'))
#: bytes formatting

#: bytearray.append
b = bytearray(b'a')
b.append(98)
print(b)
show(b.append, 256)
show(b.append, 'x')
show(b.append, -1)
show(b.append)
#: bytearray.extend
b = bytearray()
b.extend([1, 2])
b.extend(b'xy')
print(b)
show(b.extend, [300])
show(b.extend, 'ab')
show(b.extend, 5)
print(b)
#: bytearray.insert
b = bytearray(b'ac')
b.insert(1, 98)
b.insert(100, 100)
b.insert(-1, 33)
print(b)
show(b.insert, 0, 256)
show(b.insert, 'x', 1)
#: bytearray.pop
b = bytearray(b'abc')
print(b.pop(), b.pop(0), b)
show(b.pop, 5)
b.clear()
show(b.pop)
#: bytearray.remove
b = bytearray(b'abca')
b.remove(97)
print(b)
show(b.remove, 0)
show(b.remove, 'a')
show(b.remove, 300)
#: bytearray.reverse
b = bytearray(b'abc')
b.reverse()
print(b, b.copy(), b.copy() is b)
#: bytearray items
b = bytearray(b'abcde')
b[0] = 65
b[1:3] = b'XYZ'
del b[-1]
b[::2] = b'...'
print(b)
def put(): b[0] = 256
show(put)
def put(): b[99] = 1
show(put)
def put(): b[::2] = b'1'
show(put)
def put(): b[0:1] = 'x'
show(put)
b += b'tail'
b *= 2
print(b, b == bytes(b))
#: memoryview basics
m = memoryview(b'abcdef')
print(m[0], bytes(m[1:3]), len(m), m.tolist(), m.readonly, m.nbytes, m.itemsize, m.format, m == b'abcdef')
b = bytearray(b'xyz')
w = memoryview(b)
w[0] = 65
print(b, w.tobytes(), w.hex())
show(memoryview, 'a')
def put(): m[0] = 1
show(put)
w.release()
