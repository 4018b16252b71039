"""The clock of a run: it begins at the same moment in every run, and moves when it is read or slept on."""
import _alarm
import _calendar
from _threads import alone as _alone, wait as _wait
from _clock import epoch as _epoch, read as _read, sleep as _sleep

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    _NAMES = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
    __match_args__ = _NAMES

    def __new__(cls, sequence, zone="UTC", offset=0):
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
        if len(values) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(values)}-sequence given)")
        self = super().__new__(cls, values[:9])
        self.tm_zone = values[9] if len(values) > 9 else zone
        self.tm_gmtoff = values[10] if len(values) > 10 else offset
        return self

    def __repr__(self):
        return "time.struct_time(" + ", ".join(f"{n}={v!r}" for n, v in zip(self._NAMES, self)) + ")"


for _i, _name in enumerate(struct_time._NAMES):
    setattr(struct_time, _name, property(lambda self, i=_i: self[i]))
del _i, _name


def time_ns():
    return _epoch() + _read("time.time_ns()")


def time():
    return (_epoch() + _read("time.time()")) / 1e9


def _counter(name):
    """The functions that read the time since the run began, in nanoseconds and in seconds."""
    def nanoseconds():
        return _read(f"time.{name}_ns()")

    def seconds():
        return _read(f"time.{name}()") / 1e9
    seconds.__name__ = seconds.__qualname__ = name
    nanoseconds.__name__ = nanoseconds.__qualname__ = name + "_ns"
    return seconds, nanoseconds


monotonic, monotonic_ns = _counter("monotonic")
perf_counter, perf_counter_ns = _counter("perf_counter")
process_time, process_time_ns = _counter("process_time")
thread_time, thread_time_ns = _counter("thread_time")


def clock_gettime(clk_id):
    return time() if clk_id == CLOCK_REALTIME else monotonic()


def clock_gettime_ns(clk_id):
    return time_ns() if clk_id == CLOCK_REALTIME else monotonic_ns()


def get_clock_info(name):
    from types import SimpleNamespace
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation="simulated", monotonic=name != "time", adjustable=False, resolution=1e-9)


def sleep(secs, /):
    if not isinstance(secs, (int, float)) and not hasattr(secs, "__index__"):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    if secs != secs:
        raise ValueError("Invalid value NaN (not a number)")
    if secs < 0:
        raise ValueError("sleep length must be non-negative")
    if _alarm.deadline is not None:
        _alarm.sleep(f"time.sleep({secs!r})", int(secs * 1000000000))
    elif _alone():
        _sleep(f"time.sleep({secs!r})", int(secs * 1000000000))
    else:
        _sleep(f"time.sleep({secs!r})", 0)
        _wait(None, int(secs * 1000000000))


def gmtime(secs=None, /):
    if secs is None:
        secs = time()
    if not isinstance(secs, (int, float)):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    from math import floor
    days, rest = divmod(floor(secs), 86400)
    try:
        year, month, day = _calendar.from_ordinal(days + 719163)
    except (ValueError, OverflowError, IndexError):
        raise OverflowError("timestamp out of range for platform time_t") from None
    return struct_time((
        year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, _calendar.day_of_year(year, month, day), 0,
    ), "GMT")


def localtime(secs=None, /):
    return struct_time(tuple(gmtime(secs)))


def mktime(t, /):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError("mktime(): illegal time tuple argument")
    months = t[0] * 12 + t[1] - 1
    days = _calendar.to_ordinal(months // 12, months % 12 + 1, 1) - 719163 + t[2] - 1
    return float(((days * 24 + t[3]) * 60 + t[4]) * 60 + t[5])


def strftime(format, t=None, /):
    if t is None:
        t = localtime()
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    for value, low, high, what in ((t[1], 0, 12, "month"), (t[2], 0, 31, "day of month"), (t[3], 0, 23, "hour"), (t[4], 0, 59, "minute"), (t[5], 0, 61, "seconds"), (t[7], 0, 366, "day of year")):
        if not low <= value <= high:
            raise ValueError(what + " out of range")
    return _calendar.format_fields(format, t[0], t[1] or 1, t[2] or 1, t[3], t[4], t[5], t[6] % 7, t[7] or 1, None, "+0000", "UTC")


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    got = _calendar.parse_fields(data_string, format)
    offset, zone = got[9], got[10]
    return struct_time(got[:8] + ((0,) if zone else (-1,)), zone.upper() if zone else None, None if offset is None else int(offset))


def asctime(t=None, /):
    if t is None:
        t = localtime()
    return f"{_calendar.DAYS[t[6]][:3]} {_calendar.MONTHS[t[1] - 1][:3]}{t[2]:3} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def ctime(secs=None, /):
    return asctime(localtime(secs))


def tzset():
    pass
