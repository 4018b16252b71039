def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: ArithmeticError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ArithmeticError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ArithmeticError.__mro__])
class Sub(ArithmeticError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ArithmeticError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: AssertionError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise AssertionError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in AssertionError.__mro__])
class Sub(AssertionError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except AssertionError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: AttributeError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise AttributeError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in AttributeError.__mro__])
class Sub(AttributeError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except AttributeError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: BufferError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise BufferError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in BufferError.__mro__])
class Sub(BufferError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except BufferError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: EOFError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise EOFError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in EOFError.__mro__])
class Sub(EOFError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except EOFError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ImportError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ImportError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ImportError.__mro__])
class Sub(ImportError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ImportError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: LookupError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise LookupError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in LookupError.__mro__])
class Sub(LookupError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except LookupError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: MemoryError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise MemoryError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in MemoryError.__mro__])
class Sub(MemoryError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except MemoryError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: NameError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise NameError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in NameError.__mro__])
class Sub(NameError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except NameError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: OSError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise OSError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in OSError.__mro__])
class Sub(OSError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except OSError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ReferenceError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ReferenceError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ReferenceError.__mro__])
class Sub(ReferenceError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ReferenceError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: RuntimeError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise RuntimeError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in RuntimeError.__mro__])
class Sub(RuntimeError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except RuntimeError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: NotImplementedError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise NotImplementedError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in NotImplementedError.__mro__])
class Sub(NotImplementedError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except NotImplementedError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: RecursionError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise RecursionError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in RecursionError.__mro__])
class Sub(RecursionError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except RecursionError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: StopIteration
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise StopIteration(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in StopIteration.__mro__])
class Sub(StopIteration):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except StopIteration as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: StopAsyncIteration
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise StopAsyncIteration(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in StopAsyncIteration.__mro__])
class Sub(StopAsyncIteration):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except StopAsyncIteration as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: SyntaxError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise SyntaxError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in SyntaxError.__mro__])
class Sub(SyntaxError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except SyntaxError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: SystemError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise SystemError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in SystemError.__mro__])
class Sub(SystemError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except SystemError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: TypeError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise TypeError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in TypeError.__mro__])
class Sub(TypeError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except TypeError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ValueError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ValueError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ValueError.__mro__])
class Sub(ValueError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ValueError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: UnicodeError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise UnicodeError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in UnicodeError.__mro__])
class Sub(UnicodeError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except UnicodeError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ZeroDivisionError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ZeroDivisionError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ZeroDivisionError.__mro__])
class Sub(ZeroDivisionError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ZeroDivisionError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: KeyError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise KeyError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in KeyError.__mro__])
class Sub(KeyError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except KeyError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: IndexError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise IndexError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in IndexError.__mro__])
class Sub(IndexError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except IndexError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: OverflowError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise OverflowError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in OverflowError.__mro__])
class Sub(OverflowError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except OverflowError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: FloatingPointError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise FloatingPointError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in FloatingPointError.__mro__])
class Sub(FloatingPointError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except FloatingPointError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: TimeoutError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise TimeoutError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in TimeoutError.__mro__])
class Sub(TimeoutError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except TimeoutError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: PermissionError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise PermissionError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in PermissionError.__mro__])
class Sub(PermissionError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except PermissionError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: FileNotFoundError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise FileNotFoundError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in FileNotFoundError.__mro__])
class Sub(FileNotFoundError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except FileNotFoundError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ConnectionError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ConnectionError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ConnectionError.__mro__])
class Sub(ConnectionError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ConnectionError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: BrokenPipeError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise BrokenPipeError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in BrokenPipeError.__mro__])
class Sub(BrokenPipeError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except BrokenPipeError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: KeyboardInterrupt
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise KeyboardInterrupt(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in KeyboardInterrupt.__mro__])
class Sub(KeyboardInterrupt):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except KeyboardInterrupt as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: SystemExit
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise SystemExit(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in SystemExit.__mro__])
class Sub(SystemExit):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except SystemExit as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: GeneratorExit
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise GeneratorExit(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in GeneratorExit.__mro__])
class Sub(GeneratorExit):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except GeneratorExit as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: Warning
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise Warning(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in Warning.__mro__])
class Sub(Warning):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except Warning as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: DeprecationWarning
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise DeprecationWarning(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in DeprecationWarning.__mro__])
class Sub(DeprecationWarning):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except DeprecationWarning as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: UserWarning
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise UserWarning(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in UserWarning.__mro__])
class Sub(UserWarning):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except UserWarning as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: Exception
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise Exception(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in Exception.__mro__])
class Sub(Exception):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except Exception as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: BaseException
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise BaseException(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in BaseException.__mro__])
class Sub(BaseException):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except BaseException as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: IndentationError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise IndentationError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in IndentationError.__mro__])
class Sub(IndentationError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except IndentationError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ModuleNotFoundError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ModuleNotFoundError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ModuleNotFoundError.__mro__])
class Sub(ModuleNotFoundError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ModuleNotFoundError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: UnboundLocalError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise UnboundLocalError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in UnboundLocalError.__mro__])
class Sub(UnboundLocalError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except UnboundLocalError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: InterruptedError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise InterruptedError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in InterruptedError.__mro__])
class Sub(InterruptedError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except InterruptedError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: IsADirectoryError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise IsADirectoryError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in IsADirectoryError.__mro__])
class Sub(IsADirectoryError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except IsADirectoryError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: BlockingIOError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise BlockingIOError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in BlockingIOError.__mro__])
class Sub(BlockingIOError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except BlockingIOError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
#: ChildProcessError
for args in ((), ("m",), ("a", 1), (None,)):
    try:
        raise ChildProcessError(*args)
    except BaseException as e:
        print(type(e).__name__, e.args, repr(str(e)), repr(e), isinstance(e, Exception))
print([k.__name__ for k in ChildProcessError.__mro__])
class Sub(ChildProcessError):
    def __str__(self): return "own"
try:
    raise Sub("x") from ValueError("cause")
except ChildProcessError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
