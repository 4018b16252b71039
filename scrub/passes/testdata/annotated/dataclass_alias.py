import dataclasses as dc
from dataclasses import dataclass as record

@dc.dataclass
class A:
    n: int = 1

@record(repr=False)
class B:
    n: int = 2

print(A(), B().n, A(3).n, B(4).n)
