#: import typing
import typing
print(typing.Optional[int], typing.List[int])
#: import enum
import enum
class C(enum.Enum):
    A = 1
    B = 2
print(C.A, repr(C.B), list(C))
#: import dataclasses
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 2
print(P(1), P(1) == P(1, 2))
#: import collections
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
print(Counter("hello"), defaultdict(list, a=[1]), deque([1, 2]))
P = namedtuple("P", "x y")
print(P(1, 2), P(1, 2).x, OrderedDict(a=1), ChainMap({1: 2}))
#: import functools
import functools
@functools.lru_cache
def f(n): return n if n < 2 else f(n-1) + f(n-2)
print(f(30), f.cache_info())
#: import contextlib
from contextlib import contextmanager
@contextmanager
def m():
    print("in")
    yield 1
    print("out")
with m() as x: print(x)
#: import copy
import copy
print(copy.deepcopy([1, [2, {3: 4}]]))
#: import itertools
import itertools
print(list(itertools.chain([1], [2])), list(itertools.permutations([1, 2, 3], 2)))
#: import operator
import operator
print(operator.itemgetter(1)([1, 2]), operator.add(1, 2))
#: import abc
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): pass
try: A()
except TypeError as e: print(e)
