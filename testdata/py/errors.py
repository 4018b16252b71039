def f(n):
    try:
        if n == 0:
            return "zero"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return 1 / 0
        return "other"
    except ValueError as e:
        return f"value {e}"
    except (ZeroDivisionError, TypeError) as e:
        return f"{type(e).__name__}: {e}"
    else:
        return "else"
    finally:
        print("finally", n)


print([f(i) for i in range(4)])


def nested():
    try:
        try:
            raise KeyError("a")
        except KeyError as e:
            raise RuntimeError("b") from e
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__), e.__suppress_context__)
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise RuntimeError("c")
    except RuntimeError as e:
        print(repr(e.__context__), e.__cause__)


nested()


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("i", i)
        finally:
            print("fin", i)


loop()


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


print(swallow())
try:
    raise ValueError("x", 1)
except ValueError as e:
    print(e, e.args, repr(e))
try:
    try:
        raise ValueError("inner")
    except ValueError:
        raise
except ValueError as e:
    print("reraised", e)
try:
    assert 1 == 2, "no"
except AssertionError as e:
    print("assert", e)
try:
    raise "x"
except TypeError as e:
    print(e)
try:
    e
except NameError as err:
    print(err)


def rec(n):
    return rec(n + 1)


try:
    rec(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
try:
    import nothing_like_this
except ImportError as e:
    print(type(e).__name__, e)
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError), str(KeyError("k")), str(ValueError()))
