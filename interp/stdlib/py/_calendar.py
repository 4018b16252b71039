"""What time and datetime share: the calendar, and writing and reading of dates by a format."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def day_of_year(year, month, day):
    return _BEFORE[month - 1] + (month > 2 and is_leap(year)) + day


def to_ordinal(year, month, day):
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(n):
    """year, month and day of the n-th day since the one before 1 January of year 1."""
    year = n // 366 + 1
    while days_before_year(year + 1) < n:
        year += 1
    rest = n - days_before_year(year)
    month = 1
    while rest > days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest


def iso_calendar(year, month, day):
    """ISO year, week and weekday from 1."""
    n = to_ordinal(year, month, day)
    weekday = (n + 6) % 7
    thursday = n - weekday + 3
    iso_year = from_ordinal(thursday)[0] if thursday > 0 else 0
    return iso_year, (thursday - days_before_year(iso_year) - 1) // 7 + 1, weekday + 1


def format_fields(spec, year, month, day, hour, minute, second, weekday, yearday, micro=None, offset="", zone=""):
    """strftime: weekday counts from Monday as 0, yearday from 1."""
    out = []
    i = 0
    while i < len(spec):
        c = spec[i]
        i += 1
        if c != "%" or i == len(spec):
            out.append(c)
            continue
        c = spec[i]
        i += 1
        if c == "-" and i < len(spec):
            out.append(_field(spec[i], year, month, day, hour, minute, second, weekday, yearday, micro, offset, zone).lstrip("0") or "0")
            i += 1
        elif c == ":" and spec[i:i + 1] == "z":
            out.append(offset)
            i += 1
        else:
            out.append(_field(c, year, month, day, hour, minute, second, weekday, yearday, micro, offset, zone))
    return "".join(out)


def _field(c, year, month, day, hour, minute, second, weekday, yearday, micro, offset, zone):
    def again(spec):
        return format_fields(spec, year, month, day, hour, minute, second, weekday, yearday, micro, offset, zone)
    if c == "Y":
        return str(year)
    if c == "m":
        return f"{month:02}"
    if c == "d":
        return f"{day:02}"
    if c == "e":
        return f"{day:2}"
    if c == "H":
        return f"{hour:02}"
    if c == "k":
        return f"{hour:2}"
    if c == "I":
        return f"{(hour + 11) % 12 + 1:02}"
    if c == "l":
        return f"{(hour + 11) % 12 + 1:2}"
    if c == "M":
        return f"{minute:02}"
    if c == "S":
        return f"{second:02}"
    if c == "f" and micro is not None:
        return f"{micro:06}"
    if c == "y":
        return f"{year % 100:02}"
    if c == "C":
        return f"{year // 100:02}"
    if c == "a":
        return DAYS[weekday][:3]
    if c == "A":
        return DAYS[weekday]
    if c in "bh":
        return MONTHS[month - 1][:3]
    if c == "B":
        return MONTHS[month - 1]
    if c == "p":
        return "AM" if hour < 12 else "PM"
    if c == "P":
        return "am" if hour < 12 else "pm"
    if c == "j":
        return f"{yearday:03}"
    if c == "w":
        return str((weekday + 1) % 7)
    if c == "u":
        return str(weekday + 1)
    if c == "U":
        return f"{(yearday + 6 - (weekday + 1) % 7) // 7:02}"
    if c == "W":
        return f"{(yearday + 6 - weekday) // 7:02}"
    if c == "V":
        return f"{iso_calendar(year, month, day)[1]:02}"
    if c == "G":
        return str(iso_calendar(year, month, day)[0])
    if c == "g":
        return f"{iso_calendar(year, month, day)[0] % 100:02}"
    if c == "z":
        return offset.replace(":", "")
    if c == "Z":
        return zone
    if c == "s":
        days = to_ordinal(year, month, day) - 719163
        return str(((days * 24 + hour) * 60 + minute) * 60 + second)
    if c == "c":
        return again("%a %b %e %H:%M:%S %Y")
    if c in "xD":
        return again("%m/%d/%y")
    if c in "XT":
        return again("%H:%M:%S")
    if c == "R":
        return again("%H:%M")
    if c == "r":
        return again("%I:%M:%S %p")
    if c == "F":
        return again("%Y-%m-%d")
    if c == "n":
        return "\n"
    if c == "t":
        return "\t"
    if c == "%":
        return "%"
    return "%" + c


_PATTERNS = {
    "d": r"(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>\d{1,6})", "H": r"(?P<H>2[0-3]|[01]\d|\d)", "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "G": r"(?P<G>\d{4})", "j": r"(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[01]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])", "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d{4})",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z))", "p": r"(?P<p>am|pm)", "Z": r"(?P<Z>utc|gmt)",
    "A": "(?P<A>" + "|".join(DAYS) + ")", "a": "(?P<a>" + "|".join(d[:3] for d in DAYS) + ")",
    "B": "(?P<B>" + "|".join(MONTHS) + ")", "b": "(?P<b>" + "|".join(m[:3] for m in MONTHS) + ")", "%": "%",
}
_SHORT = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_compiled = {}


def _pattern(spec):
    import re
    for short, long in _SHORT.items():
        spec = spec.replace("%" + short, long)
    out = ""
    i = 0
    while i < len(spec):
        c = spec[i]
        i += 1
        if c == "%":
            if i == len(spec):
                raise ValueError(f"stray % in format '{spec}'")
            if spec[i] not in _PATTERNS:
                raise ValueError(f"'{spec[i]}' is a bad directive in format '{spec}'")
            out += _PATTERNS[spec[i]]
            i += 1
        elif c.isspace():
            while i < len(spec) and spec[i].isspace():
                i += 1
            out += r"\s+"
        else:
            out += re.escape(c)
    return re.compile(out, re.IGNORECASE)


def parse_fields(text, spec, name="time"):
    """strptime: year, month, day, hour, minute, second, weekday, yearday, micro, offset in seconds or None, zone or None."""
    for i, value in enumerate((text, spec)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {i + 1} must be str, not {type(value).__name__}" if name == "datetime" else f"strptime() argument {i} must be str, not {type(value)}")
    pattern = _compiled.get(spec)
    if pattern is None:
        pattern = _compiled[spec] = _pattern(spec)
    match = pattern.match(text)
    if not match:
        raise ValueError(f"time data {text!r} does not match format {spec!r}")
    if match.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    got = {k: v for k, v in match.groupdict().items() if v is not None}
    year = iso_year = None
    month = day = 1
    hour = minute = second = micro = 0
    weekday = yearday = week = offset = zone = None
    starts_monday = False
    iso_week = None
    for c, v in got.items():
        if c == "y":
            year = int(v)
            year += 2000 if year <= 68 else 1900
        elif c == "Y":
            year = int(v)
        elif c == "G":
            iso_year = int(v)
        elif c == "m":
            month = int(v)
        elif c == "B":
            month = [m.lower() for m in MONTHS].index(v.lower()) + 1
        elif c == "b":
            month = [m[:3].lower() for m in MONTHS].index(v.lower()) + 1
        elif c == "d":
            day = int(v)
        elif c == "H":
            hour = int(v)
        elif c == "I":
            hour = int(v)
            half = got.get("p", "").lower()
            if half in ("", "am"):
                hour = 0 if hour == 12 else hour
            elif half == "pm" and hour != 12:
                hour += 12
        elif c == "M":
            minute = int(v)
        elif c == "S":
            second = int(v)
        elif c == "f":
            micro = int(v.ljust(6, "0"))
        elif c == "A":
            weekday = [d.lower() for d in DAYS].index(v.lower())
        elif c == "a":
            weekday = [d[:3].lower() for d in DAYS].index(v.lower())
        elif c == "w":
            weekday = (int(v) + 6) % 7
        elif c == "u":
            weekday = int(v) - 1
        elif c == "j":
            yearday = int(v)
        elif c in "UW":
            week, starts_monday = int(v), c == "W"
        elif c == "V":
            iso_week = int(v)
        elif c == "z":
            offset = _offset(v)
        elif c == "Z":
            zone = v
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_fix = False
    if year is None and month == 2 and day == 29:
        year, leap_fix = 1904, True
    elif year is None and iso_year is None:
        year = 1900
    if iso_year is not None:
        first = to_ordinal(iso_year, 1, 4)
        n = first - (first + 6) % 7 + (iso_week - 1) * 7 + weekday
        year, month, day = from_ordinal(n)
    elif yearday is None and weekday is not None and week is not None:
        first = (to_ordinal(year, 1, 1) + 6) % 7
        at = weekday
        if not starts_monday:
            first, at = (first + 1) % 7, (weekday + 1) % 7
        before = (7 - first) % 7
        yearday = 1 + at - first if week == 0 else 1 + before + 7 * (week - 1) + at
    if yearday is not None and "m" not in got and "B" not in got and "b" not in got:
        year, month, day = from_ordinal(days_before_year(year) + yearday)
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    yearday = day_of_year(year, month, day)
    weekday = (to_ordinal(year, month, day) + 6) % 7
    if leap_fix:
        year = 1900
    return year, month, day, hour, minute, second, weekday, yearday, micro, offset, zone


def _offset(text):
    if text == "Z":
        return 0
    digits = text[1:].replace(":", "")
    whole, _, part = digits.partition(".")
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
    if part:
        seconds += int(part.ljust(6, "0")) / 1000000
    return -seconds if text[0] == "-" else seconds
