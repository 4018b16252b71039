from datetime import date, time, datetime, timedelta, timezone, tzinfo, UTC
import datetime as dt
#: timedelta values
for t in (timedelta(), timedelta(1), timedelta(-1), timedelta(hours=25, minutes=-3), timedelta(seconds=1.5), timedelta(microseconds=-1), timedelta(weeks=1, days=2, milliseconds=3), timedelta(days=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=-0.5, hours=3)):
    print(repr(t), t, t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t))
print(timedelta.min, timedelta.max, timedelta.resolution)
#: timedelta arithmetic
a, b = timedelta(hours=5, minutes=30), timedelta(minutes=45)
print(a + b, a - b, b - a, a * 2, 3 * b, a * 0.5, a / 2, a / b, a // b, a % b, divmod(a, b), -a, abs(-a), +a, a / 1.5, a // 7, a * -1, timedelta(microseconds=5) / 2, timedelta(microseconds=3) * 0.5)
print(a > b, a == timedelta(seconds=19800), a != b, sorted([a, b]), hash(a) == hash(timedelta(hours=5.5)), sum([a, b], timedelta()), max(a, b))
#: timedelta errors
a = timedelta(hours=1)
for call in (lambda: timedelta("1"), lambda: timedelta(10 ** 10), lambda: a / 0, lambda: a // timedelta(), lambda: a + 1, lambda: a < 1, lambda: a * "x", lambda: timedelta.max + timedelta.resolution):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: dates
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738945), d.ctime(), d.timetuple(), d.isoformat())
print(d + timedelta(1), d - timedelta(days=60), d - date(2023, 2, 28), d.replace(year=2020), d.replace(day=1), date.min, date.max, date.fromisocalendar(2024, 9, 4), date.fromtimestamp(86400 * 365))
#: date comparisons
d, e = date(2024, 1, 1), date(2024, 1, 2)
print(d < e, d <= d, d > e, d >= e, d == date(2024, 1, 1), d != e, d == "x", hash(d) == hash(date(2024, 1, 1)), sorted([e, d]), min(d, e), {d: 1}[date(2024, 1, 1)])
#: iso weeks
for y in (2019, 2020, 2021, 2022, 2024, 2026):
    print([tuple(date(y, m, day).isocalendar()) for m, day in ((1, 1), (1, 4), (12, 28), (12, 31))])
#: date errors
for call in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date(10000, 1, 1), lambda: date("2023", 1, 1), lambda: date(2023, 1), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1),
    lambda: date(2023, 1, 1) < 3, lambda: date.fromordinal(0), lambda: date.fromisoformat("2023-1-1"), lambda: date.fromisoformat("x"), lambda: date.fromisocalendar(2023, 53, 1), lambda: date.fromisocalendar(2023, 1, 8), lambda: date(2023, 1, 1) + 1, lambda: date.fromisoformat("2023-02-30"), lambda: date.fromisoformat(3), lambda: date(2023, 1.5, 1),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: date parsing
for text in ("2023-01-02", "20230102", "2023-W01-1", "2023W011", "2023-W05", "0001-01-01"):
    print(date.fromisoformat(text))
#: times
t = time(13, 5, 9, 120)
print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, time(), repr(time(1, 2)), repr(time(1, 2, 3)), time(1, tzinfo=UTC), repr(time(1, tzinfo=UTC, fold=1)), t.replace(hour=1), t.isoformat("minutes"), t.isoformat(timespec="milliseconds"), time.min, time.max)
print(time(1) < time(2), time(1) == time(1, 0), time(12, tzinfo=UTC) == time(13, tzinfo=timezone(timedelta(hours=1))), time(1) == time(1, tzinfo=UTC), t.strftime("%H:%M:%S.%f %p %I"), f"{t:%H-%M}", bool(time(0)))
#: time parsing and errors
for text in ("04", "04:23", "042301", "04:23:01.5", "T04:23:01,123456", "04:23:01+02:00", "04:23Z", "23:59:59.9999999", "04:23:01-05:30:15"):
    print(repr(time.fromisoformat(text)))
