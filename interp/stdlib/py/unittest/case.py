"""A test and what it may assert."""
import collections as _collections
import contextlib as _contextlib
import difflib as _difflib
import pprint as _pprint
import re as _re
import sys as _sys
import warnings as _warnings

_cleanups = []


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def _marked(reason):
    def decorate(item):
        if not isinstance(item, type):
            from functools import wraps

            @wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
        return item
    return decorate


def skip(reason):
    if callable(reason):
        return _marked("")(reason)
    return _marked(reason)


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def addModuleCleanup(function, /, *args, **kwargs):
    _cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    value = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return value


def doModuleCleanups():
    while _cleanups:
        function, args, kwargs = _cleanups.pop()
        function(*args, **kwargs)


_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MAX_LENGTH else text[:_MAX_LENGTH] + " [truncated]..."


def _shorten(s, prefix, suffix):
    skip = len(s) - prefix - suffix
    return f"{s[:prefix]}[{skip} chars]{s[len(s) - suffix:]}" if skip > 12 else s


def _common_shortened(*args):
    """Reprs whose common beginning is shortened when they are long."""
    from os.path import commonprefix
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    prefix = commonprefix(args)
    n = len(prefix)
    common = _MAX_LENGTH - (longest - n + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return tuple(prefix + s[n:] for s in args)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(s[n:], 41, 5) for s in args)


