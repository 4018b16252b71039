class A:
    count = 0

    def __init__(self, x, *, y=2):
        self.x = x
        self._y = y
        A.count += 1

    @property
    def y(self):
        return self._y

    @y.setter
    def y(self, value):
        if value < 0:
            raise ValueError("negative")
        self._y = value

    @staticmethod
    def make():
        return A(1)

    @classmethod
    def many(cls, n):
        return [cls(i) for i in range(n)]

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, y={self.y})"

    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __lt__(self, other):
        return self.x < other.x

    def __add__(self, other):
        return A(self.x + (other.x if isinstance(other, A) else other))

    __radd__ = __add__

    def __len__(self):
        return self.x

    def __getitem__(self, i):
        if i >= self.x:
            raise IndexError(i)
        return i * 10

    def __contains__(self, v):
        return v == self.x

    def __call__(self, *args, **kw):
        return args, kw


class B(A):
    def __init__(self, x):
        super().__init__(x, y=5)
        self.__private = 1

    def __repr__(self):
        return "B:" + super().__repr__()

    def __bool__(self):
        return False


a = A(3)
b = B(4)
print(a, b, A.count, a.y, b.y)
a.y = 7
print(a.y, a + b, 1 + a, sorted([b, a]), a == A(3), a != b, {a: 1}[A(3)])
print(len(a), list(a), 3 in a, a(1, 2, k=3), bool(b), bool(a))
print(A.make(), B.many(2), b.__dict__, hasattr(b, "_B__private"))
try:
    a.y = -1
except ValueError as e:
    print("caught", e)
try:
    a.nothing
except AttributeError as e:
    print(e)
print([c.__name__ for c in B.__mro__], issubclass(B, A), isinstance(b, (int, A)))


class Meta:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class Tagged(Meta, tag="x"):
    pass


print(Tagged.tag)


class Desc:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        return (self.name, obj is None)

    def __set__(self, obj, value):
        print("set", self.name, value)


class D:
    d = Desc()


D().d = 3
print(D.d, D().d)


class Ctx:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v)
        return t is KeyError


with Ctx() as c1, Ctx():
    print("body")
with Ctx():
    raise KeyError("k")
print("after")


class Dyn:
    def __getattr__(self, name):
        return name.upper()


print(Dyn().hello)


class MyList(list):
    def total(self):
        return sum(self)


m = MyList([1, 2, 3])
m.append(4)
print(m.total(), len(m), m[1], m)


class MyErr(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise MyErr(5)
except MyErr as e:
    print(e, e.code, repr(e), e.args)


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(It(3)), sum(It(4)), *It(2))
