import io, re, unittest


def run(*cases, verbosity=1, **options):
    suite = unittest.TestSuite()
    for case in cases:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity, **options).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIMEs", out.getvalue())
    text = re.sub(r'File ".*?", line \d+', "File FILE", text)
    print("\n".join(line for line in text.splitlines() if not set(line) <= set("~^ ") or not line))
    return result


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except AssertionError as e:
        print(type(e).__name__ + ":", e)
    except Exception as e:
        print("!", type(e).__name__ + ":", e)

#: passing and failing
class T(unittest.TestCase):
    def test_ok(self): self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual(1, 2)
    def test_error(self): raise ValueError("x")
    def helper(self): pass
r = run(T)
print(r.testsRun, len(r.failures), len(r.errors), r.wasSuccessful(), r)
#: verbose
class T(unittest.TestCase):
    def test_a(self):
        "First line.\n\nMore."
    def test_b(self): self.skipTest("later")
    def test_c(self): self.fail("no")
run(T, verbosity=2)
run(T, verbosity=0)
#: set up and tear down
log = []
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): log.append("class up")
    @classmethod
    def tearDownClass(cls): log.append("class down")
    def setUp(self): log.append("up")
    def tearDown(self): log.append("down")
    def test_1(self):
        self.addCleanup(log.append, "cleanup")
        log.append("1")
    def test_2(self): log.append("2")
run(T)
print(log)
#: errors in fixtures
class T(unittest.TestCase):
    def setUp(self): raise KeyError("setup")
    def test_a(self): pass
class U(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise KeyError("class")
    def test_a(self): pass
class V(unittest.TestCase):
    def tearDown(self): raise KeyError("down")
    def test_a(self): self.fail()
for case in (T, U, V):
    r = run(case)
    print(len(r.errors), len(r.failures), r.testsRun)
#: skips
@unittest.skip("whole class")
class S(unittest.TestCase):
    def test_x(self): pass
class T(unittest.TestCase):
    @unittest.skip("a")
    def test_a(self): pass
    @unittest.skipIf(True, "b")
    def test_b(self): pass
    @unittest.skipUnless(True, "c")
    def test_c(self): pass
    def test_d(self): raise unittest.SkipTest("d")
r = run(S, T)
print(sorted(reason for _, reason in r.skipped))
#: expected failures
class T(unittest.TestCase):
    @unittest.expectedFailure
    def test_a(self): self.fail()
    @unittest.expectedFailure
    def test_b(self): pass
r = run(T)
print(len(r.expectedFailures), len(r.unexpectedSuccesses), r.wasSuccessful())
#: subtests
class T(unittest.TestCase):
    def test_a(self):
        for i in range(4):
            with self.subTest("msg", i=i):
                self.assertEqual(i % 2, 0)
r = run(T)
print(len(r.failures), r.testsRun)
#: equality messages
t = unittest.TestCase()
for a, b in ((1, 2), ("a", "b"), ([1, 2], [1, 3]), ((1,), (1, 2)), ({1, 2}, {2, 3}), ({"a": 1}, {"a": 2}), ("one\ntwo\n", "one\n2\n"), (None, 0), ([1] * 5, [1] * 6), (1.0, "1")):
    attempt(t.assertEqual, a, b)
attempt(t.assertEqual, 1, 2, "my message")
attempt(t.assertNotEqual, 1, 1)
#: truth and identity
t = unittest.TestCase()
attempt(t.assertTrue, 0)
attempt(t.assertFalse, [1])
attempt(t.assertIs, 1, 2)
attempt(t.assertIsNot, None, None)
attempt(t.assertIsNone, 3)
attempt(t.assertIsNotNone, None)
attempt(t.assertIn, 1, [2])
attempt(t.assertNotIn, 1, [1])
attempt(t.assertIsInstance, 1, str)
attempt(t.assertNotIsInstance, 1, int)
attempt(t.assertTrue, False, "why")
#: comparisons
t = unittest.TestCase()
attempt(t.assertLess, 2, 1)
attempt(t.assertLessEqual, 2, 1)
attempt(t.assertGreater, 1, 1)
attempt(t.assertGreaterEqual, 0, 1)
attempt(t.assertAlmostEqual, 1.0, 1.00000001)
attempt(t.assertAlmostEqual, 1.0, 1.1)
attempt(t.assertAlmostEqual, 1, 1.5, places=0)
attempt(t.assertAlmostEqual, 1, 2, delta=0.5)
attempt(t.assertNotAlmostEqual, 1.0, 1.0)
attempt(t.assertAlmostEqual, 1, 2, places=1, delta=1)
#: collections
t = unittest.TestCase()
attempt(t.assertCountEqual, [1, 2, 2], [2, 1])
attempt(t.assertCountEqual, [3, 1], [1, 3])
attempt(t.assertListEqual, [1], (1,))
attempt(t.assertSetEqual, {1}, {2})
attempt(t.assertDictEqual, {"a": 1}, {"b": 1})
attempt(t.assertTupleEqual, (1, 2), (1, 3))
attempt(t.assertSequenceEqual, [1, 2], (1, 3))
attempt(t.assertMultiLineEqual, "a\nb", "a\nc")
#: regular expressions
t = unittest.TestCase()
attempt(t.assertRegex, "abc", "x+")
attempt(t.assertRegex, "abc", "b")
attempt(t.assertNotRegex, "abc", "b")
#: raises
t = unittest.TestCase()
with t.assertRaises(ValueError) as cm:
    int("x")
print(cm.exception)
attempt(t.assertRaises, ValueError, int, "3")
attempt(t.assertRaises, KeyError, int, "x")
attempt(t.assertRaisesRegex, ValueError, "zzz", int, "x")
attempt(t.assertRaisesRegex, ValueError, "invalid", int, "x")
def nothing():
    with t.assertRaises((KeyError, ValueError), msg="m"):
        pass
attempt(nothing)
attempt(t.assertRaises, 3, int)
#: warns
import warnings
t = unittest.TestCase()
with t.assertWarns(UserWarning) as cm:
    warnings.warn("careful")
print(cm.warning, cm.lineno > 0)
attempt(t.assertWarns, UserWarning, lambda: None)
attempt(t.assertWarnsRegex, UserWarning, "x", warnings.warn, "y")
#: logs
import logging
t = unittest.TestCase()
with t.assertLogs("a", level="INFO") as cm:
    logging.getLogger("a").info("one")
    logging.getLogger("a.b").error("two")
print(cm.output, [r.levelname for r in cm.records])
def silent():
    with t.assertLogs():
        pass
attempt(silent)
with t.assertNoLogs("a", "ERROR"):
    logging.getLogger("a").info("fine")
#: own assertion messages
class T(unittest.TestCase):
    longMessage = False
t = T()
attempt(t.assertEqual, 1, 2, "only this")
t.addTypeEqualityFunc(int, lambda a, b, msg=None: (_ for _ in ()).throw(t.failureException("ints differ")))
attempt(t.assertEqual, 1, 2)
print(unittest.TestCase.maxDiff)
#: loading
class A(unittest.TestCase):
    def test_b(self): pass
    def test_a(self): pass
    def check_c(self): pass
loader = unittest.TestLoader()
print(loader.getTestCaseNames(A), [t.id() for t in loader.loadTestsFromTestCase(A)], loader.loadTestsFromTestCase(A).countTestCases())
loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(A))
loader2 = unittest.TestLoader()
loader2.testNamePatterns = ["*_a"]
print(loader2.getTestCaseNames(A))
#: suites
class A(unittest.TestCase):
    def test_a(self): pass
    def test_b(self): pass
