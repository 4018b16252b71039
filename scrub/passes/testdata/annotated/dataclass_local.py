from dataclasses import dataclass

def make(n: int) -> list[object]:
    @dataclass
    class Local:
        index: int
        square: int = 0
    out: list[Local] = []
    for i in range(n):
        item: Local = Local(i)
        item.square = i * i
        out.append(item)
    return out

print(make(3))
