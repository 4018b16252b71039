#: str.capitalize
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.capitalize())
show(lambda: 'hello'.capitalize(1))
show(lambda: 'Hello World'.capitalize())
show(lambda: 'Hello World'.capitalize(1))
show(lambda: ''.capitalize())
show(lambda: ''.capitalize(1))
show(lambda: 'ß äÖ'.capitalize())
show(lambda: 'ß äÖ'.capitalize(1))
show(lambda: 'a1b2'.capitalize())
show(lambda: 'a1b2'.capitalize(1))
show(lambda: 'ǆx'.capitalize())
show(lambda: 'ǆx'.capitalize(1))
show(lambda: 'ﬁx'.capitalize())
show(lambda: 'ﬁx'.capitalize(1))
#: str.casefold
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.casefold())
show(lambda: 'Hello World'.casefold())
show(lambda: ''.casefold())
show(lambda: 'ß äÖ'.casefold())
show(lambda: 'a1b2'.casefold())
show(lambda: 'ΣΑΣ'.casefold())
#: str.center
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'ab'.center(7))
show(lambda: 'ab'.center(6))
show(lambda: 'ab'.center(7, '*'))
show(lambda: 'ab'.center(1))
show(lambda: 'ab'.center(7, 'xy'))
show(lambda: 'ab'.center('a'))
show(lambda: 'ab'.center(7, 1))
show(lambda: 'ab'.center(-3))
show(lambda: 'äb'.center(7))
show(lambda: 'äb'.center(6))
show(lambda: 'äb'.center(7, '*'))
show(lambda: 'äb'.center(1))
show(lambda: 'äb'.center(7, 'xy'))
show(lambda: 'äb'.center('a'))
show(lambda: 'äb'.center(7, 1))
show(lambda: 'äb'.center(-3))
#: str.count
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'banana'.count('a'))
show(lambda: 'banana'.count('an'))
show(lambda: 'banana'.count(''))
show(lambda: 'banana'.count('a', 2))
show(lambda: 'banana'.count('a', 2, 4))
show(lambda: 'banana'.count('a', -3))
show(lambda: 'banana'.count('a', None, 3))
show(lambda: 'banana'.count(1))
show(lambda: 'banana'.count())
show(lambda: ''.count('a'))
show(lambda: ''.count('an'))
show(lambda: ''.count(''))
show(lambda: ''.count('a', 2))
show(lambda: ''.count('a', 2, 4))
show(lambda: ''.count('a', -3))
show(lambda: ''.count('a', None, 3))
show(lambda: ''.count(1))
show(lambda: ''.count())
show(lambda: 'ääa'.count('a'))
show(lambda: 'ääa'.count('an'))
show(lambda: 'ääa'.count(''))
show(lambda: 'ääa'.count('a', 2))
show(lambda: 'ääa'.count('a', 2, 4))
show(lambda: 'ääa'.count('a', -3))
show(lambda: 'ääa'.count('a', None, 3))
show(lambda: 'ääa'.count(1))
show(lambda: 'ääa'.count())
#: str.encode
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'aé€😀'.encode())
show(lambda: 'aé€😀'.encode('utf-8'))
show(lambda: 'aé€😀'.encode('latin-1'))
show(lambda: 'aé€😀'.encode('ascii', 'ignore'))
show(lambda: 'aé€😀'.encode('ascii', 'replace'))
show(lambda: 'aé€😀'.encode('ascii', 'xmlcharrefreplace'))
show(lambda: 'aé€😀'.encode('ascii', 'backslashreplace'))
show(lambda: 'aé€😀'.encode('ascii', 'namereplace'))
show(lambda: 'aé€😀'.encode('utf-16-be'))
show(lambda: 'aé€😀'.encode('utf-32-le'))
show(lambda: 'aé€😀'.encode('utf-8', 'surrogateescape'))
show(lambda: 'aé€😀'.encode('utf-8', 'surrogatepass'))
show(lambda: 'aé€😀'.encode('nope'))
show(lambda: 'aé€😀'.encode(errors='ignore'))
show(lambda: '\udc80'.encode())
show(lambda: '\udc80'.encode('utf-8'))
show(lambda: '\udc80'.encode('latin-1'))
show(lambda: '\udc80'.encode('ascii', 'ignore'))
show(lambda: '\udc80'.encode('ascii', 'replace'))
show(lambda: '\udc80'.encode('ascii', 'xmlcharrefreplace'))
show(lambda: '\udc80'.encode('ascii', 'backslashreplace'))
show(lambda: '\udc80'.encode('ascii', 'namereplace'))
show(lambda: '\udc80'.encode('utf-16-be'))
show(lambda: '\udc80'.encode('utf-32-le'))
show(lambda: '\udc80'.encode('utf-8', 'surrogateescape'))
show(lambda: '\udc80'.encode('utf-8', 'surrogatepass'))
show(lambda: '\udc80'.encode('nope'))
show(lambda: '\udc80'.encode(errors='ignore'))
#: str.endswith
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello.py'.endswith('.py'))
show(lambda: 'hello.py'.endswith(('.txt', '.py')))
show(lambda: 'hello.py'.endswith(''))
show(lambda: 'hello.py'.endswith('hello', 0, 5))
show(lambda: 'hello.py'.endswith('.py', 3))
show(lambda: 'hello.py'.endswith(()))
show(lambda: 'hello.py'.endswith(1))
show(lambda: 'hello.py'.endswith(('a', 1)))
show(lambda: 'hello.py'.endswith(['.py']))
show(lambda: ''.endswith('.py'))
show(lambda: ''.endswith(('.txt', '.py')))
show(lambda: ''.endswith(''))
show(lambda: ''.endswith('hello', 0, 5))
show(lambda: ''.endswith('.py', 3))
show(lambda: ''.endswith(()))
show(lambda: ''.endswith(1))
show(lambda: ''.endswith(('a', 1)))
show(lambda: ''.endswith(['.py']))
#: str.expandtabs
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'a\tb\n\tcc\td'.expandtabs())
show(lambda: 'a\tb\n\tcc\td'.expandtabs(4))
show(lambda: 'a\tb\n\tcc\td'.expandtabs(0))
show(lambda: 'a\tb\n\tcc\td'.expandtabs(1))
show(lambda: 'a\tb\n\tcc\td'.expandtabs(-1))
show(lambda: 'a\tb\n\tcc\td'.expandtabs(tabsize=2))
show(lambda: 'a\tb\n\tcc\td'.expandtabs('x'))
show(lambda: 'äö\t|'.expandtabs())
show(lambda: 'äö\t|'.expandtabs(4))
show(lambda: 'äö\t|'.expandtabs(0))
show(lambda: 'äö\t|'.expandtabs(1))
show(lambda: 'äö\t|'.expandtabs(-1))
show(lambda: 'äö\t|'.expandtabs(tabsize=2))
show(lambda: 'äö\t|'.expandtabs('x'))
#: str.find
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello hello'.find('l'))
show(lambda: 'hello hello'.find('lo', 5))
show(lambda: 'hello hello'.find('x'))
show(lambda: 'hello hello'.find(''))
show(lambda: 'hello hello'.find('', 20))
show(lambda: 'hello hello'.find('hello', 1))
show(lambda: 'hello hello'.find('o', -3))
show(lambda: 'hello hello'.find('ö', 2))
show(lambda: 'hello hello'.find(1))
show(lambda: 'hello hello'.find('l', 'a'))
show(lambda: 'äöäö'.find('l'))
show(lambda: 'äöäö'.find('lo', 5))
show(lambda: 'äöäö'.find('x'))
show(lambda: 'äöäö'.find(''))
show(lambda: 'äöäö'.find('', 20))
show(lambda: 'äöäö'.find('hello', 1))
show(lambda: 'äöäö'.find('o', -3))
show(lambda: 'äöäö'.find('ö', 2))
show(lambda: 'äöäö'.find(1))
show(lambda: 'äöäö'.find('l', 'a'))
#: str.format
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: '{} {}'.format(1, 2))
show(lambda: '{} {}'.format('x', 5))
show(lambda: '{} {}'.format(a=3))
show(lambda: '{} {}'.format())
show(lambda: '{0}{1}{0}'.format(1, 2))
show(lambda: '{0}{1}{0}'.format('x', 5))
show(lambda: '{0}{1}{0}'.format(a=3))
show(lambda: '{0}{1}{0}'.format())
show(lambda: '{a}'.format(1, 2))
show(lambda: '{a}'.format('x', 5))
show(lambda: '{a}'.format(a=3))
show(lambda: '{a}'.format())
show(lambda: '{0.real}'.format(1, 2))
show(lambda: '{0.real}'.format('x', 5))
show(lambda: '{0.real}'.format(a=3))
show(lambda: '{0.real}'.format())
show(lambda: '{0[0]}'.format(1, 2))
show(lambda: '{0[0]}'.format('x', 5))
show(lambda: '{0[0]}'.format(a=3))
show(lambda: '{0[0]}'.format())
show(lambda: '{!r}'.format(1, 2))
show(lambda: '{!r}'.format('x', 5))
show(lambda: '{!r}'.format(a=3))
show(lambda: '{!r}'.format())
show(lambda: '{:>{}}'.format(1, 2))
show(lambda: '{:>{}}'.format('x', 5))
show(lambda: '{:>{}}'.format(a=3))
show(lambda: '{:>{}}'.format())
show(lambda: '{{}}'.format(1, 2))
show(lambda: '{{}}'.format('x', 5))
show(lambda: '{{}}'.format(a=3))
show(lambda: '{{}}'.format())
show(lambda: '{'.format(1, 2))
show(lambda: '{'.format('x', 5))
show(lambda: '{'.format(a=3))
show(lambda: '{'.format())
show(lambda: '}'.format(1, 2))
show(lambda: '}'.format('x', 5))
show(lambda: '}'.format(a=3))
show(lambda: '}'.format())
show(lambda: '{0}{}'.format(1, 2))
show(lambda: '{0}{}'.format('x', 5))
show(lambda: '{0}{}'.format(a=3))
show(lambda: '{0}{}'.format())
#: str.format_map
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
class D(dict):
    def __missing__(self, key): return f'<{key}>'
