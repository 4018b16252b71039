"""Suites, results, and the program that runs tests."""
from _trammel import module as _module
import io as _io
import sys as _sys
import time as _time
import traceback as _traceback
from fnmatch import fnmatchcase as _fnmatchcase
from unittest import case as _case


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.testsRun, self.collectedDurations = 0, []
        self._kept = self._originals = None  # what a test prints while buffer is on, and where it would go
        self._shows = False

    def startTest(self, test):
        self.testsRun += 1
        self._shows = False
        if self.buffer:
            self._originals, self._kept = (_sys.stdout, _sys.stderr), (_io.StringIO(), _io.StringIO())
            _sys.stdout, _sys.stderr = self._kept

    def stopTest(self, test):
        if self._originals:
            _sys.stdout, _sys.stderr = self._originals
            if self._shows:
                for stream, text in zip(self._originals, self._printed()):
                    stream.write(text)
            self._originals = self._kept = None

    def _printed(self):
        """What the test has printed to both streams, with headings."""
        out = []
        for name, stream in zip(("Stdout", "Stderr"), self._kept or ()):
            text = stream.getvalue()
            out.append(f"\n{name}:\n{text}{'' if text.endswith(chr(10)) else chr(10)}" if text else "")
        return out

    startTestRun = stopTestRun = printErrors = lambda self: None

    def _text(self, err, test):
        self._shows = True
        return "".join(_traceback.format_exception(*err) + self._printed())

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        self._fail_fast()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        self._fail_fast()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            (self.failures if failed else self.errors).append((subtest, self._text(err, test)))
            self._fail_fast()

    def _fail_fast(self):
        if self.failfast:
            self.stop()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._fail_fast()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>"


