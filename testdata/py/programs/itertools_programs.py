#: infinite
from itertools import count, cycle, repeat, islice
print(list(islice(count(3, 2), 4)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)), next(count(0.5)), list(zip(count(), "ab")), list(islice(repeat(1), 2)))
#: accumulate
from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([3, 1, 2], max)))
#: chaining
from itertools import chain, compress, dropwhile, takewhile, filterfalse, starmap, pairwise, batched
print(list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])), list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise([1, 2, 3])), list(batched("abcde", 2)))
#: combinatorics
from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), len(list(permutations(range(4)))), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(product()), list(combinations([1], 2)), list(permutations([], 0)))
#: groupby
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabbba")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
for k, g in groupby("aab"):
    print(k)
#: islice forms
from itertools import islice
print(list(islice("abcdef", 2)), list(islice("abcdef", 1, 4)), list(islice("abcdef", 0, None, 2)), list(islice(iter(range(10)), 2, 8, 3)))
try:
    islice("abc", -1)
except ValueError as e:
    print(e)
#: tee and zip longest
from itertools import tee, zip_longest
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest([1], [])))
#: lazy
from itertools import chain
def noisy(n):
    print("start", n)
    yield n
it = chain(noisy(1), noisy(2))
print(next(it))
print(next(it))
#: errors
from itertools import combinations, batched, product, repeat
for f in (lambda: combinations([1], -1), lambda: list(batched([1], 0)), lambda: product([1], repeat=-1), lambda: next(iter(repeat(1, 0)))):
    try:
        f()
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)
#: iterators are iterators
from itertools import count, chain
c = count()
print(iter(c) is c, next(c), c.__next__(), type(c).__name__, type(chain()).__name__)
