from enum import Enum, auto
from dataclasses import dataclass, field
class State(Enum):
    OPEN = auto()
    CLOSED = auto()
@dataclass
class Door:
    state: State = State.CLOSED
    history: list[State] = field(default_factory=list)
    def toggle(self) -> State:
        self.history.append(self.state)
        self.state = State.OPEN if self.state is State.CLOSED else State.CLOSED
        return self.state
d = Door()
print(d.toggle(), d.toggle(), [s.name for s in d.history])
