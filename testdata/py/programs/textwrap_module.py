import textwrap
TEXT = "Hello there -- you goof-ball, use the -b option! It is well-known that state-of-the-art e-mail is x-ray-like; see pages 3-7 or co-op."
#: wrap
for width in (10, 17, 30, 70):
    print(textwrap.wrap(TEXT, width))
#: fill
print(textwrap.fill(TEXT, 40, initial_indent="* ", subsequent_indent="  "))
#: options
print(textwrap.wrap("a\tb  c\nd\x0be", 6), textwrap.wrap("a\tb  c\nd", 6, expand_tabs=False), textwrap.wrap("x\n\ny", 20, replace_whitespace=False), textwrap.wrap("  lead and trail  ", 8, drop_whitespace=False))
print(textwrap.wrap("supercalifragilistic", 7), textwrap.wrap("supercalifragilistic x", 7, break_long_words=False), textwrap.wrap("one-two-three", 5, break_on_hyphens=False), textwrap.wrap("aaa-bbb-ccc-ddd", 9))
print(textwrap.wrap("End. Next sentence! And more? Yes.\"  ok", 40, fix_sentence_endings=True), textwrap.wrap("a\tb", 20, tabsize=4))
#: dashes
for text in ("word--another", "word---x", "a--b", "-option", "--long-option=value", "x-y-z", "ab-cd-ef", "a-b", "ab-c", "e-mail", "well--known-fact", "2-3", "ab-3", "...--x", "\"quoted\"--then"):
    print(textwrap.wrap(text, 4), textwrap.TextWrapper()._split(text))
#: max lines
for n in (1, 2, 3):
    print(textwrap.wrap(TEXT, 20, max_lines=n), textwrap.wrap(TEXT, 20, max_lines=n, placeholder="..."))
#: shorten
print(textwrap.shorten("Hello  world!", 12), textwrap.shorten("Hello  world!", 11), textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.shorten("", 5), textwrap.shorten("a b c", 5))
#: dedent
print(repr(textwrap.dedent("\n    a\n      b\n\n    c\n")), repr(textwrap.dedent("\ta\n\t b")), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("   \n  x\n")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("")))
#: indent
print(repr(textwrap.indent("a\n\nb\r\n c", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)), repr(textwrap.indent("", "x")))
#: empty
print(textwrap.wrap(""), textwrap.wrap("   "), repr(textwrap.fill("")), textwrap.wrap("\n\n"))
#: errors
for call in (lambda: textwrap.wrap("a", 0), lambda: textwrap.shorten("hello world", 3), lambda: textwrap.wrap("a b", 3, max_lines=1, placeholder="....")):
    try:
        print(call())
    except ValueError as e:
        print(e)
#: wrapper objects
w = textwrap.TextWrapper(width=12)
print(w.wrap("one two three four"), w.fill("one two three"))
w.width = 5
w.subsequent_indent = ">"
print(w.wrap("one two three"))
#: unicode
print(textwrap.wrap("naïve café-crème über-straße", 8), textwrap.wrap("日本語 テキスト", 4), textwrap.wrap("a\u00a0b c", 3))
