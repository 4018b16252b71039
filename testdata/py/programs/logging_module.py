import io, logging, logging.handlers, sys


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def to_string(name="t", fmt="%(levelname)s:%(name)s:%(message)s", level=logging.DEBUG):
    out = io.StringIO()
    log = logging.getLogger(name)
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter(fmt))
    log.addHandler(handler)
    log.setLevel(level)
    log.propagate = False
    return log, out

#: levels
log, out = to_string(level=logging.WARNING)
for level in ("debug", "info", "warning", "error", "critical"):
    getattr(log, level)("at %s", level)
print(out.getvalue(), log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), log.level, sep="\n")
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(35), logging.getLevelNamesMapping()["ERROR"])
logging.addLevelName(35, "NOTICE")
log.log(35, "x")
print(out.getvalue().splitlines()[-1])
attempt(log.setLevel, "NOSUCH")
attempt(log.log, "x", "y")
#: arguments
log, out = to_string(fmt="%(message)s")
log.info("%s %d %.2f", "a", 1, 2.5)
log.info("%(a)s-%(b)s", {"a": 1, "b": 2})
log.info("no args %s")
log.info(["a", "list"])
log.info("one %s", (1,))
print(out.getvalue())
#: bad arguments
log, out = to_string(fmt="%(message)s")
logging.raiseExceptions = False
log.info("%d", "x")
log.info("%s %s", 1)
print(repr(out.getvalue()))
#: exceptions
log, out = to_string(fmt="%(message)s")
try:
    1 / 0
except ZeroDivisionError as e:
    log.exception("failed")
    log.error("again", exc_info=e)
    log.error("last", exc_info=True)
print([line for line in out.getvalue().splitlines() if not line.startswith(" ")])
#: hierarchy
out = io.StringIO()
parent = logging.getLogger("a")
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("%(name)s %(message)s"))
parent.addHandler(h)
parent.setLevel("INFO")
child = logging.getLogger("a.b.c")
child.info("up")
child.debug("not")
child.setLevel(logging.DEBUG)
child.debug("now")
logging.getLogger("a.b").propagate = False
child.info("stopped")
print(out.getvalue(), child.parent.name, logging.getLogger("a.b").parent.name, parent.getChild("x").name, child.hasHandlers(), logging.getLogger() is logging.root, logging.getLogger("a") is parent)
print(child, parent, logging.root)
#: formatter styles
record = logging.makeLogRecord({"name": "n", "levelname": "INFO", "levelno": 20, "msg": "hi %s", "args": ("x",)})
print(logging.Formatter("{levelname} {message}", style="{").format(record), logging.Formatter("$name-$message", style="$").format(record), logging.Formatter().format(record), logging.Formatter("%(levelno)03d").format(record))
attempt(logging.Formatter, "{x", style="{")
attempt(logging.Formatter, "x", style="?")
attempt(logging.Formatter, "no fields")
print(logging.Formatter("%(x)s", defaults={"x": "d"}).format(record))
#: times
record = logging.makeLogRecord({"msg": "m"})
record.created, record.msecs = 86400.5, 500.0
f = logging.Formatter("%(asctime)s %(message)s")
import time
f.converter = time.gmtime
print(f.format(record), logging.Formatter.default_msec_format, f.formatTime(record, "%Y/%m/%d"), f.usesTime())
#: record
log, out = to_string(fmt="%(funcName)s %(lineno)d %(module)s %(filename)s %(processName)s %(threadName)s")
def here():
    log.info("x")
here()
print(out.getvalue().split()[0], out.getvalue().split()[2:])
seen = []
class Keep(logging.Handler):
    def emit(self, record): seen.append((record.name, record.levelname, record.getMessage(), record.args, record.exc_info))
