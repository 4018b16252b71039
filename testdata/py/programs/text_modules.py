import difflib, fnmatch, html, shlex, string, textwrap, urllib.parse


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: fnmatch
print(fnmatch.fnmatch("a.py", "*.py"), fnmatch.fnmatch("a.PY", "*.py"), fnmatch.fnmatchcase("A", "a"), fnmatch.filter(["a", "b.c", "d.c"], "*.c"), fnmatch.fnmatch("x", "[!a-c]"), fnmatch.fnmatch("[x]", "[[]x]"), fnmatch.fnmatch("", "*"))
for p in ("*.txt", "a?b", "[abc]", "[!x]", "[", "a**b", "[a-c-e]", "[]]", "a.b+"):
    print(p, fnmatch.translate(p))
#: shlex split
for s in ("a b c", "a 'b c' d", 'a "b \\"c\\" d"', "a\\ b", "a #c", "''", "x='y z'", "a\nb", "a;b&&c", ""):
    print(repr(s), shlex.split(s), shlex.split(s, comments=True), shlex.split(s, posix=False))
attempt(shlex.split, "a 'b")
attempt(shlex.split, "a\\")
#: shlex quote and join
print(shlex.quote("a b"), shlex.quote("safe-1.txt"), shlex.quote(""), shlex.quote("it's"), shlex.join(["a", "b c", "$d"]), shlex.quote("ä"))
attempt(shlex.quote, 3)
#: shlex lexer
lexer = shlex.shlex("a = 'b c' # note\nd+e", posix=True)
print(list(lexer), lexer.lineno)
lexer = shlex.shlex("a&&b||c>d", punctuation_chars=True)
print(list(lexer))
lexer = shlex.shlex("a,b c", posix=True)
lexer.whitespace += ","
lexer.whitespace_split = True
print(list(lexer), shlex.shlex("x y").get_token())
#: html
print(html.escape("<a href=\"x\">'&'</a>"), html.escape("\"'", quote=False), html.unescape("&lt;&gt;&amp;&quot;&#39;&#x41;&eacute;&nosuch;&copy &notit; &#0;&#x110000;&#128;&hellip;"), html.unescape("plain"))
#: urlparse
for u in ("http://user:pw@host:80/p;x?q=1#f", "//h/p", "p?q", "mailto:a@b", "http://[::1]:8080/", "HTTP://Host/", "", "http://h?a=b", "file:///x", "a:b:c", "http://h:/"):
    r = urllib.parse.urlparse(u)
    print(tuple(r), r.hostname, r.port, r.username, r.password, r.geturl())
attempt(lambda: urllib.parse.urlparse("http://h:99999/").port)
attempt(lambda: urllib.parse.urlparse("http://h:x/").port)
attempt(urllib.parse.urlparse, "http://[::1/")
#: urlsplit and unsplit
s = urllib.parse.urlsplit("http://h/p;a?q#f")
print(s, s._replace(path="/z").geturl(), urllib.parse.urlunsplit(("http", "h", "p", "q", "")), urllib.parse.urlunparse(("s", "n", "p", "a", "q", "f")), urllib.parse.urldefrag("http://a/b#c"))
#: urljoin
for base, u in (("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d;p?q", "../g"), ("http://a/b/c/d;p?q", "../../../g"), ("http://a/b/c/d;p?q", "?y"), ("http://a/b/c/d;p?q", "#s"), ("http://a/b/c/d;p?q", "//x/y"), ("http://a/b/c/d;p?q", "g:h"), ("http://a/b/c/d;p?q", ""), ("http://a/b/c/d;p?q", "./g/."), ("http://a", "b"), ("", "x"), ("a/b", "c"), ("http://a/b/", "/c")):
    print(urllib.parse.urljoin(base, u))
