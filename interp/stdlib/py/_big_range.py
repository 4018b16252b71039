"""range for numbers that do not fit 64 bits."""
import operator

_range = range  # which makes those that fit, and falls back on the class below


class range:
    def __init__(self, start, stop, step):
        self.start, self.stop, self.step = start, stop, step
        if step > 0:
            self._size = max(0, (stop - start + step - 1) // step)
        else:
            self._size = max(0, (start - stop - step - 1) // -step)

    def __len__(self):
        if self._size > 2 ** 63 - 1:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return self._size

    def __bool__(self):
        return self._size > 0

    def __getitem__(self, at):
        if isinstance(at, slice):
            start, stop, step = self._bounds(at)
            return _range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
        at = operator.index(at)
        if at < 0:
            at += self._size
        if not 0 <= at < self._size:
            raise IndexError("range object index out of range")
        return self.start + at * self.step

    def _bounds(self, s):
        step = 1 if s.step is None else operator.index(s.step)
        if step == 0:
            raise ValueError("slice step cannot be zero")
        low, high = (0, self._size) if step > 0 else (-1, self._size - 1)

        def clip(at, default):
            if at is None:
                return default
            at = operator.index(at)
            return max(at + self._size, low) if at < 0 else min(at, high)
        return clip(s.start, low if step > 0 else high), clip(s.stop, high if step > 0 else low), step

    def __iter__(self):
        at = self.start
        for _ in _count(self._size):
            yield at
            at += self.step

    def __reversed__(self):
        return iter(self[::-1])

    def __contains__(self, value):
        if isinstance(value, int):
            inside = self.start <= value < self.stop if self.step > 0 else self.stop < value <= self.start
            return inside and (value - self.start) % self.step == 0
        return any(value == x for x in self)

    def index(self, value):
        if value in self:
            return (value - self.start) // self.step
        raise ValueError(f"{value!r} is not in range")

    def count(self, value):
        return int(value in self)

    def _key(self):
        return self._size, self.start if self._size else None, self.step if self._size > 1 else None

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, range) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        step = "" if self.step == 1 else f", {self.step}"
        return f"range({self.start}, {self.stop}{step})"


range.__module__ = "builtins"


def _count(n):
    while n > 0:
        n -= 1
        yield n
