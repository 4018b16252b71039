# Leaves work for later: finalizers, exits, descriptors, metaclasses, operators.
import atexit, weakref, sys, signal, os
class Late:
    def __del__(self): os.system("id")
    def __exit__(self, *a): os.system("id")
    def __enter__(self): return self
    def __getattr__(self, name): return os.system
    def __class_getitem__(cls, item): return os.popen(item).read()
    def __set_name__(self, owner, name): os.system(name)
    def __init_subclass__(cls, **kw): os.system("id")
    def __hash__(self): return os.system("id") or 1
    def __eq__(self, other): return os.system("id")
atexit.register(os.system, "id")
atexit.register(open, "/tmp/x", "w")
weakref.finalize(Late(), os.system, "id")
for f in (lambda: Late()["id"], lambda: Late["id"], lambda: type("X", (Late,), {"a": Late()}), lambda: {Late(): Late()}, lambda: sorted([Late(), Late()]), lambda: signal.signal(signal.SIGTERM, os.system),
          lambda: setattr(sys, "excepthook", os.system), lambda: setattr(sys, "stdout", open("/tmp/x", "w")), lambda: print("x"), lambda: sys.__stdout__.write("y")):
    try:
        f()
    except BaseException as e:
        sys.__stdout__.write(type(e).__name__ + "\n")
with Late() as late:
    pass
def f(x: os.system("id") = os.system("id")) -> os.popen("id").read(): pass
raise Late
