# Brings modules in by other ways than import.
import sys, importlib, importlib.util, types, builtins
sys.path.insert(0, "/tmp")
sys.modules["os"] = types.ModuleType("os")
for f in (lambda: importlib.import_module("_posixsubprocess"), lambda: importlib.reload(sys), lambda: importlib.util.spec_from_file_location("x", "/etc/passwd"), lambda: __import__("os").system("id"),
          lambda: __builtins__["__import__"]("os").system("id"), lambda: __builtins__.__import__("os").system("id"), lambda: builtins.open("/etc/passwd").read(), lambda: setattr(builtins, "len", print),
          lambda: sys.meta_path.insert(0, object()), lambda: __loader__.load_module("os"), lambda: __spec__.loader, lambda: types.FunctionType(compile("1", "", "eval"), {}), lambda: types.CodeType(),
          lambda: (lambda: 0).__code__.replace(co_code=b"\x64\x01"), lambda: exec("import os; os.system('id')", {"__builtins__": {}}), lambda: eval("__import__('os').system('id')")):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e)[:80])