for call in (lambda: time(24), lambda: time(0, 60), lambda: time(0, 0, -1), lambda: time(0, 0, 0, 10 ** 6), lambda: time.fromisoformat("4:5"), lambda: time.fromisoformat("25:00"), lambda: time(1) < time(1, tzinfo=UTC), lambda: time(1) < 1, lambda: time(1, tzinfo=3), lambda: time(1, fold=2), lambda: time(1).isoformat("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: datetimes
n = datetime(2024, 2, 29, 23, 59, 58, 5)
print(n, repr(n), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 1)), n.date(), n.time(), n.isoformat(), n.isoformat(" ", "seconds"), n.isoformat(timespec="hours"), n.ctime(), n.weekday(), n.timetuple(), n.toordinal(), n.isocalendar())
print(n + timedelta(seconds=2), n - timedelta(days=366), n - datetime(2023, 2, 28), n.replace(month=3, microsecond=0), datetime.combine(date(2020, 1, 2), time(3, 4)), datetime.min, datetime.max, n.timetz())
#: datetime comparisons
a, b = datetime(2024, 1, 1), datetime(2024, 1, 1, 0, 0, 1)
print(a < b, a == b, a != b, a >= b, a == date(2024, 1, 1), hash(a) == hash(datetime(2024, 1, 1)), max(a, b), sorted([b, a]), isinstance(a, date))
#: zones
east = timezone(timedelta(hours=5, minutes=30))
west = timezone(timedelta(hours=-8), "PST")
m = datetime(2024, 6, 1, 12, tzinfo=UTC)
print(m, repr(m), m.astimezone(east), m.astimezone(west), m.astimezone(west).tzname(), repr(east), repr(west), str(east), str(west), m.utcoffset(), m.dst(), m.tzname(), m == m.astimezone(east), m - m.astimezone(west), m.timestamp(), m.utctimetuple())
print(datetime(2024, 1, 1, tzinfo=east) < datetime(2024, 1, 1, tzinfo=UTC), hash(m) == hash(m.astimezone(east)), m.replace(tzinfo=None), timezone.utc is UTC, timezone(timedelta(0)) is UTC, east == timezone(timedelta(hours=5.5)), timezone(timedelta(hours=1, seconds=3)), repr(timezone.min), m.isoformat(), datetime(2024, 1, 1, tzinfo=UTC) == datetime(2024, 1, 1))
#: timestamps
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1e9 + 0.123456, UTC), datetime.fromtimestamp(-1.5, tz=east), datetime(1970, 1, 2, tzinfo=UTC).timestamp(), datetime.fromtimestamp(1.0000005, UTC), datetime.fromtimestamp(1.9999999, UTC))
#: formats
n = datetime(2024, 3, 5, 7, 8, 9, 123456, tzinfo=timezone(timedelta(hours=-3, minutes=-30), "NST"))
for spec in ("%Y-%m-%d %H:%M:%S", "%y %b %B %a %A %d", "%I:%M %p", "%j %U %W %w %u %V %G", "%f %z %Z %%", "%c", "%x %X", "%D %T %F %R", "plain", "", "%e|%C|%h|%n|%t", "%:z", "day %d of %B", "%s"[:0] + "%S%S"):
    print(spec, "|", n.strftime(spec), "|", format(n, spec))
print(f"{n:%d.%m.%Y}", f"{n}", f"{date(2024, 12, 30):%G-W%V-%u %U}", date(5, 1, 1).strftime("%d"))
#: parsing by formats
for text, spec in (
    ("2024-02-29", "%Y-%m-%d"), ("29/02/24 11:05 PM", "%d/%m/%y %I:%M %p"), ("Mon Mar  4 10:00:00 2024", "%a %b %d %H:%M:%S %Y"), ("12:30:45.5", "%H:%M:%S.%f"), ("2024-060", "%Y-%j"),
    ("2024-01-01T00:00:00+0530", "%Y-%m-%dT%H:%M:%S%z"), ("2024-01-01 00:00:00 -03:15", "%Y-%m-%d %H:%M:%S %z"), ("2024 10 1", "%Y %W %w"), ("2024-W10-3", "%G-W%V-%u"), ("june 5, 68", "%B %d, %y"), ("5  JAN 1969", "%d %b %Y"), ("100%", "%H0%%"), ("2024-01-01Z", "%Y-%m-%d%z"), ("12 AM", "%I %p"), ("12 PM", "%I %p"), ("2024 00 0", "%Y %U %w"),
):
    print(repr(datetime.strptime(text, spec)))
