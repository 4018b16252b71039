"""Calls that run in threads, and their results."""
import _threads
import threading as _threading
from collections import namedtuple as _namedtuple
from time import monotonic as _monotonic

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor", "Future", "Executor",
    "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
]
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._state, self._result, self._exception, self._callbacks = "PENDING", None, None, []

    def __repr__(self):
        state = self._state.lower()
        if self._state == "FINISHED":
            kind = f"raised {type(self._exception).__name__}" if self._exception else f"returned {type(self._result).__name__}"
            return f"<Future at {id(self):#x} state={state} {kind}>"
        return f"<Future at {id(self):#x} state={state}>"

    def cancel(self):
        if self._state in ("RUNNING", "FINISHED"):
            return False
        if self._state == "PENDING":
            self._state = "CANCELLED"
            self._call_back()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        _threads.let()
        return self._state == "RUNNING"

    def done(self):
        if self._state not in ("CANCELLED", "FINISHED"):
            _threads.let()
        return self._over()

    def _over(self):
        return self._state in ("CANCELLED", "FINISHED")

    def _wait(self, timeout):
        if not self._over() and not _threads.wait(self._over, None if timeout is None else int(timeout * 1e9)):
            raise TimeoutError()
        if self._state == "CANCELLED":
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        if self._over():
            fn(self)
        else:
            self._callbacks.append(fn)

    def _call_back(self):
        for fn in self._callbacks:
            fn(self)

    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            return False
        self._state = "RUNNING"
        return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        if self._over():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state, self._result, self._exception = "FINISHED", result, exception
        self._call_back()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else _monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            for f in futures:
                yield f.result() if end is None else f.result(end - _monotonic())
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    _count = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        ThreadPoolExecutor._count += 1
        self._max_workers = max_workers or 5
        self._prefix = thread_name_prefix or f"ThreadPoolExecutor-{ThreadPoolExecutor._count - 1}"
        self._initializer, self._initargs = initializer, initargs
        self._work, self._workers, self._idle, self._shutdown = [], [], 0, False

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        self._work.append((future, fn, args, kwargs))
        if self._idle:
            _threads.let()
        elif len(self._workers) < self._max_workers:
            worker = _threading.Thread(target=self._serve, name=f"{self._prefix}_{len(self._workers)}", daemon=True)
            self._workers.append(worker)
            worker.start()
        return future

    def _serve(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            if not self._work:
                self._idle += 1
                _threads.wait(lambda: self._work or self._shutdown, None)
                self._idle -= 1
            if not self._work:
                return
            future, fn, args, kwargs = self._work.pop(0)
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as e:
                future.set_exception(e)
            else:
                future.set_result(result)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for future, *_ in self._work:
                future.cancel()
            self._work.clear()
        if wait:
            for worker in self._workers:
                worker.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Like threads: there are no other processes in a run."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "Process", initializer, initargs)


DoneAndNotDoneFutures = _namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)

    def enough():
        over = [f for f in fs if f._over()]
        if return_when == FIRST_COMPLETED:
            return bool(over)
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in over):
            return True
        return len(over) == len(fs)
    if not enough():
        _threads.wait(enough, None if timeout is None else int(timeout * 1e9))
    done = {f for f in fs if f._over()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    left = list(dict.fromkeys(fs))
    finished = [f for f in left if f._over()]
    left = [f for f in left if not f._over()]
    for f in left:
        f._callbacks.append(finished.append)
    total, end = len(finished) + len(left), None if timeout is None else _monotonic() + timeout
    for i in range(total):
        if not finished:
            if not _threads.wait(lambda: finished, None if end is None else int((end - _monotonic()) * 1e9)):
                raise TimeoutError(f"{total - i} (of {total}) futures unfinished")
        yield finished.pop(0)
