#: search and groups
import re
m = re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now")
print(m.group(), m.group(1), m.group(2), m.groups(), m.span(), m.start(1), m.end(2), m[0], m)
print(re.search("x", "abc"))
#: match and fullmatch
import re
print(re.match("a", "ba"), re.match("b", "ba").group(), re.fullmatch("ba", "ba").group(), re.fullmatch("b", "ba"), re.match(r"\d+", "12ab").end())
#: findall and finditer
import re
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(a)|b", "ab"), [m.span() for m in re.finditer("a*", "baac")])
print(re.findall("a*", "baac"), re.findall("", "ab"))
#: sub
import re
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("x*", "-", "abxd"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))
print(re.subn("a", "b", "aaa"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1"), re.sub("b", r"\g<0>\n", "abc"))
#: split
import re
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split("x", "axbxc", maxsplit=1), re.split(r"\b", "a b"), re.split("x*", "axbc"))
#: named groups
import re
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05")
print(m.groupdict(), m["y"], m.group("m"), m.lastgroup, m.lastindex, m.re.groupindex)
#: flags
import re
print(re.findall("a", "aA", re.I), re.findall("^b", "a\nb", re.M), re.search("a.b", "a\nb", re.S).group(), re.findall(r"""
  \d+  # digits
  [ab] # letter
""", "1a 2c 33b", re.X), re.findall("(?i)A", "aA"), re.findall("(?i:a)B", "aB ab"), re.findall(r"\w", "aé", re.A), re.findall(r"\w", "aé"))
#: lookaround and backreferences
import re
print(re.findall(r"(?<=\$)\d+", "$5 6 $7"), re.findall(r"\w+(?=!)", "hi! yo"), re.findall(r"(?<!a)b", "ab cb"), re.search(r"(\w)\1", "hello").group(), re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\"").group(), re.findall("a(?!b)", "ab ac"))
#: greedy and lazy and possessive
import re
print(re.search("<.*>", "<a><b>").group(), re.search("<.*?>", "<a><b>").group(), re.findall("a{2}", "aaaaa"), re.findall("a{1,2}?", "aaa"), re.search("a++b", "aaab").group(), re.search("a++a", "aaa"), re.search("(?>a+)b", "aab").group())
#: sets
import re
print(re.findall("[^a-c]", "abcd-"), re.findall(r"[\]\-]", "a]-"), re.findall("[]]", "a]"), re.findall(r"[\d_]", "a1_"), re.findall("[a-]", "a-b"), re.findall(r"[\w.]+", "a.b c"))
#: conditionals
import re
print([bool(re.fullmatch(r"(<)?a(?(1)>)", s)) for s in ("a", "<a>", "<a", "a>")])
#: escape
import re
print(re.escape("a.b*c[1]"), re.escape("hello world!"), re.escape("é"))
#: compiled
import re
p = re.compile(r"(\d+)", re.I)
print(p, p.pattern, p.flags, p.groups, p.search("a12", 1).group(), p.match("a12", 1).span(), p.findall("1 2 3", 2), p.fullmatch("x12y", 1, 3).group(), p.sub("N", "1 2"), p == re.compile(r"(\d+)", re.I))
#: errors
import re
for pattern in ("(", "a**", "[a", "(?P<1>a)", "a{2,1}", "\\", "(?z)", "*a", ")", "(?P=x)", r"\1", "(?<=a+)b", "[b-a]", r"\q", "(?P<a>x)(?P<a>y)", "a(?i)b", "(?P<n", "(?#", r"\x1", "(?", "(?P>"):
    try:
        re.compile(pattern)
    except re.error as e:
        print(repr(pattern), e, e.pos)
#: no such group
import re
m = re.match("(a)", "a")
for key in (2, "x"):
    try:
        m.group(key)
    except IndexError as e:
        print(e)
try:
    re.sub("a", r"\3", "a")
except re.error as e:
    print(e)
try:
    re.match(1, "a")
except TypeError as e:
    print(e)
try:
    re.match("a", 1)
except TypeError as e:
    print(e)
#: bytes
import re
print(re.findall(rb"\d+", b"a1 22"), re.sub(b"a", b"b", b"banana"), re.match(rb"(\w)", b"xy").group(1))
try:
    re.match("a", b"a")
except TypeError as e:
    print(e)
#: unmatched groups
import re
m = re.match("(a)|(b)", "a")
print(m.groups(), m.groups("-"), m.group(2), m.start(2), m.span(2))
print(re.sub("(a)|(b)", r"[\1\2]", "ab"))
#: multiline anchors
import re
t = "one\ntwo\n"
print(re.findall("^.", t), re.findall("(?m)^.", t), re.findall(".$", t), re.findall("(?m).$", t), re.search(r"two\Z", t), re.search(r"\Aone", t).group())
#: unicode
import re
print(re.findall(r"\w+", "naïve café"), re.search("é", "cafe é").start(), re.findall(".", "a😀b"), re.search("😀", "ab😀").span())
#: expand and iteration
import re
m = re.match(r"(\w)(\w)", "ab")
print(m.expand(r"\2-\1"), m.string, m.pos, m.endpos, m.regs)
#: tokenizer
import re
spec = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/=]"), ("SKIP", r"\s+")]
pattern = "|".join(f"(?P<{n}>{p})" for n, p in spec)
print([(m.lastgroup, m.group()) for m in re.finditer(pattern, "x = 3.14 * y") if m.lastgroup != "SKIP"])
