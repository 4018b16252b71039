"""Other programs, which do not run: the host answers for them, or they are refused."""
import io as _io
import _world
from os import fsdecode as _fsdecode
from shlex import join as _join
from types import GenericAlias as _GenericAlias

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]
PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            return f"Command {self.cmd!r} died with unknown signal {-self.returncode}."
        return f"Command {self.cmd!r} returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        out = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        out += [f"{n}={v!r}" for n, v in (("stdout", self.stdout), ("stderr", self.stderr)) if v is not None]
        return f"CompletedProcess({', '.join(out)})"

    __class_getitem__ = classmethod(_GenericAlias)

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _line(args):
    return _fsdecode(args) if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__") else _join(map(_fsdecode, args))


def _shown(name, args, shell):
    return f"subprocess.{name}({args!r}" + (", shell=True)" if shell else ")")


class Popen:
    _name = "Popen"

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
        universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
        extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None, _shown_as="Popen",
    ):
        self.args, self.pid, self._code = args, 1001, 0
        answer = _world.answer("proc", _shown(_shown_as, args, shell), _line(args))
        out, err = "", ""
        if answer is not None:
            self._code, _, out, err = answer
        if stderr == STDOUT:
            out, err = out + err, ""
        texts = text or universal_newlines or encoding or errors
        self._texts = texts
        self.stdin = (_io.StringIO() if texts else _io.BytesIO()) if stdin == PIPE else None
        self.stdout, self.stderr = self._stream(stdout, out, "stdout"), self._stream(stderr, err, "stderr")
        self.returncode = None

    def _stream(self, to, data, name):
        if to == PIPE:
            return _io.StringIO(data) if self._texts else _io.BytesIO(data.encode())
        if to is None and data:
            import sys
            getattr(sys, name).write(data)
        elif to is not None and to not in (STDOUT, DEVNULL) and hasattr(to, "write"):
            to.write(data if hasattr(to, "encoding") else data.encode())
        return None

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.wait()

    def __repr__(self):
        return f"<Popen: returncode: {self.returncode} args: {self.args!r}>"

    def poll(self):
        self.returncode = self._code
        return self.returncode

    def wait(self, timeout=None):
        return self.poll()

    def communicate(self, input=None, timeout=None):
        self.poll()
        return tuple(s.read() if s is not None else None for s in (self.stdout, self.stderr))

    def send_signal(self, sig):
        pass

    terminate = kill = lambda self: None
    __class_getitem__ = classmethod(_GenericAlias)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    return _run("run", *popenargs, input=input, capture_output=capture_output, timeout=timeout, check=check, **kwargs)


def _run(name, *popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    process = Popen(*popenargs, _shown_as=name, **kwargs)
    stdout, stderr = process.communicate(input, timeout)
    done = CompletedProcess(process.args, process.returncode, stdout, stderr)
    if check:
        done.check_returncode()
    return done


def call(*popenargs, timeout=None, **kwargs):
    return _run("call", *popenargs, timeout=timeout, **kwargs).returncode


def check_call(*popenargs, **kwargs):
    _run("check_call", *popenargs, check=True, **kwargs)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    if "stdout" in kwargs:
        raise ValueError("stdout argument not allowed, it will be overridden.")
    return _run("check_output", *popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = _run("getstatusoutput", cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT)
    return done.returncode, done.stdout.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd)[1]
