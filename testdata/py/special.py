# Special methods of the built-in types, called by name and through super().
class Tracked(dict):
    def __init__(self, *args, **named):
        self.log = []
        super().__init__(*args, **named)

    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        self.log.append(("del", key))
        super().__delitem__(key)

    def __contains__(self, key):
        return super().__contains__(str(key))

    def __missing__(self, key):
        return f"no {key}"


d = Tracked({"a": 1}, b=2)
d["c"] = 3
del d["a"]
print(d, d.log, "b" in d, d["zz"], len(d), d == {"b": 2, "c": 3}, list(d))


class Doubling(list):
    def __init__(self, *items):
        super().__init__(items)

    def append(self, x):
        super().append(x * 2)

    def __getitem__(self, i):
        return super().__getitem__(i)

    def __len__(self):
        return super().__len__() + 100

    def __iter__(self):
        return super().__iter__()

    def __eq__(self, other):
        return super().__eq__(other)


items = Doubling(1, 2)
items.append(4)
print(len(items), items[0], items[1:], sorted(items), items == [1, 2, 8], items != [1], items + [9])


class Counted(set):
    def __init__(self, values=()):
        super().__init__(values)
        self.size = super().__len__()


print(Counted("aab").size, Counted().size, Counted([1]) | {2})


class Step(int):
    def __add__(self, other):
        return Step(int.__add__(self, other) + 1)

    def __lt__(self, other):
        print("lt")
        return super().__lt__(other)

    def __repr__(self):
        return f"Step({int(self)})"


print(Step(1) + 2, Step(3) < 4, Step(5) == 5)


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __add__(self, other):
        return Upper(super().__add__(other))


print(Upper("abc") + "d", type(Upper("a") + "b").__name__, Upper("x") * 2)
print("a".__add__("b"), [1].__len__(), (5).__mul__(2), {}.__contains__(1), (1).__add__(1.5), (1.5).__radd__(1), "x".__eq__("x"), "x".__eq__(1))
print((7).__floordiv__(2), (7).__rsub__(10), (2).__pow__(10), (-3).__abs__(), (0).__bool__(), (5).__neg__(), (6).__and__(3), (1).__lt__("a"))
print([3].__iter__().__next__(), iter("ab").__next__(), {1, 2}.__sub__({2}), {1}.__and__([1]), {"a": 1}.__or__({"b": 2}), (1, 2).__getitem__(1), range(5).__len__())
for call in [lambda: [].__getitem__(0), lambda: "a".__add__(1), lambda: iter([]).__next__(), lambda: (1).__len__(), lambda: {}.__getitem__("k"), lambda: str.upper(1), lambda: str.upper(), lambda: list.append({}, 1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(hasattr(5, "__len__"), hasattr([], "__len__"), hasattr("", "__setitem__"), callable([].__len__), hasattr({}, "__iter__"))
