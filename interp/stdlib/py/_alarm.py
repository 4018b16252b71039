"""The alarm of signal, which rings while the program sleeps: the clock stands still otherwise."""
from _clock import read as _read, sleep as _sleep

deadline = None  # on the clock of _clock, in nanoseconds; None while no alarm is set
interval = 0
ring = None  # what signal has set to deliver the alarm


def set(what, nanoseconds, repeat=0):
    """Sets the alarm, or takes it back with 0, and gives how long the last one still had and its interval."""
    global deadline, interval
    now = _read(what)
    left, before = (0 if deadline is None else max(deadline - now, 1)), interval
    deadline, interval = (now + nanoseconds if nanoseconds else None), repeat
    return left, before


def sleep(what, nanoseconds):
    """Sleeps, and rings on the way."""
    global deadline
    end = _read(what) + nanoseconds
    while deadline is not None and deadline <= end:
        _sleep(what, max(0, deadline - _read(what)))
        deadline = deadline + interval if interval else None
        ring()
    _sleep(what, max(0, end - _read(what)))
