"""Signals, of which none ever comes except those that the program raises itself, and its alarms."""
import _alarm
import _world
from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2 = range(1, 13)
    SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU = range(13, 25)
    SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = range(25, 32)


class Handlers(_IntEnum):
    SIG_DFL, SIG_IGN = 0, 1


SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE = list(Signals)[:8]
SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT = list(Signals)[8:16]
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU = list(Signals)[16:24]
SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = list(Signals)[24:]
SIG_DFL, SIG_IGN = Handlers
NSIG = 65
_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def _known(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return Signals(signalnum) if signalnum in list(Signals) else signalnum


def signal(signalnum, handler):
    signalnum = _known(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum):
    return _handlers.get(_known(signalnum), default_int_handler if signalnum == SIGINT else SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if handler == SIG_IGN or handler == SIG_DFL and signalnum in (SIGCHLD, SIGCONT, SIGURG, SIGWINCH):
        return
    if handler == SIG_DFL:
        from _trammel import leave
        _world.ask("exit", f"signal.raise_signal({signalnum!r})")
        leave(128 + signalnum)
    handler(signalnum, None)


def _ring():
    raise_signal(SIGALRM)


def alarm(seconds, /):
    if not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    _alarm.ring = _ring
    left, _ = _alarm.set(f"signal.alarm({seconds})", seconds * 10 ** 9)
    return -(-left // 10 ** 9)


ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = OSError


def setitimer(which, seconds, interval=0.0):
    """Sets the alarm; a run takes no time of its own, so the other two timers never ring."""
    if which not in (ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF) or seconds < 0 or interval < 0:
        raise OSError(22, "Invalid argument")
    if which != ITIMER_REAL:
        return 0.0, 0.0
    _alarm.ring = _ring
    left, before = _alarm.set(f"signal.setitimer({which}, {seconds}, {interval})", int(seconds * 10 ** 9), int(interval * 10 ** 9))
    return left / 10 ** 9, before / 10 ** 9


def getitimer(which):
    from _clock import read
    if which != ITIMER_REAL or _alarm.deadline is None:
        return 0.0, 0.0
    return max(_alarm.deadline - read(f"signal.getitimer({which})"), 0) / 10 ** 9, _alarm.interval / 10 ** 9


def pause():
    from _clock import read
    if _alarm.deadline is None:
        raise RuntimeError("signal.pause() would wait forever: no signal comes in a dry run")
    _alarm.sleep("signal.pause()", max(0, _alarm.deadline - read("signal.pause()")))


_DESCRIPTIONS = dict(zip(Signals, (
    "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error", "Floating point exception", "Killed",
    "User defined signal 1", "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited",
    "Continued", "Stopped (signal)", "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
    "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible", "Power failure", "Bad system call",
)))


def strsignal(signalnum, /):
    return _DESCRIPTIONS.get(_known(signalnum))


def valid_signals():
    return set(Signals)
