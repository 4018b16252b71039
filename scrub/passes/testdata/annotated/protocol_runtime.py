from typing import Protocol, runtime_checkable

@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...

class File:
    opened: bool = True
    def close(self) -> None:
        self.opened = False

f = File()
for thing in (f, 3):
    if isinstance(thing, Closeable):
        thing.close()
print(f.opened, isinstance(3, Closeable))
