from contextlib import contextmanager
from typing import Iterator

@contextmanager
def tag(name: str, log: list[str]) -> Iterator[str]:
    log.append("<" + name)
    try:
        yield name.upper()
    finally:
        log.append(name + ">")

log: list[str] = []
with tag("a", log) as upper:
    log.append(upper)
print(log)
