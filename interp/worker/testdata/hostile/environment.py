# Reads and changes the process around it.
import os, sys, platform, getpass, signal, time, threading
for f in (lambda: dict(os.environ), lambda: os.getenv("HOME"), lambda: os.putenv("LD_PRELOAD", "x"), lambda: os.environ.update(PATH="/tmp"), lambda: os.getpid(), lambda: os.getppid(),
          lambda: os.uname(), lambda: platform.node(), lambda: getpass.getuser(), lambda: getpass.getpass(), lambda: os.getlogin(), lambda: os.getuid(), lambda: os.kill(1, 9),
          lambda: os.kill(os.getppid(), signal.SIGKILL), lambda: os.killpg(0, 9), lambda: os.setuid(0), lambda: os.nice(-20), lambda: os.umask(0),
          lambda: os.fork(), lambda: os.execv("/bin/sh", ["sh"]), lambda: os.spawnl(0, "/bin/sh", "sh"), lambda: os.posix_spawn("/bin/sh", ["sh"], {}), lambda: os.system("id"), lambda: os.popen("id").read(),
          lambda: os.startfile("x"), lambda: os.chroot("/"), lambda: os.mount("a", "b"), lambda: os.getloadavg(), lambda: os.cpu_count(), lambda: os.urandom(8), lambda: os.sendfile(1, 0, 0, 10),
          lambda: os.dup2(1, 2), lambda: os.close(0), lambda: os.pipe(), lambda: os.memfd_create("x"), lambda: os.ptsname(0), lambda: sys.stdin.read(), lambda: sys.stdin.fileno(), lambda: time.sleep(10**6),
          lambda: threading.Thread(target=lambda: os.system("id")).start(), lambda: signal.alarm(1), lambda: os.abort(), lambda: signal.raise_signal(signal.SIGTERM)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:80])
    except SystemExit:
        print("exit")
os._exit(3)