s = unittest.TestSuite([A("test_a")])
s.addTest(A("test_b"))
print(s.countTestCases(), [str(t) for t in s], A("test_a") == A("test_a"), A("test_a").shortDescription(), repr(A("test_a")))
attempt(A, "no_such")
r = unittest.TestResult()
s.run(r)
print(r.testsRun, r.wasSuccessful(), r)
#: failfast and buffer
class T(unittest.TestCase):
    def test_a(self):
        print("printed")
        self.fail("x")
    def test_b(self): self.fail("y")
r = run(T, failfast=True)
print(r.testsRun)
r = run(T, buffer=True)
print("printed" in r.failures[0][1])
#: results of one's own
class R(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("start", test.id().split(".")[-1])
    def addSuccess(self, test): print("ok")
    def addFailure(self, test, err): print("fail", err[0].__name__, err[1])
class T(unittest.TestCase):
    def test_a(self): pass
    def test_b(self): self.assertTrue(False)
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(R())
#: main
class T(unittest.TestCase):
    def test_a(self): pass
import sys
sys.stderr = io.StringIO()
try:
    unittest.main(argv=["x"])
except SystemExit as e:
    print("exit", e.code)
p = unittest.main(argv=["x", "-v", "T.test_a"], exit=False)
print(p.result.testsRun, "test_a" in sys.stderr.getvalue())
#: async tests
class T(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.x = 1
    async def test_a(self): self.assertEqual(self.x, 1)
    async def test_b(self): self.assertEqual(self.x, 2)
r = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r.testsRun, len(r.failures))
#: FunctionTestCase
def check(): assert 1 == 2, "func"
r = unittest.TestResult()
unittest.FunctionTestCase(check, description="d").run(r)
print(len(r.failures), unittest.FunctionTestCase(check, description="d").shortDescription())
#: enterContext and doCleanups
import contextlib
log = []
@contextlib.contextmanager
def manager():
    log.append("in")
    yield 5
    log.append("out")
class T(unittest.TestCase):
    def test_a(self): log.append(self.enterContext(manager()))
run(T)
print(log)
#: doctest
import doctest
def f(n):
    """
    >>> f(2)
    4
    >>> f(3)
    10
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> f("x" * 3)[:3] # doctest: +ELLIPSIS
    '...'
    >>> 1 / 0
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    """
    return n * 2
print([(e.source, e.want, e.lineno, e.options) for e in doctest.DocTestParser().get_examples(f.__doc__)][:4])
out = []
runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(f, "f", globs={"f": f}):
    print(test.name, len(test.examples), runner.run(test, out=lambda s: out.append(s)))
print("Expected:" in "".join(out), runner.summarize(verbose=False) if False else runner.failures)
#: doctest options
import doctest
c = doctest.OutputChecker()
print(c.check_output("a b\n", "a  b\n", 0), c.check_output("a b\n", "a  b\n", doctest.NORMALIZE_WHITESPACE), c.check_output("a...z\n", "a---z\n", doctest.ELLIPSIS), c.check_output("1\n", "True\n", 0))
print(c.output_difference(doctest.Example("x", "1\n"), "2\n", 0), doctest.script_from_examples("a\n>>> x\n1\n") if hasattr(doctest, "nosuch") else "")
