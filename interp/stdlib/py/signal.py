"""Signals, of which none ever comes except those that the program raises itself."""
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


def alarm(seconds, /):
    return 0


def setitimer(which, seconds, interval=0.0):
    return (0.0, 0.0)


ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def pause():
    raise RuntimeError("signal.pause() would wait forever: no signal comes in a dry run")


def strsignal(signalnum, /):
    return {SIGINT: "Interrupt", SIGTERM: "Terminated", SIGKILL: "Killed", SIGHUP: "Hangup"}.get(signalnum)


def valid_signals():
    return set(Signals)
