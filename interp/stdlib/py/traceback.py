"""Tracebacks as text."""
import sys
from _trammel import format_exception as _format, extract as _extract

__all__ = [
    "extract_tb", "format_exc", "format_exception", "format_exception_only", "format_list", "format_tb", "print_exc", "print_exception",
    "print_tb", "FrameSummary", "StackSummary", "TracebackException", "extract_stack", "format_stack", "print_stack", "walk_tb", "clear_frames", "walk_stack", "print_last",
]


class FrameSummary:
    def __init__(self, filename, lineno, name, line=None, **positions):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return [f'  File "{f.filename}", line {f.lineno}, in {f.name}\n' + (f"    {f.line}\n" if f.line else "") for f in self]

    @classmethod
    def from_list(cls, a_list):
        return cls(f if isinstance(f, FrameSummary) else FrameSummary(*f) for f in a_list)


def extract_tb(tb, limit=None):
    summary = StackSummary(FrameSummary(*entry) for entry in (_extract(tb) if tb is not None else []))
    if limit is not None:
        summary = StackSummary(summary[:limit] if limit >= 0 else summary[limit:])
    return summary


def extract_stack(f=None, limit=None):
    return StackSummary()


def walk_tb(tb):
    while tb is not None:
        yield None, tb.tb_lineno
        tb = tb.tb_next


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), end="", file=file or sys.stderr)


def _exception(exc, value):
    return value if isinstance(value, BaseException) else exc


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True, **kwargs):
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    return _format(exc, bool(chain), False, limit).splitlines(keepends=True)


def format_exception_only(exc, /, value=None, **kwargs):
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    return _format(exc, False, True, None).splitlines(keepends=True)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True, **kwargs):
    print("".join(format_exception(exc, value, tb, limit, chain)), end="", file=file or sys.stderr)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **kwargs):
        self.exc_type, self._exc = exc_type, exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, **kwargs)

    @property
    def exc_type_str(self):
        return self.exc_type.__qualname__

    def __str__(self):
        return str(self._exc)

    def format_exception_only(self, **kwargs):
        yield from format_exception_only(self._exc)

    def format(self, *, chain=True, **kwargs):
        yield from format_exception(self._exc, chain=chain)


def clear_frames(tb):
    """Does nothing: the frames of a traceback keep no variables alive."""


def walk_stack(f):
    return iter(())


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")
