"""Dates, times and the differences between them."""
import math as _math
import _calendar
import time as _time
from _trammel import set_title as _set_title
from operator import index as _index

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR, MAXYEAR = 1, 9999
_MAX_ORDINAL = 3652059
_EPOCH = 719163  # ordinal of 1 January 1970
_DAY = 86400


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _calendar.days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _half_even(n, d):
    q, r = divmod(n, d)
    if 2 * r > d or 2 * r == d and q % 2:
        q += 1
    return q


class timedelta:
    """A duration: days, seconds and microseconds, of which only the days may be negative."""
    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole = 0
        part = 0.0
        for value, unit, name in (
            (days, 86400000000, "days"), (seconds, 1000000, "seconds"), (microseconds, 1, "microseconds"), (milliseconds, 1000, "milliseconds"),
            (minutes, 60000000, "minutes"), (hours, 3600000000, "hours"), (weeks, 604800000000, "weeks"),
        ):
            if isinstance(value, int):
                whole += int(value) * unit
            elif isinstance(value, float):
                rest, n = _math.modf(value)
                whole += int(n) * unit
                rest *= unit
                if rest:
                    fraction, n = _math.modf(rest)
                    whole += int(n)
                    part += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if part:
            n = round(part)
            if abs(part - _math.trunc(part)) == 0.5 and (whole + n) % 2:
                n += 1 if part > n else -1
            whole += n
        return cls._of(whole)

    @classmethod
    def _of(cls, microseconds):
        days, rest = divmod(microseconds, 86400000000)
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, 1000000)
        self._hash = -1
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        return f"{'datetime.' if type(self).__module__ == 'datetime' else ''}{type(self).__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * int(other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // int(other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            n, d = self._total(), int(other)
            return timedelta._of(_half_even(-n if d < 0 else n, abs(d)) if d else n // d)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            above = self._total() * d
            return timedelta._of(_half_even(-above if n < 0 else above, abs(n)) if n else above // n)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


def _pairs(text, where):
    """A run of digits of the given places, as an int."""
    part = text[where]
    if not part or not part.isascii() or not part.isdigit():
        raise ValueError
    return int(part)


def _parse_date(text):
    """Year, month and day of an ISO date, and what is behind it."""
    year = _pairs(text, slice(0, 4)) if len(text[:4]) == 4 else _fail()
    dashes = text[4:5] == "-"
    at = 5 if dashes else 4
    if text[at:at + 1] == "W":
        week = _two(text, at + 1)
        at += 3
        day = 1
        if len(text) > at and text[at] not in "T " and (text[at] == "-") == dashes:
            at += dashes
            if len(text) > at and text[at].isdigit():
                day = int(text[at])
                at += 1
        return _from_iso(year, week, day) + (at,)
    month = _two(text, at)
    at += 2
    if dashes:
        if text[at:at + 1] != "-":
            _fail()
        at += 1
    day = _two(text, at)
    return year, month, day, at + 2


def _fail():
    raise ValueError


def _two(text, at):
    if len(text[at:at + 2]) != 2:
        _fail()
    return _pairs(text, slice(at, at + 2))


def _from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    last = 53 if _calendar.iso_calendar(year, 12, 28)[1] == 53 else 52
    if not 1 <= week <= last:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    fourth = _calendar.to_ordinal(year, 1, 4)
    return _calendar.from_ordinal(fourth - (fourth + 6) % 7 + (week - 1) * 7 + day - 1)


def _parse_time(text):
    """hour, minute, second, microsecond and zone of an ISO time."""
    at = next((i for i, c in enumerate(text) if c in "+-Z"), -1)
    clock, zone = (text, None) if at < 0 else (text[:at], text[at:])
    hour, minute, second, micro = _parse_clock(clock)
    if zone == "Z":
        return hour, minute, second, micro, UTC
    if zone is None:
        return hour, minute, second, micro, None
    if len(zone) < 3:
        _fail()
    h, m, s, us = _parse_clock(zone[1:])
    offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
    if not offset:
        return hour, minute, second, micro, UTC
    return hour, minute, second, micro, timezone(-offset if zone[0] == "-" else offset)


def _parse_clock(text):
    values = [0, 0, 0]
    colons = text[2:3] == ":"
    at = 0
    for i in range(3):
        values[i] = _two(text, at)
        at += 2
        if at >= len(text) or text[at] in ".,":
            break
        if i < 2 and colons:
            if text[at] != ":":
                _fail()
            at += 1
    micro = 0
    if at < len(text):
        if text[at] not in ".," or i < 2:
            _fail()
        digits = text[at + 1:]
        if not digits or not digits.isascii() or not digits.isdigit():
            _fail()
        micro = int(digits[:6].ljust(6, "0"))
    return (*values, micro)


class date:
    """A day of the calendar."""
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            name, place = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError("year is out of range")
        return cls(*_calendar.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            year, month, day, at = _parse_date(date_string)
            if at != len(date_string):
                _fail()
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso(year, week, day))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{'datetime.' if type(self).__module__ == 'datetime' else ''}{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        return f"{_calendar.DAYS[self.weekday()][:3]} {_calendar.MONTHS[self._month - 1][:3]} {self._day:2} 00:00:00 {self._year:04}"

    def strftime(self, format):
        t = self.timetuple()
        return _calendar.format_fields(format, self._year, self._month, self._day, 0, 0, 0, t[6], t[7], 0)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time((
            self._year, self._month, self._day, 0, 0, 0, self.weekday(), _calendar.day_of_year(self._year, self._month, self._day), -1, None, None,
        ))

    def toordinal(self):
        return _calendar.to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*_calendar.iso_calendar(self._year, self._month, self._day))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other._days
            if not 0 < n <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(n)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, self._key()


class IsoCalendarDate(tuple):
    __module__ = "datetime"
    __match_args__ = ("year", "week", "weekday")

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


class tzinfo:
    """What time zones inherit from."""

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        if delta := offset - saving:
            dt += delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


class timezone(tzinfo):
    """A fixed offset from UTC."""
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -timedelta(days=1) < offset < timedelta(days=1):
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.{type(self).__qualname__}({self._offset!r})"
        return f"datetime.{type(self).__qualname__}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    @staticmethod
    def _check(dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not " + type(dt).__name__)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    sign = "+"
    total = offset._total()
    if total < 0:
        sign, total = "-", -total
    seconds, micro = divmod(total, 1000000)
    text = f"{sign}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}"
    if seconds % 60 or micro:
        text += f"{colon}{seconds % 60:02}"
        if micro:
            text += f".{micro:06}"
    return text


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(-timedelta(hours=23, minutes=59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))


def _checked_offset(tz, name, dt):
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
    return offset


_SPECS = {
    "hours": lambda h, m, s, us: f"{h:02}", "minutes": lambda h, m, s, us: f"{h:02}:{m:02}", "seconds": lambda h, m, s, us: f"{h:02}:{m:02}:{s:02}",
    "milliseconds": lambda h, m, s, us: f"{h:02}:{m:02}:{s:02}.{us // 1000:03}", "microseconds": lambda h, m, s, us: f"{h:02}:{m:02}:{s:02}.{us:06}",
}


def _clock_text(hour, minute, second, micro, timespec):
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    write = _SPECS.get(timespec)
    if write is None:
        raise ValueError("Unknown timespec value")
    return write(hour, minute, second, micro)


class time:
    """A time of day."""
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = values
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            hour, minute, second, micro, zone = _parse_time(time_string.removeprefix("T"))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(hour, minute, second, micro, zone)

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def utcoffset(self):
        return _checked_offset(self._tzinfo, "utcoffset", None)

    def dst(self):
        return _checked_offset(self._tzinfo, "dst", None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def _compare(self, other, op, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return op(self._micros(), other._micros())
        if mine is None or theirs is None:
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return op(self._micros() - mine._total(), other._micros() - theirs._total())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def isoformat(self, timespec="auto"):
        return _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        values = [self._hour, self._minute]
        if self._second or self._microsecond:
            values.append(self._second)
        if self._microsecond:
            values.append(self._microsecond)
        parts = [str(v) for v in values]
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{'datetime.' if type(self).__module__ == 'datetime' else ''}{type(self).__qualname__}({', '.join(parts)})"

    def strftime(self, format):
        return _calendar.format_fields(
            format, 1900, 1, 1, self._hour, self._minute, self._second, 0, 1, self._microsecond, _offset_text(self.utcoffset()), self.tzname() or "",
        )

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
_time_class, _zone_class = time, tzinfo


class datetime(date):
    """A day and a time of it."""
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            name, place = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
        year, month, day = _check_date(year, month, day)
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond, self._fold = values
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _at(cls, micros, tz=None, fold=0):
        """The moment that many microseconds after the beginning of the day before year 1."""
        days, rest = divmod(micros, 86400000000)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(rest, 1000000)
        return cls(*_calendar.from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, tz, fold=fold)

    def _micros(self):
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        out = cls._stamp(timestamp)
        if tz is not None:
            out = tz.fromutc(out.replace(tzinfo=tz))
        return out

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._stamp(timestamp)

    @classmethod
    def _stamp(cls, timestamp):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            if not -2.0 ** 63 <= timestamp < 2.0 ** 63:
                raise OverflowError("timestamp out of range for platform time_t")
            n, d = timestamp.as_integer_ratio()
            micros = _half_even(n * 1000000, d)
        else:
            micros = _index(timestamp) * 1000000
        days = micros // 86400000000 + _EPOCH
        if not 0 < days <= _MAX_ORDINAL:
            year = 1970 + micros // 31556952000000
            if abs(year) >= 2 ** 31:
                raise OSError(75, "Value too large for defined data type")
            raise ValueError(f"year {year} is out of range")
        return cls._at(micros + _EPOCH * 86400000000)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls._stamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                _fail()
            year, month, day, at = _parse_date(date_string)
            rest = (0, 0, 0, 0, None)
            if at < len(date_string):
                rest = _parse_time(date_string[at + 1:])
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day, *rest)

    @classmethod
    def strptime(cls, date_string, format, /):
        year, month, day, hour, minute, second, _, _, micro, offset, zone = _calendar.parse_fields(date_string, format, "datetime")
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset)
            tz = timezone(delta, zone) if zone else timezone(delta)
        return cls(year, month, day, hour, minute, second, micro, tz)

    def timetuple(self):
        saving = self.dst()
        flag = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
            _calendar.day_of_year(self._year, self._month, self._day), flag, None, None,
        ))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time((
            moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second, moment.weekday(),
            _calendar.day_of_year(moment._year, moment._month, moment._day), 0, None, None,
        ))

    def timestamp(self):
        offset = self.utcoffset()
        return (self._micros() - (offset._total() if offset else 0) - _EPOCH * 86400000000) / 1000000

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = UTC
        elif not isinstance(tz, _zone_class):
            raise TypeError(f"tz argument must be an instance of tzinfo")
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return tz.fromutc(moment.replace(tzinfo=tz))

    def ctime(self):
        return (
            f"{_calendar.DAYS[self.weekday()][:3]} {_calendar.MONTHS[self._month - 1][:3]} {self._day:2} "
            f"{self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}"
        )

    def isoformat(self, sep="T", timespec="auto"):
        return (
            f"{self._year:04}-{self._month:02}-{self._day:02}{sep}" + _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
            + _offset_text(self.utcoffset())
        )

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        values = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if not values[-1]:
            del values[-1]
            if not values[-1]:
                del values[-1]
        parts = [str(v) for v in values]
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{'datetime.' if type(self).__module__ == 'datetime' else ''}{type(self).__qualname__}({', '.join(parts)})"

    def strftime(self, format):
        return _calendar.format_fields(
            format, self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
            _calendar.day_of_year(self._year, self._month, self._day), self._microsecond, _offset_text(self.utcoffset()), self.tzname() or "",
        )

    def utcoffset(self):
        return _checked_offset(self._tzinfo, "utcoffset", self)

    def dst(self):
        return _checked_offset(self._tzinfo, "dst", self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def _compare(self, other, op, equality=False):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return op(self._micros(), other._micros())
        if mine is None or theirs is None:
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return op(self._micros() - mine._total(), other._micros() - theirs._total())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._micros() + other._total(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine is not theirs and mine != theirs:
            if mine is None or theirs is None:
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._micros() - mine._total() - other._micros() + theirs._total())
        return timedelta._of(self._micros() - other._micros())

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


_date_class = date
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta(microseconds=1)
for _class in (timedelta, date, time, datetime, tzinfo, timezone):
    _set_title(_class, "datetime." + _class.__name__)
del _class
