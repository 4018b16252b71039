from typing import Final, Literal, get_args
MAX: Final[int] = 3
Mode = Literal["r", "w"]
def check(mode: Mode, limit: Final = MAX) -> bool:
    return mode in get_args(Mode) and limit == 3
print(check("r"), check("x"))
