import ast, gettext, getpass, importlib, platform, signal, stat, sys, timeit, traceback, warnings, zoneinfo
from datetime import datetime, timedelta, timezone


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: literal_eval
for s in ("1", "-2.5", "'a'", "[1, (2, 3), {4: {5}}]", "None", "True", "1+2j", "-3j", "b'x'", "{'a': [1]}", "set()", " 7", "'a' 'b'", "()", "1_000", "0x1f", "..."):
    attempt(ast.literal_eval, s)
for s in ("f()", "a", "1 + 1", "[x for x in y]", "{**a}", "lambda: 0", "", "1 +", "'", "__import__('os')", "f'{x}'", "a.b"):
    try:
        print(ast.literal_eval(s))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__)
#: warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    warnings.warn(RuntimeWarning("three"))
print([(x.category.__name__, str(x.message)) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    attempt(warnings.warn, "raised")
    warnings.filterwarnings("ignore", message="quiet.*")
    print(warnings.warn("quiet please"))
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    print(warnings.warn("d", DeprecationWarning))
    attempt(warnings.warn, "x", int)
with warnings.catch_warnings(record=True, action="once") as w:
    for _ in range(3): warnings.warn("same")
print(len(w))
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "line"), sep="")
#: deprecated
@warnings.deprecated("use g")
def f(): return 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(f(), f.__deprecated__, [str(x.message) for x in w])
#: traceback text
def f(): return 1 / 0
try:
    f()
except ZeroDivisionError as e:
    lines = traceback.format_exception(e)
    print(lines[0], lines[-1], len(traceback.extract_tb(e.__traceback__)), traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[-1].name)
    print(traceback.format_exc().splitlines()[-1])
    t = traceback.TracebackException.from_exception(e)
    print(t.exc_type.__name__, str(t), len(t.stack), list(t.format())[-1])
#: traceback chains
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("v") from e
except ValueError as e:
    text = "".join(traceback.format_exception(e))
    print("direct cause" in text, text.count("Traceback"), "".join(traceback.format_exception(e, chain=False)).count("Traceback"), "".join(traceback.format_exception(e, limit=0)).strip())
#: traceback notes and groups
e = ValueError("x")
e.add_note("a note")
print("".join(traceback.format_exception_only(e)))
g = ExceptionGroup("g", [ValueError(1), TypeError("t")])
print("".join(traceback.format_exception_only(g)), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(None) if False else "")
import io
out = io.StringIO()
try:
    raise OSError(2, "No such", "f")
except OSError:
    traceback.print_exc(file=out)
print(out.getvalue().splitlines()[-1])
#: syntax errors in tracebacks
try:
    compile("x = = 1", "f.py", "exec")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)))
#: stack summaries
print(isinstance(traceback.extract_stack(), list), traceback.FrameSummary("f.py", 3, "name", line="text"), traceback.StackSummary.from_list([("a.py", 1, "f", "x = 1")]).format())
print(traceback.format_list([("a.py", 1, "f", "x = 1"), ("b.py", 2, "g", None)]))
#: signals
def handler(signum, frame): print("got", signal.Signals(signum).name)
old = signal.signal(signal.SIGTERM, handler)
print(old == signal.SIG_DFL, signal.getsignal(signal.SIGTERM) is handler)
signal.raise_signal(signal.SIGTERM)
print(signal.SIGINT, repr(signal.SIGINT), signal.Signals(15), signal.strsignal(2), signal.SIG_DFL, signal.default_int_handler.__name__, int(signal.SIGKILL))
attempt(signal.signal, 999, handler)
attempt(signal.signal, signal.SIGTERM, "x")
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
#: alarms
class Late(Exception): pass
def ring(signum, frame): raise Late("too late")
signal.signal(signal.SIGALRM, ring)
print(signal.alarm(1))
import time
try:
    time.sleep(3)
    print("slept")
except Late as e:
    print(e, signal.alarm(0))
#: stat helpers
m = 0o100644
print(stat.S_ISREG(m), stat.S_ISDIR(0o040755), stat.S_IMODE(m), oct(stat.S_IFMT(m)), stat.filemode(m), stat.filemode(0o040755), stat.filemode(0o120777), stat.filemode(0o104755), stat.S_ISLNK(0o120777), stat.S_IRUSR, stat.S_IXOTH, stat.ST_SIZE)
#: timeit
t = timeit.timeit("x = 1 + 1", number=100)
print(t >= 0, type(t).__name__, len(timeit.repeat("pass", number=10, repeat=3)), timeit.timeit(lambda: None, number=5) >= 0, timeit.default_timer() > 0)
n, t = timeit.Timer("y += 1", "y = 0").autorange()
print(n >= 1, timeit.Timer("v", globals={"v": 1}).timeit(3) >= 0)
attempt(timeit.timeit, "nosuchname", number=1)
#: zones
utc = zoneinfo.ZoneInfo("UTC")
d = datetime(2024, 3, 10, 12, tzinfo=utc)
print(d, d.tzname(), d.utcoffset(), utc, repr(utc), utc.key, zoneinfo.ZoneInfo("UTC") is utc, d == datetime(2024, 3, 10, 12, tzinfo=timezone.utc), "UTC" in zoneinfo.available_timezones())
attempt(zoneinfo.ZoneInfo, "No/Such_Zone")
attempt(zoneinfo.ZoneInfo, "../etc/passwd")
print(issubclass(zoneinfo.ZoneInfoNotFoundError, KeyError))
#: importlib
m = importlib.import_module("json")
print(m.__name__, importlib.import_module("os.path").__name__ in ("posixpath", "ntpath"), importlib.import_module("collections.abc").__name__) if False else print(hasattr(sys, "modules"))
#: gettext
t = gettext.NullTranslations()
print(t.gettext("a"), t.ngettext("one", "many", 1), t.ngettext("one", "many", 2), gettext.gettext("x"), gettext.ngettext("s", "p", 5), t.pgettext("c", "m"), gettext.dgettext("d", "y"), t.info(), t.charset())
#: platform
print(isinstance(platform.system(), str), isinstance(platform.python_version_tuple(), tuple), platform.python_version().count("."), isinstance(platform.platform(), str), platform.uname()._fields, isinstance(platform.machine(), str), platform.python_implementation() != "")
