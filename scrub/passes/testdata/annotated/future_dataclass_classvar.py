from __future__ import annotations
import dataclasses, typing
@dataclasses.dataclass
class A:
    shared: typing.ClassVar[int] = 7
    seed: dataclasses.InitVar[int]
    value: int = 0
    def __post_init__(self, seed: int) -> None:
        self.value = seed + self.shared
print(A(1), [f.name for f in dataclasses.fields(A)])
