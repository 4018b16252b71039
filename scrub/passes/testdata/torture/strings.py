'''Module.

>>> first(1)
1
>>> second(
...     2)
2

Prose between.

    >>> indented()
    [1,
     2]

>>>no_blank
>>> last'''
'more' " than one"
f"not a docstring"
class A:
    r"""Raw.

    >>> '\d'
    '\\d'
    """

    def f(self): "one line"; return 1
    def g(self): 'alone'
    async def h(self):
        ("in parentheses")
        "second"
        return "kept"
    def i(self):
        "escaped\n>>> a\n1\n\nprose\n" '>>> b\n' r'''
>>> c
''' """	>>> tab
	1
"""
    def j(self):
        u'unicode \
>>> continued'
__test__ = {"a": ">>> x\n1\n", 'b': """
text
>>> y

text""", "c": d}
ｐrint = ﬁle = ªb = 1
def ｆ(ｘ, *ｙ, ｚ=1, **ｗ): global ｖ; return ｆ.ｘ(ｋ=ｖ)
from ａ.ｂ import ｃ as ｄ
import ａ.ｂ
class Ｃ: ｅ: ｆ = lambda ｇ: ｇ
"""​ zero width ​""" # ​ in a comment ‮ reversed
"\​" + '‮‭' f"⁦{ｘ!r:>{ｙ}}⁩" + r'a​b' + rf"​{x}\d⁦"
try: pass
except Ｅ as ｈ: pass
match ｉ:
    case {"a": ｊ, **ｋ} | [ｊ, *ｋ] | Ｌ(ｍ=ｊ) as ｎ: pass
x = U"a" u"b", u"a" U"b", U"a" f"{x}", u"a" f"{x}", f"{x}u'{y}", f"{x:u}", "a" u"b" f"{x}", f"" u"b"