class _AssertRaises:
    def __init__(self, expected, case, pattern=None):
        self.expected, self.case, self.pattern, self.msg, self.obj_name = expected, case, _re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern, None, None

    _base = BaseException

    def handle(self, name, args, kwargs):
        classes = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(c, type) and issubclass(c, self._base) for c in classes):
            raise TypeError(f"{name}() arg 1 must be a{' warning class' if self._base is Warning else 'n exception type'} or tuple of {'warning classes' if self._base is Warning else 'exception types'}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def _fail(self, message):
        raise self.case.failureException(self.case._formatMessage(self.msg, message))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            name = getattr(self.expected, "__name__", str(self.expected))
            self._fail(f"{name} not raised by {self.obj_name}" if self.obj_name else f"{name} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None and not self.pattern.search(str(value)):
            self._fail(f'"{self.pattern.pattern}" does not match "{value}"')
        return True


class _AssertWarns(_AssertRaises):
    _base = Warning

    def __enter__(self):
        self._catcher = _warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        _warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self._catcher.__exit__(kind, value, tb)
        if kind is not None:
            return
        name = getattr(self.expected, "__name__", str(self.expected))
        first = None
        for entry in self.warnings:
            if not isinstance(entry.message, self.expected):
                continue
            first = first or entry.message
            if self.pattern is None or self.pattern.search(str(entry.message)):
                self.warning, self.filename, self.lineno = entry.message, entry.filename, entry.lineno
                return
        if first is not None:
            self._fail(f'"{self.pattern.pattern}" does not match "{first}"')
        self._fail(f"{name} not triggered by {self.obj_name}" if self.obj_name else f"{name} not triggered")


_Watcher = _collections.namedtuple("_LoggingWatcher", "records output")


class _AssertLogs:
    def __init__(self, case, logger, level, none):
        import logging
        self.logging, self.case, self.none = logging, case, none
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._checkLevel(level) if level else logging.INFO

    def __enter__(self):
        logging, watcher = self.logging, _Watcher([], [])
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(formatter.format(record))
        handler = Capture()
        handler.setLevel(self.level)
        self.saved = self.logger.handlers, self.logger.level, self.logger.propagate
        self.logger.handlers, self.logger.propagate = [handler], False
        self.logger.setLevel(self.level)
        self.watcher = watcher
        return None if self.none else watcher

    def __exit__(self, kind, value, tb):
        self.logger.handlers, level, self.logger.propagate = self.saved
        self.logger.setLevel(level)
        if kind is not None:
            return False
        name = self.logging.getLevelName(self.level)
        if self.none and self.watcher.records:
            raise self.case.failureException(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.none and not self.watcher.records:
            raise self.case.failureException(f"no logs of level {name} or higher triggered on {self.logger.name}")


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName, self._outcome_result, self._subtest, self._cleanup_list = methodName, None, None, []
        self._type_functions = {dict: self.assertDictEqual, list: self.assertListEqual, tuple: self.assertTupleEqual, set: self.assertSetEqual, frozenset: self.assertSetEqual, str: self.assertMultiLineEqual}
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._testMethodDoc = getattr(method, "__doc__", None)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_functions[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanup_list.append((function, args, kwargs))

    def enterContext(self, cm):
        value = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return value

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        value = cm.__enter__()
        cls.addClassCleanup(cm.__exit__, None, None, None)
        return value

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(_sys.exc_info())

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.runner import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({type(self).__module__}.{type(self).__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def skipTest(self, reason):
        raise SkipTest(reason)

    @_contextlib.contextmanager
    def subTest(self, msg=None, **params):
        result = self._outcome_result
        if result is None:
            yield
            return
        parent = self._subtest
        self._subtest = _SubTest(self, msg, {**(parent.params if parent else {}), **params})
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            result.addSkip(self._subtest, str(e))
        except BaseException:
            self._failed = True
            result.addSubTest(self, self._subtest, _sys.exc_info())
            if result.failfast:
                raise _ShouldStop
        else:
            result.addSubTest(self, self._subtest, None)
        finally:
            self._subtest = parent

    # running

    def _call(self, function, *args, **kwargs):
        return function(*args, **kwargs)

    def _attempt(self, result, function, *args, **kwargs):
        """Calls a part of the test; False if it failed."""
        try:
            self._call(function, *args, **kwargs)
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self._skipped = True
            result.addSkip(self, str(e))
        except _ShouldStop:
            self._failed = True
        except BaseException:
            if self._expecting:
                self._expected_failure = _sys.exc_info()
            elif issubclass(_sys.exc_info()[0], self.failureException):
                result.addFailure(self, _sys.exc_info())
            else:
                result.addError(self, _sys.exc_info())
            self._failed = True
        else:
            return True
        return False

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        self._failed = self._skipped = False
        self._expected_failure = None
        self._expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(method, "__unittest_expecting_failure__", False)
        try:
            for item in (type(self), method):
                if getattr(item, "__unittest_skip__", False):
                    result.addSkip(self, getattr(item, "__unittest_skip_why__", ""))
                    return result
            self._outcome_result = result
            expecting = self._expecting
            if self._attempt(result, self.setUp):
                self._attempt(result, self._returning(method))
                self._expecting = False
                self._attempt(result, self.tearDown)
            self.doCleanups()
            if not self._skipped and not (self._failed and not self._expected_failure):
                if expecting:
                    if self._expected_failure:
                        result.addExpectedFailure(self, self._expected_failure)
                    else:
                        result.addUnexpectedSuccess(self)
                elif not self._failed:
                    result.addSuccess(self)
            return result
        finally:
            self._outcome_result = None
            result.stopTest(self)

    def _returning(self, method):
        def call():
            value = method()
            if value is not None:
                _warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=3)
        return call if type(self)._call is TestCase._call else method

    def doCleanups(self):
        result, ok = self._outcome_result or self.defaultTestResult(), True
        self._failed = getattr(self, "_failed", False)
        self._expecting = False
        while self._cleanup_list:
            function, args, kwargs = self._cleanup_list.pop()
            ok = self._attempt(result, function, *args, **kwargs) and ok
        return ok

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanup_list:
            function, args, kwargs = self._cleanup_list.pop()
            function(*args, **kwargs)

    # assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _must(self, condition, msg, standard):
        if not condition:
            raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        self._must(expr, msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        self._must(not expr, msg, f"{safe_repr(expr)} is not false")

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, "%s != %s" % _common_shortened(first, second)))

    def assertEqual(self, first, second, msg=None):
        function = self._type_functions.get(type(first)) if type(first) is type(second) else None
        (function or self._baseAssertEqual)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self.fail(self._formatMessage(msg, f"{safe_repr(first)} == {safe_repr(second)}"))

    def assertIs(self, expr1, expr2, msg=None):
        self._must(expr1 is expr2, msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        self._must(expr1 is not expr2, msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        self._must(obj is None, msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        self._must(obj is not None, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(msg, f"{safe_repr(member)} not found in {safe_repr(container)}"))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertLess(self, a, b, msg=None):
        self._must(a < b, msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        self._must(a <= b, msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        self._must(a > b, msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        self._must(a >= b, msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            self._must(diff <= delta, msg, f"{safe_repr(first)} != {safe_repr(second)} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)")
            return
        places = 7 if places is None else places
        self._must(round(diff, places) == 0, msg, f"{safe_repr(first)} != {safe_repr(second)} within {places!r} places ({safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            self._must(not first == second and diff > delta, msg, f"{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)")
            return
        places = 7 if places is None else places
        self._must(not first == second and round(diff, places) != 0, msg, f"{safe_repr(first)} == {safe_repr(second)} within {places!r} places")

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for which, seq in (("First", first), ("Second", second)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        if first == second:
            return
        text = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shortened(first, second))
        n1, n2 = len(first), len(second)
        for i in range(min(n1, n2)):
            if first[i] != second[i]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shortened(first[i], second[i]))
                break
        if n1 > n2:
            text += f"\nFirst {name} contains {n1 - n2} additional elements.\nFirst extra element {n2}:\n{_common_shortened(first[n2])[0]}\n"
        elif n1 < n2:
            text += f"\nSecond {name} contains {n2 - n1} additional elements.\nFirst extra element {n1}:\n{_common_shortened(second[n1])[0]}\n"
        diff = "\n" + "\n".join(_difflib.ndiff(_pprint.pformat(first).splitlines(), _pprint.pformat(second).splitlines()))
        self.fail(self._formatMessage(msg, self._with_diff(text, diff)))

    def _with_diff(self, text, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return text + diff
        return text + f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, items in (("first", set1.difference(set2)), ("second", set2.difference(set1))):
            if items:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            diff = "\n" + "\n".join(_difflib.ndiff(_pprint.pformat(d1).splitlines(), _pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._with_diff("%s != %s" % _common_shortened(d1, d2), diff)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > 65536 or len(second) > 65536:
            self._baseAssertEqual(first, second, msg)
        end = "" if (first or second).endswith("\n") and (second or first).endswith("\n") else "\n"
        lines1, lines2 = [(text + end if text else text).splitlines(keepends=True) for text in (first, second)]
        diff = "\n" + "".join(_difflib.ndiff(lines1, lines2))
        self.fail(self._formatMessage(msg, self._with_diff("%s != %s" % _common_shortened(first, second), diff)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = []
        try:
            a, b = _collections.Counter(first), _collections.Counter(second)
            if a == b:
                return
            for element in dict.fromkeys(first + second):
                if a[element] != b[element]:
                    differences.append((a[element], b[element], element))
        except TypeError:
            left = second[:]
            for element in first:
                if element in left:
                    left.remove(element)
                else:
                    differences.append((first.count(element), second.count(element), element))
            differences += [(first.count(e), second.count(e), e) for e in left]
        if differences:
            lines = ["First has %d, Second has %d:  %r" % d for d in differences]
            self.fail(self._formatMessage(msg, self._with_diff("Element counts were not equal:\n", "\n".join(lines))))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = _re.compile(expected_regex)
        self._must(expected_regex.search(text), msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._must(False, msg, f"Regex matched: {text[match.start():match.end()]!r} matches {unexpected_regex.pattern!r} in {text!r}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._set_up, self._tear_down, self._function, self._description = setUp, tearDown, testFunc, description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f"{type(self).__module__}.{type(self).__qualname__} ({self._function.__name__})"

    def shortDescription(self):
        return self._description or super().shortDescription()


class IsolatedAsyncioTestCase(TestCase):
    """Tests that are coroutines, in one loop a test."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        value = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return value

    def _call(self, function, *args, **kwargs):
        value = function(*args, **kwargs)
        if function == self.setUp:
            value = self.asyncSetUp()
        elif function == self.tearDown:
            value = self.asyncTearDown()
        if hasattr(value, "__await__"):
            self._loop.run_until_complete(value)
        if function == self.tearDown:
            return
        return None

    def run(self, result=None):
        import asyncio
        self._loop = asyncio.new_event_loop()
        try:
            return super().run(result)
        finally:
            self._loop.close()


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = [f"[{self._message}]"] if self._message is not None else []
        if self.params:
            parts.append("(" + ", ".join(f"{k}={v!r}" for k, v in self.params.items()) + ")")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"