log.addHandler(Keep())
log.warning("a %s", 1)
print(seen)
#: extra
log, out = to_string(fmt="%(user)s %(message)s")
log.info("x", extra={"user": "ada"})
print(out.getvalue())
attempt(log.info, "x", extra={"message": "y"})
#: filters
log, out = to_string()
log.addFilter(lambda r: "secret" not in r.getMessage())
class Tag(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.upper()
        return True
log.addFilter(Tag())
log.info("open")
log.info("secret")
print(out.getvalue(), logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.b.c"})), logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.bc"})))
log.removeFilter(log.filters[0])
log.info("secret")
print(out.getvalue().splitlines()[-1])
#: handlers
a, b = io.StringIO(), io.StringIO()
log = logging.getLogger("h")
log.setLevel(1)
log.propagate = False
ha, hb = logging.StreamHandler(a), logging.StreamHandler(b)
ha.setLevel("ERROR")
log.addHandler(ha)
log.addHandler(hb)
log.addHandler(hb)
log.info("i")
log.error("e")
print(repr(a.getvalue()), repr(b.getvalue()), len(log.handlers))
log.removeHandler(hb)
log.info("gone")
print(repr(b.getvalue()), ha, logging.NullHandler().level)
ha.setStream(b)
log.error("moved")
print(repr(b.getvalue()))
#: basicConfig
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s|%(message)s")
logging.info("root")
logging.debug("no")
logging.getLogger("x").warning("from x")
logging.basicConfig(level=logging.DEBUG)
logging.debug("still no")
logging.basicConfig(level=logging.DEBUG, force=True, stream=sys.stdout, format="%(message)s")
logging.debug("yes")
attempt(logging.basicConfig, force=True, nosuch=1)
attempt(logging.basicConfig, force=True, stream=sys.stdout, filename="x")
#: last resort
sys.stderr = sys.stdout
logging.getLogger("nobody").warning("shown")
logging.getLogger("nobody").info("hidden")
logging.warning("root")
#: disable
log, out = to_string()
logging.disable(logging.ERROR)
log.error("no")
log.critical("yes")
logging.disable(logging.NOTSET)
log.debug("again")
log.disabled = True
log.critical("no")
print(out.getvalue())
#: adapter
log, out = to_string(fmt="%(message)s")
a = logging.LoggerAdapter(log, {"id": 7})
a.info("x")
class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs): return f"[{self.extra['id']}] {msg}", kwargs
Prefix(log, {"id": 8}).warning("y %d", 1)
print(out.getvalue(), a.isEnabledFor(10), a.name, a)
#: files
import os, tempfile
os.chdir(tempfile.mkdtemp())
h = logging.FileHandler("a.log", encoding="utf-8")
h.setFormatter(logging.Formatter("%(message)s"))
log = logging.getLogger("f")
log.addHandler(h)
log.warning("ä")
log.warning("b")
h.close()
print(open("a.log", encoding="utf-8").read(), logging.FileHandler("b.log", delay=True).stream, os.path.exists("b.log"))
r = logging.handlers.RotatingFileHandler("r.log", maxBytes=20, backupCount=2)
log2 = logging.getLogger("r")
log2.addHandler(r)
for i in range(6):
    log2.warning("line %d xxxxx", i)
r.close()
print(sorted(f for f in os.listdir() if f.startswith("r.log")), open("r.log").read())
#: memory and queue handlers
out = io.StringIO()
target = logging.StreamHandler(out)
m = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log = logging.getLogger("m")
log.setLevel(1)
log.propagate = False
log.addHandler(m)
log.info("1")
print(repr(out.getvalue()))
log.error("2")
print(repr(out.getvalue()))
import queue
q = queue.SimpleQueue()
log.addHandler(logging.handlers.QueueHandler(q))
log.warning("q %s", 1)
print(q.get().getMessage())
l = logging.handlers.QueueListener(q, target)
l.start()
log.warning("listened")
l.stop()
print(out.getvalue().splitlines())
#: assertLogs-like capture
log, out = to_string()
log.warning("w", stack_info=False)
log.warn("old") if hasattr(log, "warn") else None
print(out.getvalue())
#: getLoggerClass and manager
class My(logging.Logger):
    pass
logging.setLoggerClass(My)
print(type(logging.getLogger("mine")).__name__, logging.getLoggerClass().__name__)
logging.setLoggerClass(logging.Logger)
attempt(logging.setLoggerClass, int)
attempt(logging.getLogger, 3)
print(sorted(logging.Logger.manager.loggerDict), logging.getHandlerNames())
#: captureWarnings
import warnings
log = logging.getLogger("py.warnings")
out = io.StringIO()
log.addHandler(logging.StreamHandler(out))
log.propagate = False
logging.captureWarnings(True)
warnings.simplefilter("always")
warnings.warn("careful")
logging.captureWarnings(False)
print("UserWarning: careful" in out.getvalue())