#: quote
print(urllib.parse.quote("a b/c?ä&"), urllib.parse.quote("a/b", safe=""), urllib.parse.quote_plus("a b&c"), urllib.parse.quote(b"\xff"), urllib.parse.quote("~-._"), urllib.parse.quote("ä", encoding="latin-1"))
print(urllib.parse.unquote("a%20b%C3%A4+%zz%"), urllib.parse.unquote_plus("a+b%2B"), urllib.parse.unquote_to_bytes("%ff a"), urllib.parse.unquote("%ff"), urllib.parse.unquote("%E4", "latin-1"))
attempt(urllib.parse.quote, 3)
#: query strings
print(urllib.parse.parse_qs("a=1&b=2&a=3&c=&d"), urllib.parse.parse_qsl("a=1&b=%20+x&c", keep_blank_values=True), urllib.parse.urlencode({"a": 1, "b": "x y", "c": ["p", "q"]}), urllib.parse.urlencode({"c": ["p", "q"]}, doseq=True), urllib.parse.urlencode([("k", "ä"), ("k", b"\xff")]))
attempt(urllib.parse.parse_qs, "a", strict_parsing=True)
attempt(urllib.parse.parse_qsl, "a=1&b=2", max_num_fields=1)
print(urllib.parse.parse_qs("a=1;b=2", separator=";"), urllib.parse.urlencode({"a": "x y"}, quote_via=urllib.parse.quote))
#: urls of bytes
print(urllib.parse.urlsplit(b"http://h/p"), urllib.parse.urljoin(b"http://a/b", b"c"))
attempt(urllib.parse.urljoin, "a", b"b")
#: string constants
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits, len(string.printable), string.capwords("the  qUICK brown"), string.capwords("a-b", "-"))
#: string templates
t = string.Template("$who likes ${what}s, $$5")
print(t.substitute(who="tim", what="pie"), t.safe_substitute(who="x"), t.template, t.get_identifiers(), t.is_valid(), string.Template("$ x").is_valid())
attempt(t.substitute, who="x")
attempt(string.Template("a $ b").substitute)
class Percent(string.Template):
    delimiter = "%"
    idpattern = "[A-Z]+"
print(Percent("%A $A %%").substitute(A=1), Percent("%{AB}x").substitute({"AB": 2}))
#: formatter
f = string.Formatter()
print(f.format("{0} {name!r:>5} {1[0]}", 1, [2], name="x"), list(f.parse("a{b!r:c}d{{")), f.vformat("{}{}", (1, 2), {}))
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
print(Default().format("{a} {b} {0}", 1, a=2))
class Check(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        print(used, args, kwargs)
Check().format("{0}{a}", 1, 2, a=3, b=4)
attempt(f.format, "{0}{}", 1)
attempt(f.format, "{x}")
#: textwrap
text = "The quick brown fox jumped over the lazy dog, twice-removed and over-the-hill."
print(textwrap.wrap(text, 20), textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(text, 25), textwrap.shorten(text, 25, placeholder="..."), sep="\n")
print(textwrap.wrap("averyveryverylongword here", 8), textwrap.wrap("averyveryverylongword here", 8, break_long_words=False), textwrap.wrap("a-b-c-d", 3, break_on_hyphens=False), textwrap.wrap("", 5), textwrap.wrap("x y z", 1))
attempt(textwrap.wrap, "abc", 0)
#: dedent and indent
print(repr(textwrap.dedent("""
    a
      b

    c
""")), repr(textwrap.dedent("\ta\n\tb")), repr(textwrap.dedent("  a\n b")), textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "# ", lambda line: True), sep="\n")
#: difflib close matches
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("abc", ["abd", "abc", "xbc"], n=1), difflib.get_close_matches("abc", ["abx"], cutoff=0.9))
#: sequence matcher
s = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.find_longest_match(0, 5, 0, 4), s.get_opcodes())
s = difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), list(s.get_grouped_opcodes(1)))
s.set_seq2("x")
print(s.ratio())
#: unified and context diff
a, b = "one\ntwo\nthree\nfour\nfive\n".splitlines(True), "one\ntwo\n3\nfour\nsix\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "old", "new")), "".join(difflib.context_diff(a, b, "old", "new", n=1)), "".join(difflib.unified_diff(a, a)), sep="")
print(list(difflib.unified_diff(["a"], ["b"], lineterm="", n=0)))
#: ndiff
d = list(difflib.ndiff("one\ntwo\nthree\n".splitlines(True), "ore\ntree\nemu\n".splitlines(True)))
print("".join(d), "".join(difflib.restore(d, 1)), "".join(difflib.restore(d, 2)), sep="")
print(difflib.IS_LINE_JUNK(" # \n"), difflib.IS_CHARACTER_JUNK("\t"))
#: differ
print(list(difflib.Differ().compare(["a\n", "b\n"], ["a\n", "c\n"])))
