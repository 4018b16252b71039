#: misspelled builtin
pirnt(1)
#: misspelled global
counter = 1
print(conter)
#: misspelled local
def f():
    some_value = 1
    return some_valu
f()
#: case
Value = 1
print(value)
#: attribute
[].appendd(1)
#: own attribute
class A:
    def __init__(self): self.colour = 1
A().color
#: private attribute in a method
class A:
    def __init__(self): self._hidden = 1
    def f(self): return self._hiden
A().f()
#: self
class A:
    def __init__(self): self.value = 1
    def f(self): return value
A().f()
#: forgotten import
math.sqrt(2)
#: forgotten import that is like a name
tim = 1
time.sleep(1)
#: import name
from sys import exitt
#: module attribute
import math
math.sqr(2)
#: nothing like it
zzzzqqq
#: notes
e = ValueError("x")
e.add_note("first")
e.add_note("second")
try:
    raise e
except ValueError as err:
    print(err.__notes__)
#: chained exceptions have suggestions
try:
    lenn([])
except NameError as e:
    print(e, e.name)
#: string methods
"abc".uper()
#: class attribute
class Config:
    timeout = 3
Config.timout
#: unbound local
def f():
    print(x)
    x = 1
f()
