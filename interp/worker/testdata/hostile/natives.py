# Asks for native code.
for module in ("ctypes", "cffi", "_ctypes", "mmap", "fcntl", "resource", "_posixsubprocess", "posix", "nt", "_socket", "_io", "_thread", "multiprocessing"):
    try:
        m = __import__(module)
        print(module, m)
    except BaseException as e:
        print(type(e).__name__, e)
import ctypes
libc = ctypes.CDLL("libc.so.6")
libc.system(b"id")
ctypes.string_at(0)
ctypes.memmove(0, b"x", 1)
import multiprocessing
if __name__ == "__main__":
    multiprocessing.Process(target=print).start()
