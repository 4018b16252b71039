from __future__ import annotations
from dataclasses import dataclass, field

@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None

    def insert(self, value: int) -> Tree:
        side: str = "left" if value < self.value else "right"
        child: Tree | None = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
        else:
            child.insert(value)
        return self

    def walk(self) -> list[int]:
        out: list[int] = []
        for part in (self.left, self, self.right):
            if part is self:
                out.append(self.value)
            elif part:
                out += part.walk()
        return out

t = Tree(5)
for n in (3, 8, 1, 4, 9):
    t.insert(n)
print(t.walk())
