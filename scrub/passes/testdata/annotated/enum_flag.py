from enum import Flag, auto, IntFlag

class Access(Flag):
    READ = auto()
    WRITE = auto()

def allowed(a: Access, wanted: Access = Access.READ) -> bool:
    return wanted in a

class Bits(IntFlag):
    A: int = 1
    B: int = 2

print(allowed(Access.READ | Access.WRITE, Access.WRITE), allowed(Access.WRITE), int(Bits.A | Bits.B))
