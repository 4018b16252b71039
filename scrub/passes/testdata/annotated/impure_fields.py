from dataclasses import dataclass, fields
log = []
def note(x):
    log.append(x)
    return int
@dataclass
class A:
    a: int
    b: note("b") = 2
    c: [int][0] = 3
print([f.name for f in fields(A)], A(1))
