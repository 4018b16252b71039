"""Events in the order of their times."""
import heapq as _heapq
import time as _time
from collections import namedtuple as _namedtuple
from itertools import count as _count

__all__ = ["scheduler"]


class Event(_namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    __slots__ = ()


_order = _count()


class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue, self.timefunc, self.delayfunc = [], timefunc, delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs={}):
        event = Event(time, priority, next(_order), action, argument, kwargs)
        _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs={}):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        _heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    @property
    def queue(self):
        return sorted(self._queue)

    def run(self, blocking=True):
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            _heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)