#: parsing errors
for text, spec in (("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("x", "%Y"), ("2024 extra", "%Y"), ("2024", "%Q"), ("2024", "%Y%"), ("", "%Y"), ("2024 10", "%G %V"), ("10", "%V"), ("24:00", "%H:%M")):
    try:
        print(datetime.strptime(text, spec))
    except Exception as e:
        print(type(e).__name__, e)
#: parsing iso
for text in ("2024-01-02", "2024-01-02T03", "2024-01-02 03:04", "20240102T030405", "2024-01-02T03:04:05.678", "2024-01-02T03:04:05.678901+02:00", "2024-01-02T03:04:05Z", "2024-W01-2T10:00", "2024-01-02x03:04:05", "20240102T0304-0500"):
    print(repr(datetime.fromisoformat(text)))
for text in ("2024-01", "2024-01-02T", "2024-01-02T25:00", "2024-01-02T03:04:05.", "2024-01-02T03:04:", "2024-1-2", "", "2024-01-02T03:04:05+25:00", "2024-13-01"):
    try:
        print(repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(type(e).__name__, e)
#: errors of datetimes
for call in (
    lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=UTC), lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=UTC), lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: datetime(2024, 1, 1) + 1, lambda: datetime(2024, 1), lambda: datetime(2024, 1, 1, 24), lambda: datetime.max + timedelta(1),
    lambda: datetime(2024, 1, 1, tzinfo="UTC"), lambda: timezone(1), lambda: timezone(timedelta(1)), lambda: datetime.fromtimestamp(1e20, UTC), lambda: datetime.combine(1, time()), lambda: datetime(2024, 1, 1).isoformat(timespec="x"), lambda: datetime.fromtimestamp(float("nan"), UTC), lambda: datetime.strptime(1, "%Y"), lambda: tzinfo().utcoffset(None),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: own zones
class Fixed(tzinfo):
    def __init__(self, hours, saving=0):
        self.hours, self.saving = hours, saving
    def utcoffset(self, dt):
        return timedelta(hours=self.hours + self.saving)
    def dst(self, dt):
        return timedelta(hours=self.saving)
    def tzname(self, dt):
        return f"Z{self.hours}"
m = datetime(2024, 1, 1, tzinfo=Fixed(3, 1))
print(m, m.astimezone(UTC), m.tzname(), m.dst(), m.astimezone(Fixed(-2)), m.timetuple().tm_isdst, m.strftime("%Z %z"), m == datetime(2023, 12, 31, 20, tzinfo=UTC))
#: subclasses
class Day(date):
    def next(self):
        return self + timedelta(1)
class Moment(datetime):
    pass
print(repr(Day(2024, 1, 31).next()), type(Day(2024, 1, 1).replace(day=2)).__name__, repr(Moment(2024, 1, 1) + timedelta(hours=1)), type(Moment.fromisoformat("2024-01-01")).__name__, Day.fromordinal(1))
#: ages and calendars
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2024, 2, 28)), [str(date(2024, 1, 31) + timedelta(n)) for n in range(-1, 3)], (date(2024, 12, 25) - date(2024, 1, 1)).days, [d.strftime("%a") for d in (date(2024, 1, 1) + timedelta(i) for i in range(7))])
#: module
print(dt.MINYEAR, dt.MAXYEAR, dt.UTC, sorted(dt.__all__), dt.datetime is datetime)
