from enum import Enum, auto, unique

@unique
class State(Enum):
    IDLE = auto()
    BUSY = auto()

    @classmethod
    def parse(cls, text: str) -> "State":
        return cls[text.upper()]

transitions: dict[State, State] = {State.IDLE: State.BUSY, State.BUSY: State.IDLE}
print(transitions[State.parse("idle")], State.BUSY.value)
