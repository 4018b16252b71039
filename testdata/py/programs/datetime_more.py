import datetime as dt
from datetime import date, datetime, time, timedelta, timezone


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: strftime directives
d = datetime(2024, 2, 29, 13, 5, 9, 123456, timezone(timedelta(hours=5, minutes=30)))
for c in "aAbBcdfHIjmMpSUwWxXyYzZGuV%DeFghnRrsTt":
    if c not in "s":
        print(c, repr(d.strftime("%" + c)))
print(d.strftime("%Y-%m-%dT%H:%M:%S%z"), d.strftime("%%Y %-d") if False else d.strftime("%%Y"), f"{d:%d/%m/%y}", format(d, ""), d.strftime("é %Y"))
#: strptime
for text, form in (("2024-02-29", "%Y-%m-%d"), ("29/Feb/24 1:05 PM", "%d/%b/%y %I:%M %p"), ("12:30:45.123", "%H:%M:%S.%f"), ("2024 060", "%Y %j"), ("Thursday, February 29, 2024", "%A, %B %d, %Y"), ("2024-01-01 10:00 +0530", "%Y-%m-%d %H:%M %z"), ("2024-01-01 UTC", "%Y-%m-%d %Z"), ("2024-W09-4", "%G-W%V-%u"), ("10%", "%d%%")):
    attempt(datetime.strptime, text, form)
for text, form in (("2024-13-01", "%Y-%m-%d"), ("2023-02-29", "%Y-%m-%d"), ("x", "%Y"), ("2024 ", "%Y"), ("2024", "%Y-%m"), ("1", "%Q"), ("", "%d")):
    attempt(datetime.strptime, text, form)
#: isoformat
d = datetime(2024, 1, 2, 3, 4, 5, 678901)
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(spec, d.isoformat(timespec=spec), time(1, 2, 3).isoformat(spec))
print(d.isoformat(" "), d.date().isoformat(), d.time().isoformat(), str(d), repr(d))
attempt(d.isoformat, timespec="x")
#: fromisoformat
for s in ("2024-01-02", "2024-01-02T03:04", "2024-01-02 03:04:05.5", "20240102T030405", "2024-W01-2", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05+05:30", "2024-01-02T24:00", "2024-1-2", "x", "2024-01-02T", "2024-01-02T03:04:05.1234567", "2024-01-02T03:04:05-00:00"):
    attempt(datetime.fromisoformat, s)
for s in ("04:05", "T04:05:06", "040506.789", "04:05:06+01:00", "25:00", "04"):
    attempt(time.fromisoformat, s)
for s in ("2024-02-30", "20240229", "2024-W09-4", "2024-060"):
    attempt(date.fromisoformat, s)
#: arithmetic
d = datetime(2024, 1, 31)
print(d + timedelta(days=30), d - timedelta(hours=1), d - datetime(2023, 1, 1), (date(2024, 3, 1) - date(2024, 2, 1)).days, d + timedelta(microseconds=1), date(2024, 12, 31) + timedelta(1))
attempt(lambda: datetime.max + timedelta(1))
attempt(lambda: d + 1)
attempt(lambda: d - date(2024, 1, 1))
attempt(lambda: date(1, 1, 1) - timedelta(1))
#: aware and naive
a, n = datetime(2024, 1, 1, 12, tzinfo=timezone.utc), datetime(2024, 1, 1, 12)
b = datetime(2024, 1, 1, 14, tzinfo=timezone(timedelta(hours=2)))
print(a == b, a == n, a - b, hash(a) == hash(b), a.astimezone(timezone(timedelta(hours=-5))), b.utctimetuple()[:5], a.utcoffset(), n.utcoffset(), a.dst(), a.tzname())
attempt(lambda: a < n)
attempt(lambda: a - n)
print(a.replace(tzinfo=None) == n, n.replace(tzinfo=timezone.utc) == a, sorted([b, a.replace(hour=11)]))
#: timestamps
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), datetime.fromtimestamp(-1, timezone.utc), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1))).timestamp())
attempt(datetime.fromtimestamp, 1e18, timezone.utc)
attempt(datetime.fromtimestamp, "x")
#: timedeltas
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // 2, t / timedelta(hours=1), t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=5)), t * 1.5, timedelta(weeks=1), timedelta(0), bool(timedelta(0)), timedelta(-1), timedelta(seconds=-1))
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta(hours=25) > timedelta(days=1), sum([timedelta(1)] * 3, timedelta()), str(timedelta(days=-1, hours=1)), hash(timedelta(1)) == hash(timedelta(hours=24)))
attempt(timedelta, days=10**10)
attempt(lambda: t / 0)
attempt(lambda: t * "x")
#: dates
d = date(2024, 2, 29)
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(1), d.timetuple(), d.ctime(), d.replace(year=2023, day=1), date.fromisocalendar(2024, 1, 1), d.strftime("%x"), date.min, date.max, d.year, d < date(2024, 3, 1))
attempt(d.replace, year=2023)
attempt(date, 2024, 13, 1)
attempt(date, 0, 1, 1)
attempt(date, "2024", 1, 1)
attempt(date.fromisocalendar, 2023, 53, 1)
#: times
t = time(13, 5, 9, 7)
print(t, t.replace(hour=1), t.strftime("%I:%M %p"), t.hour, t.microsecond, time.min, time.max, time(1) < time(2), bool(time(0)), time(12, tzinfo=timezone.utc), repr(time(1, 2)), time(1, fold=1).fold)
attempt(time, 24)
attempt(lambda: time(1) < time(1, tzinfo=timezone.utc))
attempt(lambda: time(1) + timedelta(1))
#: combine and parts
d = datetime.combine(date(2024, 1, 1), time(2, 3, tzinfo=timezone.utc))
print(d, d.date(), d.time(), d.timetz(), d.timetuple().tm_yday, d.toordinal(), d.weekday(), d.replace(minute=59, fold=1), d.isocalendar().week, datetime.min, datetime.max, datetime.resolution)
#: zones
z = timezone(timedelta(hours=-3, minutes=-30), "NST")
print(z, repr(z), z.utcoffset(None), z.tzname(None), timezone.utc, repr(timezone.utc), timezone(timedelta(0)) == timezone.utc, dt.UTC is timezone.utc, timezone.min, timezone.max, timezone(timedelta(seconds=3661)))
attempt(timezone, timedelta(hours=24))
attempt(timezone, 3)
#: own zone
class Zone(dt.tzinfo):
    def utcoffset(self, d): return timedelta(hours=1 + (d is not None and d.month in (6, 7)))
    def dst(self, d): return timedelta(hours=int(d.month in (6, 7)))
    def tzname(self, d): return "SUM" if self.dst(d) else "WIN"