show('{a} {b}'.format_map, D(a=1))
show('{a} {b}'.format_map, {'a': 1})
show('{0}'.format_map, {})
show('{a[x]}'.format_map, {'a': {'x': 5}})
show('{}'.format_map, {})
show('x'.format_map, 3)
show('{a}'.format_map, None)
#: str.index
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.index('l'))
show(lambda: 'hello'.index('x'))
show(lambda: 'hello'.index('l', 3))
show(lambda: 'hello'.index('l', 4))
show(lambda: 'hello'.index(''))
show(lambda: 'hello'.index(1))
#: str.isalnum
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isalnum())
show(lambda: 'a'.isalnum(1))
#: str.isalpha
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isalpha())
show(lambda: 'a'.isalpha(1))
#: str.isascii
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isascii())
show(lambda: 'a'.isascii(1))
#: str.isdecimal
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isdecimal())
show(lambda: 'a'.isdecimal(1))
#: str.isdigit
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isdigit())
show(lambda: 'a'.isdigit(1))
#: str.isidentifier
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isidentifier())
show(lambda: 'a'.isidentifier(1))
#: str.islower
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.islower())
show(lambda: 'a'.islower(1))
#: str.isnumeric
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isnumeric())
show(lambda: 'a'.isnumeric(1))
#: str.isprintable
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isprintable())
show(lambda: 'a'.isprintable(1))
#: str.isspace
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isspace())
show(lambda: 'a'.isspace(1))
#: str.istitle
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.istitle())
show(lambda: 'a'.istitle(1))
#: str.isupper
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ('', 'a', 'A', 'Ab Cd', '1', '²', '½', '٣', ' ', '\t', '\x00', 'a1', '_x', '1a', 'é', 'ß', 'Ǆ', 'ǅ', '一', '\u2028', '\xa0', '😀', 'class', 'a b', 'A1', 'İ'):
    print(ascii(s), s.isupper())
