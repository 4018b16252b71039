from typing import NewType, cast, Any
UserId = NewType("UserId", int)
def load(raw: Any) -> UserId:
    value: int = cast(int, raw)
    return UserId(value)
print(load(5) + 1, UserId.__name__)