class TextTestResult(TestResult):
    separator1, separator2 = "=" * 70, "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.showAll, self.dots, self.descriptions = stream, verbosity > 1, verbosity == 1, descriptions
        self._new_line = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f"{self.getDescription(test)} ... ")
            self._new_line = False

    def _status(self, test, word, letter):
        if self.showAll:
            if self._new_line:
                if isinstance(test, _case._SubTest):
                    self.stream.write("  ")
                self.stream.write(f"{self.getDescription(test)} ... ")
            self.stream.write(word + "\n")
            self._new_line = True
        elif self.dots:
            self.stream.write(letter)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            if self.showAll and not self._new_line:
                self.stream.write("\n")
                self._new_line = True
            self._status(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        for flavour, errors in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, err in errors:
                self.stream.write(f"{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{err}\n")
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, TestSuite) else NotImplemented

    def __repr__(self):
        return f"<unittest.suite.TestSuite tests={self._tests}>"

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def run(self, result, debug=False):
        outermost = not getattr(result, "_in_suite", False)
        if outermost:
            result._in_suite, result._class = True, None
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
            elif self._enter(type(test), result):
                test(result)
        if outermost:
            self._leave(result)
            self._module_fixture(result, "tearDownModule", lambda: _case.doModuleCleanups())
            result._in_suite = False
        return result

    def _module_fixture(self, result, name, after=None):
        hook = getattr(_module("__main__"), name, None)
        try:
            if hook is not None:
                hook()
            if after is not None:
                after()
        except Exception:
            result.errors.append((_ErrorHolder(f"{name} (__main__)"), result._text(_sys.exc_info(), None)))
            return False
        return True

    def _enter(self, cls, result):
        """Sets a class up before its first test; False if that failed."""
        if result._class is cls:
            return not result._class_failed
        if result._class is None:
            result._module_failed = not self._module_fixture(result, "setUpModule")
        self._leave(result)
        result._class, result._class_failed = cls, result._module_failed
        if not result._module_failed and not getattr(cls, "__unittest_skip__", False) and hasattr(cls, "setUpClass"):
            try:
                cls.setUpClass()
            except Exception as e:
                result._class_failed = True
                holder = _ErrorHolder(f"setUpClass ({cls.__module__}.{cls.__qualname__})")
                if isinstance(e, _case.SkipTest):
                    result.addSkip(holder, str(e))
                else:
                    result.addError(holder, _sys.exc_info())
                cls.doClassCleanups()
        return not result._class_failed

    def _leave(self, result):
        cls = result._class
        if cls is None or result._class_failed or getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "tearDownClass"):
            return
        try:
            cls.tearDownClass()
        except Exception:
            result.addError(_ErrorHolder(f"tearDownClass ({cls.__module__}.{cls.__qualname__})"), _sys.exc_info())
        cls.doClassCleanups()


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestLoader:
    testMethodPrefix, testNamePatterns, suiteClass = "test", None, TestSuite
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(_fnmatchcase(full, p) for p in self.testNamePatterns)
        names = [n for n in dir(testCaseClass) if wanted(n)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        classes = [v for _, v in sorted(module.__dict__.items() if hasattr(module, "__dict__") else [(n, getattr(module, n)) for n in dir(module)])]
        tests = [
            self.loadTestsFromTestCase(c) for c in classes
            if isinstance(c, type) and issubclass(c, _case.TestCase) and c not in (_case.TestCase, _case.FunctionTestCase, _case.IsolatedAsyncioTestCase)
        ]
        suite = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return load_tests(self, suite, pattern) if load_tests is not None else suite

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        target, parent = module, None
        if target is None:
            target, parts = self._import_most(parts)
        for part in parts:
            parent, target = target, getattr(target, part)
        if type(target) is type(_sys):
            return self.loadTestsFromModule(target)
        if isinstance(target, type) and issubclass(target, _case.TestCase):
            return self.loadTestsFromTestCase(target)
        if isinstance(parent, type) and issubclass(parent, _case.TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(target, (TestSuite, _case.TestCase)):
            return target if isinstance(target, TestSuite) else self.suiteClass([target])
        return self.suiteClass([target()])

    def _import_most(self, parts):
        """The module that the first parts name, as many as can be imported, and the rest."""
        for i in range(len(parts), 0, -1):
            try:
                return _module(".".join(parts[:i])), parts[i:]
            except ModuleNotFoundError as e:
                if i == 1 or e.name != ".".join(parts[:i]):
                    raise

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        import os
        suites = []
        for name in sorted(os.listdir(start_dir)):
            if _fnmatchcase(name, pattern) and name.endswith(".py"):
                suites.append(self.loadTestsFromModule(_module(name[:-3])))
        return self.suiteClass(suites)


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream, self.descriptions, self.verbosity, self.failfast, self.buffer = stream or _sys.stderr, descriptions, verbosity, failfast, buffer
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast, result.buffer = self.failfast, self.buffer
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - start
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.write(result.separator2 + "\n")
        run = result.testsRun
        self.stream.write(f"Ran {run} test{'s' if run != 1 else ''} in {taken:.3f}s\n\n")
        infos = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            infos += [f"{n}={len(l)}" for n, l in (("failures", result.failures), ("errors", result.errors)) if l]
        elif run == 0 and not result.skipped:
            self.stream.write("NO TESTS RAN")
        else:
            self.stream.write("OK")
        infos += [
            f"{n}={len(l)}" for n, l in (("skipped", result.skipped), ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses)) if l
        ]
        self.stream.write(f" ({', '.join(infos)})\n" if infos else "\n")
        return result


class TestProgram:
    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
        catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None,
    ):
        self.module = _module(module) if isinstance(module, str) else module
        names, patterns = [], []
        args = list((argv or _sys.argv)[1:])
        while args:
            arg = args.pop(0)
            if arg in ("-v", "--verbose"):
                verbosity = 2
            elif arg in ("-q", "--quiet"):
                verbosity = 0
            elif arg in ("-f", "--failfast"):
                failfast = True
            elif arg == "-k" and args:
                pattern = args.pop(0)
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            elif not arg.startswith("-"):
                names.append(arg)
        testLoader.testNamePatterns = patterns or None
        if not names and defaultTest:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.test = testLoader.loadTestsFromNames(names, self.module) if names else testLoader.loadTestsFromModule(self.module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(self.test)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                _sys.exit(5)
            _sys.exit(0 if self.result.wasSuccessful() else 1)


TestResult.__module__, TestSuite.__module__, TestLoader.__module__, TestProgram.__module__ = "unittest.result", "unittest.suite", "unittest.loader", "unittest.main"