show(lambda: 'a'.isupper(1))
#: str.join
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: ', '.join(['a', 'b']))
show(lambda: ', '.join('abc'))
show(lambda: ', '.join(()))
show(lambda: ', '.join(['x']))
show(lambda: ', '.join({'k': 1}))
show(lambda: ', '.join([1, 'a']))
show(lambda: ', '.join(['a', None]))
show(lambda: ', '.join(5))
show(lambda: ', '.join((c for c in 'xy')))
show(lambda: ''.join(['a', 'b']))
show(lambda: ''.join('abc'))
show(lambda: ''.join(()))
show(lambda: ''.join(['x']))
show(lambda: ''.join({'k': 1}))
show(lambda: ''.join([1, 'a']))
show(lambda: ''.join(['a', None]))
show(lambda: ''.join(5))
show(lambda: ''.join((c for c in 'xy')))
#: str.ljust
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'ab'.ljust(5))
show(lambda: 'ab'.ljust(5, '.'))
show(lambda: 'ab'.ljust(0))
show(lambda: 'ab'.ljust(5, ''))
show(lambda: 'ab'.ljust(5, 'ab'))
show(lambda: 'ab'.ljust(5.0))
#: str.rjust
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'ab'.rjust(5))
show(lambda: 'ab'.rjust(5, '.'))
show(lambda: 'ab'.rjust(0))
show(lambda: 'ab'.rjust(5, ''))
show(lambda: 'ab'.rjust(fillchar='x'))
#: str.lower
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.lower())
show(lambda: 'Hello World'.lower())
show(lambda: ''.lower())
show(lambda: 'ß äÖ'.lower())
show(lambda: 'a1b2'.lower())
show(lambda: 'İ'.lower())
show(lambda: 'ΑΣ'.lower())
show(lambda: 'ΑΣΑ'.lower())
#: str.upper
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.upper())
show(lambda: 'Hello World'.upper())
show(lambda: ''.upper())
show(lambda: 'ß äÖ'.upper())
show(lambda: 'a1b2'.upper())
show(lambda: 'ŉ'.upper())
show(lambda: 'ﬃ'.upper())
show(lambda: 'ı'.upper())
#: str.strip
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: '  a b \n'.strip())
show(lambda: '  a b \n'.strip('x'))
show(lambda: '  a b \n'.strip('xa '))
show(lambda: '  a b \n'.strip(''))
show(lambda: '  a b \n'.strip(None))
show(lambda: '  a b \n'.strip(1))
show(lambda: 'xxaxx'.strip())
show(lambda: 'xxaxx'.strip('x'))
show(lambda: 'xxaxx'.strip('xa '))
show(lambda: 'xxaxx'.strip(''))
show(lambda: 'xxaxx'.strip(None))
show(lambda: 'xxaxx'.strip(1))
show(lambda: '\u3000a\x1c'.strip())
show(lambda: '\u3000a\x1c'.strip('x'))
show(lambda: '\u3000a\x1c'.strip('xa '))
show(lambda: '\u3000a\x1c'.strip(''))
show(lambda: '\u3000a\x1c'.strip(None))
show(lambda: '\u3000a\x1c'.strip(1))
show(lambda: ''.strip())
show(lambda: ''.strip('x'))
show(lambda: ''.strip('xa '))
show(lambda: ''.strip(''))
show(lambda: ''.strip(None))
show(lambda: ''.strip(1))
#: str.lstrip
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: '  a b \n'.lstrip())
show(lambda: '  a b \n'.lstrip('x'))
show(lambda: '  a b \n'.lstrip('xa '))
show(lambda: '  a b \n'.lstrip(''))
show(lambda: '  a b \n'.lstrip(None))
show(lambda: '  a b \n'.lstrip(1))
show(lambda: 'xxaxx'.lstrip())
show(lambda: 'xxaxx'.lstrip('x'))
show(lambda: 'xxaxx'.lstrip('xa '))
show(lambda: 'xxaxx'.lstrip(''))
show(lambda: 'xxaxx'.lstrip(None))
show(lambda: 'xxaxx'.lstrip(1))
show(lambda: '\u3000a\x1c'.lstrip())
show(lambda: '\u3000a\x1c'.lstrip('x'))
show(lambda: '\u3000a\x1c'.lstrip('xa '))
show(lambda: '\u3000a\x1c'.lstrip(''))
show(lambda: '\u3000a\x1c'.lstrip(None))
show(lambda: '\u3000a\x1c'.lstrip(1))
show(lambda: ''.lstrip())
show(lambda: ''.lstrip('x'))
show(lambda: ''.lstrip('xa '))
show(lambda: ''.lstrip(''))
show(lambda: ''.lstrip(None))
show(lambda: ''.lstrip(1))
#: str.rstrip
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: '  a b \n'.rstrip())
show(lambda: '  a b \n'.rstrip('x'))
show(lambda: '  a b \n'.rstrip('xa '))
show(lambda: '  a b \n'.rstrip(''))
show(lambda: '  a b \n'.rstrip(None))
show(lambda: '  a b \n'.rstrip(1))
show(lambda: 'xxaxx'.rstrip())
show(lambda: 'xxaxx'.rstrip('x'))
show(lambda: 'xxaxx'.rstrip('xa '))
show(lambda: 'xxaxx'.rstrip(''))
show(lambda: 'xxaxx'.rstrip(None))
show(lambda: 'xxaxx'.rstrip(1))
show(lambda: '\u3000a\x1c'.rstrip())
show(lambda: '\u3000a\x1c'.rstrip('x'))
show(lambda: '\u3000a\x1c'.rstrip('xa '))
show(lambda: '\u3000a\x1c'.rstrip(''))
show(lambda: '\u3000a\x1c'.rstrip(None))
show(lambda: '\u3000a\x1c'.rstrip(1))
show(lambda: ''.rstrip())
show(lambda: ''.rstrip('x'))
show(lambda: ''.rstrip('xa '))
show(lambda: ''.rstrip(''))
show(lambda: ''.rstrip(None))
show(lambda: ''.rstrip(1))
#: str.maketrans
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(str.maketrans, {'a': 'b', 99: None, 'd': 100})
show(str.maketrans, 'ab', 'xy')
show(str.maketrans, 'ab', 'xy', 'z')
show(str.maketrans, 'ab', 'x')
show(str.maketrans, {'ab': 1})
show(str.maketrans, 'a')
show(str.maketrans, 1, 2)
show(str.maketrans, {1.5: 'x'})
#: str.partition
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'a.b.c'.partition('.'))
show(lambda: 'a.b.c'.partition('x'))
show(lambda: 'a.b.c'.partition(''))
show(lambda: 'a.b.c'.partition(1))
show(lambda: 'a.b.c'.partition('.b'))
show(lambda: ''.partition('.'))
show(lambda: ''.partition('x'))
show(lambda: ''.partition(''))
show(lambda: ''.partition(1))
show(lambda: ''.partition('.b'))
#: str.rpartition
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'a.b.c'.rpartition('.'))
show(lambda: 'a.b.c'.rpartition('x'))
show(lambda: 'a.b.c'.rpartition(''))
show(lambda: ''.rpartition('.'))
show(lambda: ''.rpartition('x'))
show(lambda: ''.rpartition(''))
#: str.removeprefix
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'test_x'.removeprefix('test_'))
show(lambda: 'test_x'.removeprefix('x'))
show(lambda: 'test_x'.removeprefix(''))
show(lambda: 'test_x'.removeprefix('test_x'))
show(lambda: 'test_x'.removeprefix(1))
show(lambda: 'test_x'.removeprefix())
#: str.removesuffix
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'x.py'.removesuffix('.py'))
show(lambda: 'x.py'.removesuffix('x'))
show(lambda: 'x.py'.removesuffix(''))
show(lambda: 'x.py'.removesuffix(None))
#: str.replace
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'banana'.replace('a', 'o'))
show(lambda: 'banana'.replace('a', 'o', 2))
show(lambda: 'banana'.replace('a', '', -1))
show(lambda: 'banana'.replace('', '-'))
show(lambda: 'banana'.replace('', '-', 2))
show(lambda: 'banana'.replace('x', 'y'))
show(lambda: 'banana'.replace('an', 'X', 1))
show(lambda: 'banana'.replace('a'))
show(lambda: 'banana'.replace('a', 1))
show(lambda: 'banana'.replace('a', 'b', count=1))
show(lambda: 'äa'.replace('a', 'o'))
show(lambda: 'äa'.replace('a', 'o', 2))
show(lambda: 'äa'.replace('a', '', -1))
show(lambda: 'äa'.replace('', '-'))
show(lambda: 'äa'.replace('', '-', 2))
show(lambda: 'äa'.replace('x', 'y'))
show(lambda: 'äa'.replace('an', 'X', 1))
show(lambda: 'äa'.replace('a'))
show(lambda: 'äa'.replace('a', 1))
show(lambda: 'äa'.replace('a', 'b', count=1))
#: str.rfind
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello hello'.rfind('l'))
show(lambda: 'hello hello'.rfind('hello', 0, 8))
show(lambda: 'hello hello'.rfind('x'))
show(lambda: 'hello hello'.rfind(''))
show(lambda: 'hello hello'.rfind('o', 5, 6))
#: str.rindex
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.rindex('l'))
show(lambda: 'hello'.rindex('x'))
show(lambda: 'hello'.rindex('l', 0, 3))
#: str.split
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: ' a  b c '.split())
show(lambda: ' a  b c '.split(','))
show(lambda: ' a  b c '.split(None, 1))
show(lambda: ' a  b c '.split(',', 1))
show(lambda: ' a  b c '.split(',', -1))
show(lambda: ' a  b c '.split(' '))
show(lambda: ' a  b c '.split(''))
show(lambda: ' a  b c '.split(sep=',', maxsplit=2))
show(lambda: ' a  b c '.split(1))
show(lambda: ' a  b c '.split(None, 0))
show(lambda: 'a,b,,c'.split())
show(lambda: 'a,b,,c'.split(','))
show(lambda: 'a,b,,c'.split(None, 1))
show(lambda: 'a,b,,c'.split(',', 1))
show(lambda: 'a,b,,c'.split(',', -1))
show(lambda: 'a,b,,c'.split(' '))
show(lambda: 'a,b,,c'.split(''))
show(lambda: 'a,b,,c'.split(sep=',', maxsplit=2))
show(lambda: 'a,b,,c'.split(1))
show(lambda: 'a,b,,c'.split(None, 0))
show(lambda: ''.split())
show(lambda: ''.split(','))
show(lambda: ''.split(None, 1))
show(lambda: ''.split(',', 1))
show(lambda: ''.split(',', -1))
show(lambda: ''.split(' '))
show(lambda: ''.split(''))
show(lambda: ''.split(sep=',', maxsplit=2))
show(lambda: ''.split(1))
show(lambda: ''.split(None, 0))
#: str.rsplit
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: ' a  b c '.rsplit())
show(lambda: ' a  b c '.rsplit(','))
show(lambda: ' a  b c '.rsplit(None, 1))
show(lambda: ' a  b c '.rsplit(',', 1))
show(lambda: ' a  b c '.rsplit(maxsplit=1))
show(lambda: ' a  b c '.rsplit(''))
show(lambda: 'a,b,,c'.rsplit())
show(lambda: 'a,b,,c'.rsplit(','))
show(lambda: 'a,b,,c'.rsplit(None, 1))
show(lambda: 'a,b,,c'.rsplit(',', 1))
show(lambda: 'a,b,,c'.rsplit(maxsplit=1))
show(lambda: 'a,b,,c'.rsplit(''))
#: str.splitlines
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines())
show(lambda: 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(True))
show(lambda: 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(keepends=False))
show(lambda: 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(1))
show(lambda: ''.splitlines())
show(lambda: ''.splitlines(True))
show(lambda: ''.splitlines(keepends=False))
show(lambda: ''.splitlines(1))
show(lambda: '\n'.splitlines())
show(lambda: '\n'.splitlines(True))
show(lambda: '\n'.splitlines(keepends=False))
show(lambda: '\n'.splitlines(1))
show(lambda: 'a\n'.splitlines())
show(lambda: 'a\n'.splitlines(True))
show(lambda: 'a\n'.splitlines(keepends=False))
show(lambda: 'a\n'.splitlines(1))
#: str.startswith
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.startswith('he'))
show(lambda: 'hello'.startswith(('x', 'h')))
show(lambda: 'hello'.startswith(''))
show(lambda: 'hello'.startswith('l', 2))
show(lambda: 'hello'.startswith('lo', -2))
show(lambda: 'hello'.startswith('h', 5))
show(lambda: 'hello'.startswith('', 6))
show(lambda: 'hello'.startswith(()))
show(lambda: 'hello'.startswith(1))
show(lambda: 'hello'.startswith([]))
#: str.swapcase
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.swapcase())
show(lambda: 'Hello World'.swapcase())
show(lambda: ''.swapcase())
show(lambda: 'ß äÖ'.swapcase())
show(lambda: 'a1b2'.swapcase())
show(lambda: 'ßa'.swapcase())
show(lambda: 'ǅ'.swapcase())
#: str.title
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'hello'.title())
show(lambda: 'Hello World'.title())
show(lambda: ''.title())
show(lambda: 'ß äÖ'.title())
show(lambda: 'a1b2'.title())
show(lambda: "it's a dog's".title())
show(lambda: 'x-ray 3d'.title())
show(lambda: 'ǆ'.title())
#: str.translate
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'abc'.translate({97: 'X'}))
show(lambda: 'abc'.translate({97: None}))
show(lambda: 'abc'.translate({97: 98}))
show(lambda: 'abc'.translate(str.maketrans('ab', 'yz')))
show(lambda: 'abc'.translate({}))
show(lambda: 'abc'.translate('xyz'))
show(lambda: 'abc'.translate({97: -1}))
show(lambda: 'abc'.translate({97: 1.5}))
show(lambda: 'abc'.translate())
#: str.zfill
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: '42'.zfill(5))
show(lambda: '42'.zfill(0))
show(lambda: '42'.zfill(-1))
show(lambda: '42'.zfill('x'))
show(lambda: '-42'.zfill(5))
show(lambda: '-42'.zfill(0))
show(lambda: '-42'.zfill(-1))
show(lambda: '-42'.zfill('x'))
show(lambda: '+4'.zfill(5))
show(lambda: '+4'.zfill(0))
show(lambda: '+4'.zfill(-1))
show(lambda: '+4'.zfill('x'))
show(lambda: ''.zfill(5))
show(lambda: ''.zfill(0))
show(lambda: ''.zfill(-1))
show(lambda: ''.zfill('x'))
show(lambda: '--1'.zfill(5))
show(lambda: '--1'.zfill(0))
show(lambda: '--1'.zfill(-1))
show(lambda: '--1'.zfill('x'))
#: str indexing
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
s = 'héllo'
for i in (0, 1, -1, 4, 5, -6, True): show(lambda: s[i])
show(lambda: s['a'])
show(lambda: s[1.0])
show(lambda: s[None])
show(lambda: s[1:3])
show(lambda: s[::-1])
show(lambda: s[3:1])
show(lambda: s[-3:])
show(lambda: s[::0])
show(lambda: s[10:])
show(lambda: s['a':])
show(lambda: s[1, 2])
#: str operators
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 'a' + 'b')
show(lambda: 'a' + 1)
show(lambda: 1 + 'a')
show(lambda: 'ab' * 3)
show(lambda: 0 * 'ab')
show(lambda: 'a' * -2)
show(lambda: 'a' * 1.5)
show(lambda: 'a' - 'b')
show(lambda: 'a' < 'b')
show(lambda: 'a' < 1)
show(lambda: 'a' == 1)
show(lambda: 'ell' in 'hello')
show(lambda: 1 in 'hello')
show(lambda: 'a' > 'Z')
show(lambda: '' < 'a')
show(lambda: 'é' > 'z')
show(lambda: -'a')
show(lambda: 'a' @ 'b')
show(lambda: 'a' & 'b')
show(lambda: 'a' ** 2)
#: str constructor
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
for a in ((), (1,), (None,), (b'a',), (b'\xc3\xa9', 'utf-8'), (b'\xff', 'ascii', 'replace'), ('a', 'utf-8'), (1, 'utf-8'), ([1],), (1.0,), (b'a', 1), (1, 2, 3, 4)): show(str, *a)
show(str, object=5)
show(str, b'a', encoding='ascii')
show(str, nope=1)
#: str iteration
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
print(list('aé😀'))
it = iter('ab')
print(next(it), next(it), next(it, None))
print([*reversed('abc')])
print(list(enumerate('xy', 1)))
print(list(zip('ab', 'cde')))
a, *b = 'xyz'
print(a, b)
print(sorted('hello'), max('hello'), min('hello'), set('a'))
print('abc'.__contains__('b'), len('é'), hash('') == hash(''))
#: str escapes
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
print('\a\b\f\v\0\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\101'.encode())
print(repr('\'"'), repr("'"), repr('"'), repr('\n\t\r\\'), repr('\x00\x7f\xa0\xad'), repr('\ud800'), repr('\u200b'))
print(ascii('é😀\x80'))
print(r'\n', rb'\n', 'a' 'b', '''x
y''')
print('line \
continued')
#: str comparison chain
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
words = ['b', 'a', 'C', 'ab', '', 'Z', 'é']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
print('a' < 'b' < 'c', 'a' == 'a' != 'b', max(words, key=len), min(words))
