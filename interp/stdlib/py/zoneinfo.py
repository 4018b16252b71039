"""Time zones: UTC and those with a fixed offset, as there is no data of others."""
from datetime import timedelta as _timedelta, timezone as _timezone, tzinfo as _tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]
TZPATH = ()
_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu", "GMT", "Etc/GMT", "Etc/Greenwich", "GMT0", "GMT+0", "GMT-0", "Greenwich", "Etc/GMT0")
_zones = {}


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


def _offset(key):
    """The hours and the name of a zone; None if it is not known."""
    if key in _UTC:
        return 0, "GMT" if "GMT" in key or "Greenwich" in key else "UTC"
    sign, number = key[7:8], key[8:]
    if key.startswith("Etc/GMT") and sign in ("+", "-") and number.isdigit() and int(number) <= (12 if sign == "+" else 14):
        hours = -int(number) if sign == "+" else int(number)
        return hours, f"{hours:+03d}"
    return None


class ZoneInfo(_tzinfo):
    def __new__(cls, key):
        if key.startswith("/") or ".." in key.split("/"):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        if key not in _zones:
            known = _offset(key)
            if known is None:
                raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
            self = _tzinfo.__new__(cls)
            self.key, (self._hours, self._name) = key, known
            _zones[key] = self
        return _zones[key]

    @classmethod
    def no_cache(cls, key):
        return cls(key)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        pass

    def utcoffset(self, dt):
        return _timedelta(hours=self._hours)

    def dst(self, dt):
        return _timedelta(0)

    def tzname(self, dt):
        return self._name

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self.key!r})"

    def __str__(self):
        return self.key

    def __reduce__(self):
        return ZoneInfo, (self.key,)


def available_timezones():
    return set(_UTC) | {f"Etc/GMT+{i}" for i in range(1, 13)} | {f"Etc/GMT-{i}" for i in range(1, 15)}


def reset_tzpath(to=None):
    pass
