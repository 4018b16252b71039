# Remakes names.txt: the public names of every module of CPython's library, a line a module.
# Those are its __all__, or else what it defines whose name does not begin with "_".
# Made with CPython 3.13.0 on Linux. Run here with: python3.13 gen_names.py
import importlib, inspect, pathlib, pkgutil, sys, types, warnings

warnings.simplefilter("ignore")
left_out = {"antigravity", "this", "idlelib", "turtledemo", "lib2to3", "test", "ensurepip", "pydoc_data", "msvcrt", "nt", "winreg", "winsound"}
# Packages whose submodules are documented as names of their own.
packages = {"collections", "concurrent", "dbm", "email", "html", "http", "importlib", "json", "logging", "unittest", "urllib", "wsgiref", "xml", "xmlrpc"}
public = {"asyncio.subprocess", "multiprocessing.pool", "multiprocessing.managers", "multiprocessing.shared_memory", "os.path", "xml.dom.minidom", "xml.dom.pulldom", "xml.etree.ElementTree", "xml.sax.saxutils"}


def modules():
    for name in sorted(sys.stdlib_module_names):
        if name.startswith("_") and name != "__future__" or name in left_out:
            continue
        yield name
        if name not in packages:
            continue
        try:
            package = importlib.import_module(name)
        except ImportError:
            continue
        for sub in pkgutil.iter_modules(getattr(package, "__path__", ())):
            if not sub.name.startswith("_") and sub.name not in ("tests", "test"):
                yield f"{name}.{sub.name}"
    yield from public


def own(module, value):
    if isinstance(value, types.ModuleType):
        return False
    home = getattr(value, "__module__", None)
    if not isinstance(home, str):
        return not hasattr(value, "_pytype")
    return home.lstrip("_") in (module.__name__.lstrip("_"), "builtins") or home == "posix" or not inspect.getfile(module).endswith(".py")


def names(module):
    if hasattr(module, "__all__"):
        return set(module.__all__)
    return {name for name, value in vars(module).items() if not name.startswith("_") and own(module, value)}


def builtin_file(function):
    def file(module):
        try:
            return function(module)
        except TypeError:
            return "builtin"
    return file


inspect.getfile = builtin_file(inspect.getfile)
lines = []
for name in sorted(set(modules())):
    try:
        module = importlib.import_module(name)
    except (ImportError, AttributeError, OSError):
        lines.append(name + ":")  # another system's, or one that a library here lacks
        continue
    lines.append(f"{name}: " + " ".join(sorted(names(module))))
pathlib.Path(__file__).with_name("names.txt").write_text("\n".join(lines) + "\n")