w, s = datetime(2024, 1, 1, tzinfo=Zone()), datetime(2024, 6, 1, tzinfo=Zone())
print(w.tzname(), s.tzname(), w.utcoffset(), s.dst(), s.astimezone(timezone.utc), datetime(2024, 6, 1, tzinfo=timezone.utc).astimezone(Zone()), f"{s:%Z %z}")
#: subclass
class Day(date):
    @property
    def weekend(self): return self.weekday() > 4
print(Day(2024, 6, 1).weekend, type(Day(2024, 6, 1) + timedelta(1)).__name__, repr(Day(2024, 6, 3)), type(Day.today()).__name__, Day(2024, 6, 1) == date(2024, 6, 1), type(Day.fromisoformat("2024-01-01")).__name__)
#: ranges of dates
start = date(2024, 2, 27)
print([str(start + timedelta(i)) for i in range(4)], [d for d in (date(2024, m, 1) for m in range(1, 13)) if d.weekday() == 0], min(date(2024, 1, 1), date(2023, 1, 1)))
#: comparison with others
print(date(2024, 1, 1) == datetime(2024, 1, 1), datetime(2024, 1, 1) == "x", date(2024, 1, 1) != 3)
attempt(lambda: date(2024, 1, 1) < datetime(2024, 1, 1))
attempt(lambda: date(2024, 1, 1) < 3)
#: age and months
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
def add_months(d, n):
    import calendar
    y, m = divmod(d.month - 1 + n, 12)
    y += d.year
    return d.replace(year=y, month=m + 1, day=min(d.day, calendar.monthrange(y, m + 1)[1]))
print(age(date(2000, 2, 29), date(2024, 2, 28)), add_months(date(2024, 1, 31), 1), add_months(date(2024, 12, 15), -13))
#: now and today
print(datetime.now() <= datetime.now(), date.today() == datetime.now().date() or "midnight", datetime.now(timezone.utc).tzinfo, type(datetime.today()).__name__, abs(datetime.now().timestamp() - __import__("time").time()) < 5 if False else True)
#: copies and keys
import copy
d = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(copy.copy(d) == d, copy.deepcopy(d) == d, {d: 1}[datetime(2024, 1, 1, tzinfo=timezone.utc)], len({date(2024, 1, 1), date(2024, 1, 1)}), d.__reduce__()[0].__name__, copy.replace(d, year=2020))
