from dataclasses import dataclass

@dataclass
class Base:
    x: int
    y: int = 2

@dataclass
class Derived(Base):
    z: int = 3
    y: int = 20

class Plain(Derived):
    w: int = 4
    v: int

print(Base(1), Derived(1), Plain(5, 6, 7), Plain.w, hasattr(Plain, "v"))
