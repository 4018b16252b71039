from typing import Callable, Protocol
from collections import defaultdict
class Handler(Protocol):
    def __call__(self, event: str, *args: object) -> None: ...
class Bus:
    handlers: dict[str, list[Handler]]
    def __init__(self) -> None:
        self.handlers = defaultdict(list)
    def on(self, name: str) -> Callable[[Handler], Handler]:
        def add(h: Handler) -> Handler:
            self.handlers[name].append(h)
            return h
        return add
    def emit(self, name: str, *args: object) -> int:
        for h in self.handlers[name]:
            h(name, *args)
        return len(self.handlers[name])
bus = Bus()
seen: list[tuple] = []
@bus.on("save")
def saved(event: str, *args: object) -> None: seen.append((event, args))
print(bus.emit("save", 1), bus.emit("load"), seen)
