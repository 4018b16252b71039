from unittest import mock
from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, AsyncMock, mock_open, PropertyMock, create_autospec, DEFAULT, seal
import asyncio, os, re


def show(x):
    print(re.sub(r"id='\d+'", "id=N", str(x)))


def attempt(f, *a, **k):
    try:
        show(f(*a, **k))
    except Exception as e:
        show(type(e).__name__ + ": " + str(e))


class C:
    attr = 1
    def f(self, x, y=2): pass
    async def g(self): pass

#: recording
m = Mock()
show(m); show(m.a.b); show(m()); show(m.x(1, k=2)); show(m.x().y)
show(m.mock_calls); show(m.method_calls); show(m.x.call_args); show(m.x.call_args.args); show(m.x.call_args_list); show(m.x.call_count)
m.x.assert_called_with()
attempt(m.x.assert_called_once)
attempt(m.x.assert_called_with, 5)
attempt(m.nope.assert_called)
attempt(m.x.assert_not_called)
attempt(lambda: m.asert_called)

#: results
m = Mock(return_value=3, side_effect=[1, ValueError("x"), DEFAULT])
show(m()); attempt(m); show(m()); attempt(m)

#: specs
m = Mock(spec=["a", "b"]); attempt(lambda: m.c); show(m.a)
m = Mock(spec=C); show(isinstance(m, C)); attempt(lambda: m.zzz); show(m)

#: magic methods
m = MagicMock(); m.__len__.return_value = 5; show(len(m)); show(m[3]); show(list(m)); show(int(m)); show(bool(m)); show(m == m); show(m + 1)
with m as f: show(f)
m.__getitem__.assert_called_with(3)
m.__iter__.return_value = [1,2]; show(list(m))

#: patching
with patch("os.getcwd", return_value="/x") as g:
    show(os.getcwd()); g.assert_called_once_with()
@patch.object(C, "attr", 7)
def t(): return C.attr
show(t()); show(C.attr)
@patch("os.listdir")
@patch("os.mkdir")
def t2(mk, ls):
    ls.return_value = ["a"]
    os.mkdir("q")
    return os.listdir("."), mk.call_args
show(t2())
with patch.dict(os.environ, {"ZZ": "1"}): show(os.environ["ZZ"])
show("ZZ" in os.environ)

#: calls
show(call(1, a=2)); show(call.foo.bar(3)); show(call(1) == call(1)); show(call(1) == ((1,), {})); show([call(1), call(2)])
m = Mock(); m(1); m(2); m.assert_has_calls([call(1), call(2)]); attempt(m.assert_has_calls, [call(3)]); m.assert_any_call(1); attempt(m.assert_any_call, 9)
show(ANY == 3); show(sentinel.x); show(sentinel.x is sentinel.x)

#: mock_open
o = mock_open(read_data="one\ntwo\n")
with patch("builtins.open", o) if False else patch("__main__.open", o, create=True):
    with open("f") as f: show(f.read()); 
    with open("f") as f: show(list(f))
o.assert_called_with("f")

#: async mocks
am = AsyncMock(return_value=4)
show(asyncio.run(am(1))); am.assert_awaited_once_with(1)

#: autospec
s = create_autospec(C); i = s(); attempt(i.f); i.f(1); attempt(i.f, 1, 2, 3); attempt(lambda: i.nope); show(i.f.call_args)
def fn(a, b=1): pass
a = create_autospec(fn, return_value=9); show(a(1)); attempt(a); a.assert_called_once_with(1)

#: properties
class P:
    @property
    def v(self): return 1
with patch.object(P, "v", new_callable=PropertyMock) as pm:
    pm.return_value = 8
    show(P().v); pm.assert_called_once_with()

#: sealing and naming
m = Mock(); m.a = 1; seal(m); attempt(lambda: m.b)
m = Mock(name="nm"); show(m); show(m.child); show(m.child.return_value)
m.configure_mock(**{"a.b.return_value": 3}); show(m.a.b())
m = Mock(wraps=len); show(m([1,2]))
m.reset_mock(); show(m.call_count)

#: attaching and stopping
parent = Mock(); parent.attach_mock(Mock(), "kid"); parent.kid(1); show(parent.mock_calls)
p = patch("os.getpid", return_value=1); p.start(); show(os.getpid()); p.stop()
m = Mock()
del m.foo; attempt(lambda: m.foo)
with patch.multiple(C, attr=DEFAULT, f=DEFAULT) as d: show(sorted(d))
