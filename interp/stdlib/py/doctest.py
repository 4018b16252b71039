"""Examples in docstrings, run and compared."""
from _trammel import module as _module
import difflib as _difflib
import inspect as _inspect
import re as _re
import sys as _sys
import traceback as _traceback
from collections import namedtuple as _namedtuple
from io import StringIO as _StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
    "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example",
    "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "TestResults", "testmod",
    "testfile", "run_docstring_examples", "DocTestSuite",
]
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = map(
    register_optionflag, ("DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL"))
COMPARISON_FLAGS = (1 << 6) - 1
REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = map(
    register_optionflag, ("REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST"))
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER, ELLIPSIS_MARKER = "<BLANKLINE>", "..."


class TestResults(_namedtuple("TestResults", "failed attempted")):
    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        more = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{more})"


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno = examples, docstring, globs.copy(), name, filename, lineno

    def __repr__(self):
        n = len(self.examples)
        what = "no examples" if not n else f"{n} example{'s' if n > 1 else ''}"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({what})>"


class DocTestParser:
    _example = _re.compile(
        r"(?P<source>(?:^(?P<indent>[ ]*)>>>.*)(?:\n[ ]*\.\.\..*)*)\n?(?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)", _re.MULTILINE)
    _exception = _re.compile(r"^(?P<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?P<stack>.*?)^(?P<msg>\w+.*)", _re.MULTILINE | _re.DOTALL)
    _option = _re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", _re.MULTILINE)

    def parse(self, string, name="<string>"):
        string = string.expandtabs()
        margins = [len(line) - len(line.lstrip(" ")) for line in string.split("\n") if line.strip(" ")]
        margin = min(margins, default=0)
        if margin:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        out, at, lineno = [], 0, 0
        for m in self._example.finditer(string):
            out.append(string[at:m.start()])
            lineno += string.count("\n", at, m.start())
            source, options, want, exc_msg = self._parse_example(m, name, lineno)
            if not self._is_comment(source):
                out.append(Example(source, want, exc_msg, lineno, margin + len(m["indent"]), options))
            lineno += string.count("\n", m.start(), m.end())
            at = m.end()
        out.append(string[at:])
        return out

    def _is_comment(self, source):
        return not source.strip() or source.strip().startswith("#") and "\n" not in source.strip()

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def _parse_example(self, m, name, lineno):
        indent = len(m["indent"])
        lines = m["source"].split("\n")
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {lineno + i + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}")
            if i and not line.startswith(" " * indent + "."):
                raise ValueError(f"line {lineno + i + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}")
        source = "\n".join(line[indent + 4:] for line in lines)
        want_lines = m["want"].split("\n")
        if len(want_lines) > 1 and not want_lines[-1].strip():
            want_lines.pop()
        for i, line in enumerate(want_lines):
            if line and not line.startswith(" " * indent):
                raise ValueError(f"line {lineno + len(lines) + i + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}")
        want = "\n".join(line[indent:] for line in want_lines)
        exc = self._exception.match(want)
        return source, self._options(source, name, lineno), want, exc["msg"] if exc else None

    def _options(self, source, name, lineno):
        options = {}
        for m in self._option.finditer(source):
            for option in m[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and self._is_comment(source):
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}")
        return options


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if globs is None:
            home = module or (obj if _inspect.ismodule(obj) else _module(getattr(obj, "__module__", None) or "__main__"))
            globs = dict(home.__dict__)
        globs = {"__name__": "__main__", **globs, **(extraglobs or {})}
        tests = []
        self._find(tests, obj, name, getattr(obj, "__name__", None) if _inspect.ismodule(obj) else getattr(obj, "__module__", None), globs, set())
        tests.sort(key=lambda t: t.name)
        return tests

    def _find(self, tests, obj, name, home, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if _inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (_inspect.isfunction(value) or _inspect.isclass(value)) and getattr(value, "__module__", None) == home:
                    self._find(tests, value, f"{name}.{key}", home, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                self._find(tests, value, f"{name}.__test__.{key}", home, globs, seen)
        elif _inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (_inspect.isfunction(value) or _inspect.isclass(value) or isinstance(value, property)) and (isinstance(value, property) or getattr(value, "__module__", None) == home):
                    self._find(tests, value, f"{name}.{key}", home, globs, seen)

    def _test_of(self, obj, name, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        if not isinstance(doc, str):
            doc = ""
        if self._exclude_empty and not doc:
            return None
        filename, lineno = None, None
        try:
            lines, first = _inspect.getsourcelines(obj)
            filename = _inspect.getsourcefile(obj)
            lineno = next((first + i - 1 for i, line in enumerate(lines) if '"""' in line or "'''" in line or '"' in line), None)
        except (TypeError, OSError):
            if _inspect.ismodule(obj):
                lineno, filename = 0, getattr(obj, "__file__", None)
        test = self._parser.get_doctest(doc, globs, name, filename, lineno)
        return test if test.examples or not self._exclude_empty else test


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(rf"(?m)^{_re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        flags = optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF)
        if flags and (flags & REPORT_NDIFF or want.count("\n") > 2 and got.count("\n") > 2):
            a, b = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if flags & REPORT_UDIFF:
                diff, kind = list(_difflib.unified_diff(a, b, n=2))[2:], "unified diff with -expected +actual"
            elif flags & REPORT_CDIFF:
                diff, kind = list(_difflib.context_diff(a, b, n=2))[2:], "context diff with expected followed by actual"
            else:
                diff, kind = list(_difflib.Differ(charjunk=_difflib.IS_CHARACTER_JUNK).compare(a, b)), "ndiff with -expected +actual"
            return f"Differences ({kind}):\n" + _indent("".join(diff))
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"


def _indent(s, indent=4):
    return _re.sub("(?m)^(?!$)", indent * " ", s)


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if not (got.startswith(first) and got.endswith(last)) or start > end:
        return False
    for w in middle:
        start = got.find(w, start, end)
        if start < 0:
            return False
        start += len(w)
    return True


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            out("Trying:\n" + _indent(example.source) + ("Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._header(test, example) + "Exception raised:\n" + _indent("".join(_traceback.format_exception(*exc_info))))

    def _header(self, test, example):
        line = test.lineno + example.lineno + 1 if test.lineno is not None and example.lineno is not None else "?"
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{where}\nFailed example:\n{_indent(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test, saved, stdout = test, _sys.stdout, _sys.stdout
        out = out or stdout.write
        failures = tries = skips = 0
        original = self.optionflags
        try:
            for number, example in enumerate(test.examples):
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                self.optionflags = original
                for flag, on in example.options.items():
                    self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
                if self.optionflags & SKIP:
                    skips += 1
                    tries += 1
                    continue
                tries += 1
                if not quiet:
                    self.report_start(out, test, example)
                failed = not self._try(test, example, number, out, quiet)
                failures += failed
                if failed and self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags, _sys.stdout = original, saved
            if clear_globs:
                test.globs.clear()
        f, t, s = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = f + failures, t + tries, s + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _try(self, test, example, number, out, quiet):
        """Runs one example; whether it did what it should."""
        captured, saved = _StringIO(), _sys.stdout
        exception = None
        _sys.stdout = captured
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            exception = _sys.exc_info()
        finally:
            _sys.stdout = saved
        got = captured.getvalue()
        if exception is None:
            ok = self._checker.check_output(example.want, got, self.optionflags)
        else:
            message = "".join(_traceback.format_exception_only(*exception[:2]))
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exception)
                return False
            got += "".join(_traceback.format_exception(*exception))
            ok = self._checker.check_output(example.exc_msg, message, self.optionflags)
            if not ok and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                strip = lambda m: m.split("\n")[0].partition(":")[0].rpartition(".")[2]
                ok = strip(example.exc_msg) == strip(message)
        if not quiet:
            (self.report_success if ok else self.report_failure)(out, test, example, got)
        return ok

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        untested, passed, failed = [], [], []
        for name, (failures, tries, skips) in self._stats.items():
            if not tries:
                untested.append(name)
            elif not failures:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))

        def count(n, noun):
            return f"{n} {noun}{'' if n == 1 else 's'}"
        if verbose:
            if untested:
                print(f"{count(len(untested), 'item')} had no tests:")
                for name in sorted(untested):
                    print(f"    {name}")
            if passed:
                print(f"{count(len(passed), 'item')} passed all tests:")
                for name, n in sorted(passed):
                    print(f" {n:3d} test{'s' if n != 1 else ' '} in {name}" if n != 1 else f"   {n} test in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{count(len(failed), 'item')} had failures:")
            for name, (failures, tries, skips) in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{count(self.tries, 'test')} in {count(len(self._stats), 'item')}.")
            parts = [f"{self.tries - self.failures} passed"]
            if self.failures:
                parts.append(f"{self.failures} failed")
            if self.skips:
                parts.append(f"{self.skips} skipped")
            print(" and ".join(parts) + ".")
        if self.failures:
            print(f"***Test Failed*** {count(self.failures, 'failure')}" + (f" and {count(self.skips, 'skipped test')}" if self.skips else "") + ".")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False,
):
    m = _module("__main__") if m is None else m
    if not _inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
    parser=DocTestParser(), encoding=None,
):
    with open(filename, encoding=encoding or "utf-8") as f:
        text = f.read()
    name = name or filename.rpartition("/")[2]
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, {"__name__": "__main__", **(globs or {}), **(extraglobs or {})}, name, filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    import unittest
    tests = (test_finder or DocTestFinder()).find(module or _module("__main__"), globs=globs, extraglobs=extraglobs)

    def check(test):
        def run():
            out = _StringIO()
            runner = DocTestRunner(optionflags=options.get("optionflags", 0), verbose=False)
            if runner.run(test, out=out.write, clear_globs=False).failed:
                raise AssertionError(f"Failed doctest test for {test.name}\n\n{out.getvalue()}")
        return run
    return unittest.TestSuite(unittest.FunctionTestCase(check(t), description=t.name) for t in tests if t.examples)
