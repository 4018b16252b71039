"""Threads, of which one runs until it waits: then the others do. Programs with threads do the same in every run."""
import _threads
import _world
import sys as _sys
from collections import deque as _deque, namedtuple as _namedtuple

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore",
    "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "ExceptHookArgs", "excepthook", "get_native_id", "local",
    "setprofile", "settrace", "stack_size", "getprofile", "gettrace",
]
TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_counter = 0
_threads_by_number = {}


def _nanoseconds(timeout):
    return None if timeout is None else int(timeout * 1e9)


def get_ident():
    return 140000000000000 + _threads.current()


def get_native_id():
    return 1000 + _threads.current()


class Lock:
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._locked:
            if not blocking or not _threads.wait(lambda: not self._locked, None if timeout == -1 else _nanoseconds(timeout)):
                return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *what):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"

    acquire_lock, release_lock, locked_lock = acquire, release, locked


class RLock:
    def __init__(self):
        self._owner, self._count = None, 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner != me:
            if self._owner is not None:
                if not blocking or not _threads.wait(lambda: self._owner is None, None if timeout == -1 else _nanoseconds(timeout)):
                    return False
            self._owner = me
        self._count += 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def __exit__(self, *what):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        state, self._owner, self._count = (self._owner, self._count), None, 0
        return state

    def _acquire_restore(self, state):
        if self._owner is not None:
            _threads.wait(lambda: self._owner is None, None)
        self._owner, self._count = state

    def __repr__(self):
        return f"<{'locked' if self._count else 'unlocked'} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *what):
        return self._lock.__exit__(*what)

    def _is_owned(self):
        return self._lock._is_owned() if isinstance(self._lock, RLock) else self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        ticket = []
        self._waiters.append(ticket)
        state = self._lock._release_save() if isinstance(self._lock, RLock) else self._lock.release()
        try:
            return _threads.wait(lambda: ticket, _nanoseconds(timeout))
        finally:
            if isinstance(self._lock, RLock):
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()
            if not ticket and ticket in self._waiters:
                self._waiters = _deque(w for w in self._waiters if w is not ticket)

    def wait_for(self, predicate, timeout=None):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for _ in range(min(n, len(self._waiters))):
            self._waiters.popleft().append(True)

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value and not (blocking and _threads.wait(lambda: self._value, _nanoseconds(timeout))):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *what):
        self.release()

    def __repr__(self):
        return f"<threading.{type(self).__name__} at {id(self):#x}: value={self._value}>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        if not self._flag:
            _threads.let()
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _threads.wait(lambda: self._flag, _nanoseconds(timeout))

    def __repr__(self):
        return f"<threading.Event at {id(self):#x}: {'set' if self._flag else 'unset'}>"


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._action, self._timeout, self.parties = action, timeout, parties
        self.n_waiting, self.broken, self._round = 0, False, 0

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        index, turn = self.n_waiting, self._round
        self.n_waiting += 1
        if self.n_waiting == self.parties:
            try:
                if self._action:
                    self._action()
            except BaseException:
                self.abort()
                raise
            self.n_waiting, self._round = 0, turn + 1
            return index
        passed = _threads.wait(lambda: self._round != turn or self.broken, _nanoseconds(self._timeout if timeout is None else timeout))
        if not passed:
            self.abort()
        if self.broken and self._round == turn:
            raise BrokenBarrierError
        return index

    def reset(self):
        if self.n_waiting:
            self.broken = True
            _threads.let()
        self.n_waiting, self.broken = 0, False
        self._round += 1

    def abort(self):
        self.broken = True

    def __repr__(self):
        if self.broken:
            return f"<threading.Barrier at {id(self):#x}: broken>"
        return f"<threading.Barrier at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"


ExceptHookArgs = _namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")._make


def excepthook(args, /):
    import traceback
    if args.exc_type is SystemExit:
        return
    print(f"Exception in thread {args.thread.name}:", file=_sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _counter
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            _counter += 1
            name = f"Thread-{_counter}"
            if target is not None:
                name += f" ({getattr(target, '__name__', type(target).__name__)})"
        self._target, self._name, self._args, self._kwargs = target, str(name), args, kwargs or {}
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._started = self._done = False
        self._ident = None
        self._initialized = True

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        _world.ask("threads", f"threading.Thread.start({self._name!r})")
        self._started = True
        _threads.start(self._bootstrap)

    def _bootstrap(self):
        number = _threads.current()
        self._ident = get_ident()
        _threads_by_number[number] = self
        try:
            self.run()
        except BaseException as e:
            excepthook(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            self._done = True
            _threads_by_number.pop(number, None)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if not self._done:
            _threads.wait(lambda: self._done, _nanoseconds(timeout))

    def is_alive(self):
        if self._started and not self._done:
            _threads.let()
        return self._started and not self._done

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return None if self._ident is None else self._ident - 140000000000000 + 1000

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = "stopped" if self._done else "started" if self._started else "initial"
        return f"<{type(self).__name__}({self._name}, {status}{' daemon' if self._daemonic else ''}{'' if self._ident is None else f' {self._ident}'})>"


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._started, self._done, self._initialized = "MainThread", False, True, False, True
        self._ident = 140000000000000


_main = _MainThread()
_threads_by_number[0] = _main


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function, self.args, self.kwargs = interval, function, args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished._flag:
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    return _threads_by_number[_threads.current()]


currentThread = current_thread


def main_thread():
    return _main


def enumerate():
    return list(_threads_by_number.values())


def active_count():
    return len(_threads_by_number)


activeCount = active_count


class local:
    """Attributes that each thread has of its own."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local", {})
        object.__setattr__(self, "_made_with", (args, kwargs))
        return self

    def _mine(self):
        spaces = object.__getattribute__(self, "_local")
        number = _threads.current()
        if number not in spaces:
            spaces[number] = {}
            if len(spaces) > 1:
                args, kwargs = object.__getattribute__(self, "_made_with")
                self.__init__(*args, **kwargs)
        return spaces[number]

    def __getattribute__(self, name):
        if name in ("_mine", "__class__", "__init__"):
            return object.__getattribute__(self, name)
        mine = self._mine()
        if name == "__dict__":
            return mine
        if name in mine:
            return mine[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self._mine()[name] = value

    def __delattr__(self, name):
        try:
            del self._mine()[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None


def settrace(func):
    pass


setprofile = settrace


def gettrace():
    return None


getprofile = gettrace


def stack_size(size=0, /):
    return 0


def _shutdown():
    """Waits for the threads that keep the program going."""
    for thread in list(_threads_by_number.values()):
        if thread is not _main and not thread._daemonic:
            thread.join()


Lock.__module__ = "_thread"
