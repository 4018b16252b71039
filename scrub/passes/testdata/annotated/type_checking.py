from __future__ import annotations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from somewhere import Missing

def f(x: Missing, y: list[Missing] | None = None) -> dict[str, Missing]:
    z: Missing = x
    return {"x": z, "y": y}

class A:
    missing: Missing = 1

print(f(1), A.missing)
