#: except star
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as e:
    print("values", e.exceptions)
except* TypeError as e:
    print("types", e.exceptions)
#: the rest is raised
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
    except* ValueError as e:
        print(repr(e))
except ExceptionGroup as e:
    print(repr(e), e.message)
#: single exception is wrapped
try:
    raise ValueError("x")
except* ValueError as e:
    print(type(e).__name__, repr(e))
#: nested groups
g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
match_, rest = g.split(ValueError)
print(repr(match_))
print(repr(rest))
print(g.subgroup(lambda e: isinstance(e, TypeError)))
print(g.split(KeyError))
#: str and attributes
g = ExceptionGroup("msg", [ValueError(1), TypeError(2)])
print(str(g), g.message, g.exceptions, g.args)
print(str(ExceptionGroup("one", [ValueError()])))
#: base group
g = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
print(type(g).__name__)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)
try:
    ExceptionGroup("b", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
#: bad arguments
for args in (("m",), ("m", []), ("m", [1]), (1, [ValueError()]), ("m", 5)):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#: raise in a clause
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("new")
except ExceptionGroup as e:
    print(repr(e))
#: else and finally
try:
    print("body")
except* ValueError:
    print("no")
else:
    print("else")
finally:
    print("finally")
#: catching groups with except star
try:
    try:
        raise ValueError()
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
#: derive
class G(ExceptionGroup):
    def derive(self, excs):
        return G(self.message, excs)
g = G("mine", [ValueError(), TypeError()])
m, r = g.split(ValueError)
print(type(m).__name__, type(r).__name__, m.message)
#: notes are kept
g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
g.add_note("a note")
m, r = g.split(ValueError)
print(m.__notes__, r.__notes__)
