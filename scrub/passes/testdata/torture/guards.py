"""Layouts that guards have to get through."""
from __future__ import annotations
import a.b, c as d
x = (a # first
     .b # second
     . c [ 1 : # third
           2 ]
     (d) .e)
y = a.b \
    .c [0] \
    (1)
z = not(a).b; w = 1if(a)[0]else"text".upper(); v = [not a[0]for b in(c)if(d).e]
f(*a), f(**b.c), f(
    *a.b, k=1,
)
f(x for x in a.b)(*c)
(a, b), c = d = (e.f), *g = h = [i.j, k[l]]
a = b = c.d; [a, b] = c; (a) = (b, c) = (yield_) = d
a, b = 1, 2; a.x, b[0:1], c[1, ::2] = yield_ = d.e
a[b.c] = d[e:f.g:h[i]]; a[:] = b[:]; a[1:2, ::3, None], b = c[1:2, ::3, None]
a[()] = b[()]; a[(1, 2)] = b[(1, 2)]; a[1,] = b[1,]; a[*b] = c[*d, e]; a[x := 1]; a[lambda: 1]
del a.b, c[d], e, (f.g, h[i]), [j.k]
a += 1; a.b += c.d; a[b] -= c[d]; a **= b, c; a @= (yield_); (a) |= b
for x in a.b, *c.d: pass
for x, (y, *z, (w, v)) in a[0]: pass
for [x, y] in a: pass
for x.y, z[0] in a.b: x = y, z = w
else: a.b
for (x) in (a): print(x)
with a.b as c.d, e as (f, g), h as [i, (j)], (k) as ((l, m)): n.o
with (a as (b, c), d.e as f): pass
with a as (b, c): d = e.f; g = h # behind
with a as (b,):
	with c as (d, e):
	    f.g
with a as (
    b, # why
    c,
):
    # a comment before the body
    d = b.c

class A: x = a.b
class B(): pass
class C(a.b, c[0], *d, k=e.f, **g): pass
class D(a, metaclass=b.c, ): pass
class E[T: a.b](c[T], # why
                ): pass
class F(a
        ): pass
@a.b(c.d)[0]
class G:
    @property.setter
    def f(self, a: b.c = d.e, *args: f[g], **k: (h.i)) -> j[k]: print(a); return self.x
    async def g(self):
        async with a.b as (c, d): await e.f
        async for x, y in a.b: yield x.y
        return [i.j async for i, k in l.m if await n.o]
    def h(self): print(printed)
    def i(self):
        "doc"
        return (lambda x=print, *y: print(x.y, *y))(*z)
    def j(self): return [print(i) for i in printed]
match a.b:
    case c.d if e.f: g.h
    case [i, *j] | {"k": i, **j}: print(i.j)
    case K(l=m, n=o.p): q[r]
try: a.b
except c.d as e: f.g
except (h.i, j[k]): pass
else: l.m
finally: n.o
try:
    pass
except* a.b: c[d]
print >> a.b
print = a.b; print += 1; printed -= print
s = f"{a.b} {a.b!r:>{c.d}} {a.b=} {a[0]['x']= !s:>{e.f}} {{{a.b}}}" f'{a["b"].c}' rf'\d{a.b=}' "plain" f'''{
    a.b # no
    .c
}'''
t = f'{f"{a.b + f'{c.d}'}"}' + f"{a['b']=}" + f"{ {1: 2}[1]}" + f"{lambda_.x:%Y-%m}" + f"{'a'.b}" f"{(yield_).x}"
u = a if b.c else d[e]; -a.b ** -c.d; a.b < c.d <= e[f] in g.h; [*a.b, *c], {**a.b, 'c': d.e}, {*a[0]}
type X[T: a.b = c.d] = e[f.g]; x: a.b; y: a.b = c.d; (z.w): a[b] = c; q[r.s]: t
global_ = 1.5.real, 1 .real, 1..real, 0x1f.real, "a" 'b'.c, (a).b, [].c, ().d, {}.e, ....f, (...).g, b"".h
if a.b: c.d; e.f
elif g.h: i = j, k = l.m
else: \
    n, o = \
        p.q
while a.b: break
else: c.d
assert a.b, c.d; raise a.b from c.d
