"""Concurrency on a simulated clock: sleeping takes no time."""
import _context_state
from _clock import sleep as _sleep
import heapq
from contextlib import contextmanager as _contextmanager
from types import CoroutineType as _CoroutineType, GenericAlias as _GenericAlias

__all__ = [
    "ALL_COMPLETED", "AbstractEventLoop", "Barrier", "BoundedSemaphore", "CancelledError", "Condition", "Event", "FIRST_COMPLETED", "FIRST_EXCEPTION",
    "Future", "InvalidStateError", "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "QueueShutDown", "Runner", "Semaphore",
    "Task", "TaskGroup", "Timeout", "TimeoutError", "all_tasks", "as_completed", "create_task", "current_task", "ensure_future", "gather",
    "get_event_loop", "get_running_loop", "iscoroutine", "iscoroutinefunction", "isfuture", "new_event_loop", "run", "set_event_loop", "shield",
    "sleep", "timeout", "timeout_at", "to_thread", "wait", "wait_for",
]

TimeoutError = TimeoutError
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


CancelledError.__module__ = InvalidStateError.__module__ = "asyncio.exceptions"
_running = None


class Handle:
    def __init__(self, when, order, callback, args, context):
        if context is None and _context_state.copy:
            context = _context_state.copy()
        self.when, self._order, self._callback, self._args, self._context = when, order, callback, args, context
        self._cancelled = False

    def __lt__(self, other):
        return (self.when, self._order) < (other.when, other._order)

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled


class AbstractEventLoop:
    pass


class EventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._scheduled = []
        self._now = 0.0
        self._order = 0
        self._tasks = []
        self._names = 0
        self._closed = self._stopping = False
        self._debug = False

    def time(self):
        return self._now

    def call_soon(self, callback, *args, context=None):
        self._order += 1
        handle = Handle(self._now, self._order, callback, args, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self._now + max(delay, 0), callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self._order += 1
        handle = Handle(when, self._order, callback, args, context)
        heapq.heappush(self._scheduled, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, loop=self, name=name, context=context)

    def _step(self):
        while self._scheduled and self._scheduled[0]._cancelled:
            heapq.heappop(self._scheduled)
        if not self._ready and self._scheduled:
            before, self._now = self._now, max(self._now, self._scheduled[0].when) + 1e-6
            _sleep("asyncio.sleep()", int((self._now - before) * 1e9))
        while self._scheduled and self._scheduled[0].when <= self._now:
            self._ready.append(heapq.heappop(self._scheduled))
        ready, self._ready = self._ready, []
        for handle in ready:
            if handle._cancelled:
                continue
            if handle._context is None:
                handle._callback(*handle._args)
            else:
                handle._context.run(handle._callback, *handle._args)
        return bool(ready)

    def run_until_complete(self, future):
        global _running
        if self._closed:
            raise RuntimeError("Event loop is closed")
        if _running is not None:
            raise RuntimeError("This event loop is already running" if _running is self else "Cannot run the event loop while another loop is running")
        _running = self
        try:
            task = ensure_future(future, loop=self)
            ended = []
            task.add_done_callback(ended.append)  # what is due before it is done as well
            while not ended:
                if not self._step() and not ended:
                    raise RuntimeError("deadlock: every task waits for something that nothing will do")
            return task.result()
        finally:
            _running = None

    def run_forever(self):
        global _running
        _running = self
        self._stopping = False
        try:
            while not self._stopping and self._step():
                pass
        finally:
            _running = None

    def stop(self):
        self._stopping = True

    def is_running(self):
        return _running is self

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()

        def call():
            try:
                future.set_result(func(*args))
            except Exception as exc:
                future.set_exception(exc)
        self.call_soon(call)
        return future

    def _cancel_all(self):
        pending = [t for t in self._tasks if not t.done()]
        for task in pending:
            task.cancel()
        while any(not t.done() for t in pending) and self._step():
            pass


class Future:
    def __init__(self, *, loop=None):
        self._loop = loop or get_event_loop()
        self._state = "PENDING"
        self._result = self._exception = None
        self._callbacks = []
        self._cancel_message = None

    def done(self):
        return self._state != "PENDING"

    def cancelled(self):
        return self._state == "CANCELLED"

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        if self._state != "PENDING":
            raise InvalidStateError(f"invalid state")
        self._result, self._state = result, "FINISHED"
        self._schedule()

    def set_exception(self, exception):
        if self._state != "PENDING":
            raise InvalidStateError(f"invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception, self._state = exception, "FINISHED"
        self._schedule()

    def cancel(self, msg=None):
        if self._state != "PENDING":
            return False
        self._state, self._cancel_message = "CANCELLED", msg
        self._schedule()
        return True

    def add_done_callback(self, fn, *, context=None):
        if context is None and _context_state.copy:
            context = _context_state.copy()
        if self._state != "PENDING":
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [c for c in self._callbacks if c[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def _schedule(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def get_loop(self):
        return self._loop

    def __await__(self):
        if not self.done():
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __repr__(self):
        text = self._state.lower()
        if self._state == "FINISHED":
            text += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<{type(self).__name__} {text}>"

    __class_getitem__ = classmethod(_GenericAlias)


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__(loop=loop)
        self._coro = coro
        self._loop._names += 1
        self._name = f"Task-{self._loop._names}" if name is None else str(name)
        self._waiting = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        self._context = context if context is not None else _context_state.copy and _context_state.copy()
        self._loop.call_soon(self._step, context=self._context)

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiting is not None and self._waiting.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _step(self, exc=None):
        if self.done():
            return
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._waiting = None
        outer = self._loop.__dict__.get("_current")
        self._loop._current = self
        try:
            result = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancel_message = error.args[0] if error.args else None
            super().cancel(msg=self._cancel_message)
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            if isinstance(result, Future):
                if result is self:
                    self._loop.call_soon(self._step, RuntimeError(f"Task cannot await on itself: {self!r}"), context=self._context)
                else:
                    result.add_done_callback(self._wakeup, context=self._context)
                    self._waiting = result
                    if self._must_cancel and result.cancel(msg=self._cancel_message):
                        self._must_cancel = False
            elif result is None:
                self._loop.call_soon(self._step, context=self._context)
            else:
                self._loop.call_soon(self._step, RuntimeError(f"Task got bad yield: {result!r}"), context=self._context)
        finally:
            self._loop._current = outer

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()

    def __repr__(self):
        text = self._state.lower()
        if self._state == "FINISHED":
            text += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<Task {text} name={self._name!r} coro=<{self._coro.__qualname__}()>>"


def iscoroutine(obj):
    return isinstance(obj, _CoroutineType) or hasattr(obj, "send") and hasattr(obj, "throw") and hasattr(obj, "__await__")


def iscoroutinefunction(func):
    code = getattr(getattr(func, "__func__", func), "__code__", None)
    return code is not None and bool(code.co_flags & 128)


def isfuture(obj):
    return isinstance(obj, Future)


def get_running_loop():
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


_current_loop = None


def get_event_loop():
    global _current_loop
    if _running is not None:
        return _running
    if _current_loop is None:
        _current_loop = EventLoop()
    return _current_loop


def new_event_loop():
    return EventLoop()


def set_event_loop(loop):
    global _current_loop
    _current_loop = loop


def current_task(loop=None):
    return (loop or get_running_loop()).__dict__.get("_current")


def all_tasks(loop=None):
    return {t for t in (loop or get_running_loop())._tasks if not t.done()}


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = (loop_factory or EventLoop)()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        if not self._loop.is_closed():
            self._finish()
            self._loop.close()

    def get_loop(self):
        return self._loop

    def _finish(self):
        global _running
        _running = self._loop
        try:
            self._loop._cancel_all()
        finally:
            _running = None

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _running is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        return self._loop.run_until_complete(coro)


def run(main, *, debug=None, loop_factory=None):
    if _running is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def wrap(awaitable):
            return await awaitable
        coro_or_future = wrap(coro_or_future)
    return (loop or get_event_loop()).create_task(coro_or_future)


class _Yield:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _Yield()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, lambda: future.done() or future.set_result(result))
    try:
        return await future
    finally:
        handle.cancel()


class _Gathering(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled = child.cancel(msg=msg) or cancelled
        self._cancel_requested = self._cancel_requested or cancelled
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    loop = get_event_loop()
    if not coros_or_futures:
        future = loop.create_future()
        future.set_result([])
        return future
    made = {}
    children = []
    for arg in coros_or_futures:
        if id(arg) not in made:
            made[id(arg)] = ensure_future(arg, loop=loop)
        children.append(made[id(arg)])
    outer = _Gathering(list(made.values()), loop=loop)
    left = len(made)

    def done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if left == 0:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(child._cancelled_error())
                else:
                    results.append(child.exception() if child.exception() is not None else child.result())
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)
    for child in made.values():
        child.add_done_callback(done)
    return outer


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            return await fut
        except CancelledError as exc:
            raise TimeoutError from exc
    async with globals_timeout(timeout):
        return await fut


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()

    def enough():
        done = [f for f in fs if f.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
            return True
        return len(done) == len(fs)

    def check(_=None):
        if not waiter.done() and enough():
            waiter.set_result(None)
    for f in fs:
        f.add_done_callback(check)
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, lambda: waiter.done() or waiter.set_result(None))
    if not enough():
        await waiter
    if handle is not None:
        handle.cancel()
    for f in fs:
        f.remove_done_callback(check)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


class _AsCompleted:
    def __init__(self, aws, timeout):
        self._queue = Queue()
        self._todo = {ensure_future(f) for f in aws}
        self._left = len(self._todo)
        self._timeout = timeout
        for f in list(self._todo):
            f.add_done_callback(self._queue.put_nowait)

    async def _next(self):
        if self._timeout is None:
            future = await self._queue.get()
        else:
            future = await wait_for(self._queue.get(), self._timeout)
        return future

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1

        async def one():
            return (await self._next()).result()
        return one()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next()


def as_completed(fs, *, timeout=None):
    return _AsCompleted(fs, timeout)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def done(_):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())
    inner.add_done_callback(done)
    return outer


async def to_thread(func, /, *args, **kwargs):
    await _Yield()
    return func(*args, **kwargs)


class Timeout:
    def __init__(self, when):
        self._when = when
        self._expired = False
        self._handle = self._task = None

    def when(self):
        return self._when

    def expired(self):
        return self._expired

    def reschedule(self, when):
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            self._handle = get_running_loop().call_at(when, self._on_timeout)

    def _on_timeout(self):
        self._expired = True
        self._task.cancel()

    async def __aenter__(self):
        self._task = current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._before = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._handle is not None:
            self._handle.cancel()
        if self._expired and self._task.uncancel() <= self._before and exc_type is not None and issubclass(exc_type, CancelledError):
            raise TimeoutError from exc
        return None


def timeout(delay):
    return Timeout(get_running_loop().time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


globals_timeout = timeout


class TaskGroup:
    def __init__(self):
        self._tasks = set()
        self._errors = []
        self._parent = None
        self._aborting = self._exiting = self._entered = False
        self._parent_cancelled = False
        self._wait = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._entered = True
        self._parent = current_task()
        return self

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = create_task(coro, name=name, context=context)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._wait is not None and not self._tasks and not self._wait.done():
            self._wait.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if not self._aborting:
            self._abort()
            if not self._exiting or self._wait is not None and not self._parent_cancelled:
                self._parent_cancelled = True
                self._parent.cancel()

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        propagate = exc if et is not None and issubclass(et, CancelledError) else None
        if propagate is not None and self._parent_cancelled and self._parent.uncancel() == 0:
            propagate = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._wait = get_running_loop().create_future()
            try:
                await self._wait
            except CancelledError as error:
                if not self._aborting:
                    propagate = error
                    self._abort()
                elif self._parent_cancelled:
                    self._parent.uncancel()
            self._wait = None
        if propagate is not None and not self._errors:
            raise propagate
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            finally:
                self._errors = None


class _ContextMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextMixin):
    def __init__(self):
        self._locked = False
        self._waiters = []

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            return True
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if not self._locked:
                self._wake()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()

    def _wake(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                break

    def __repr__(self):
        return f"<asyncio.locks.Lock object [{'locked' if self._locked else 'unlocked'}]>"


class Event:
    def __init__(self):
        self._value = False
        self._waiters = []

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)


class Semaphore(_ContextMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = []

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if future.done() and not future.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._wake():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake()

    def _wake(self):
        for future in self._waiters:
            if not future.done():
                self._value -= 1
                future.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Condition(_ContextMixin):
    def __init__(self, lock=None):
        self._lock = lock or Lock()
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release
        self._waiters = []

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)
            await self.acquire()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for future in self._waiters:
            if n == 0:
                break
            if not future.done():
                n -= 1
                future.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self.parties, self.n_waiting, self._event = parties, 0, Event()

    async def wait(self):
        index = self.n_waiting
        self.n_waiting += 1
        event = self._event
        if self.n_waiting == self.parties:
            self.n_waiting, self._event = 0, Event()
            event.set()
        else:
            await event.wait()
        return index

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._getters, self._putters = [], []
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._shut = False
        self._queue = self._new()

    def _new(self):
        from collections import deque
        return deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wake(self, waiters):
        while waiters:
            waiter = waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self.maxsize > 0 and self.qsize() >= self.maxsize

    async def _wait(self, blocked, waiters):
        while blocked():
            future = get_running_loop().create_future()
            waiters.append(future)
            try:
                await future
            except BaseException:
                future.cancel()
                if future in waiters:
                    waiters.remove(future)
                if not blocked() and not future.cancelled():
                    self._wake(waiters)
                raise

    async def put(self, item):
        await self._wait(lambda: self.full() and not self._shut, self._putters)
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._shut:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        await self._wait(lambda: self.empty() and not self._shut, self._getters)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._shut else QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._shut = True
        if immediate:
            while not self.empty():
                self._get()
                self.task_done()
        for waiters in (self._getters, self._putters):
            while waiters:
                self._wake(waiters)

    __class_getitem__ = classmethod(_GenericAlias)


class PriorityQueue(Queue):
    def _new(self):
        return []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _new(self):
        return []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
