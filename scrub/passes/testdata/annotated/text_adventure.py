from enum import Enum
from dataclasses import dataclass, field
from typing import Optional
class Way(Enum):
    NORTH = "n"
    SOUTH = "s"
@dataclass
class Room:
    name: str
    exits: dict[Way, "Room"] = field(default_factory=dict, repr=False)
    item: Optional[str] = None
def connect(a: Room, b: Room) -> None:
    a.exits[Way.NORTH] = b
    b.exits[Way.SOUTH] = a
def walk(start: Room, path: str) -> tuple[Room, list[str]]:
    here: Room = start
    found: list[str] = []
    for step in path:
        here = here.exits.get(Way(step), here)
        if here.item:
            found.append(here.item)
            here.item = None
    return here, found
hall, attic = Room("hall"), Room("attic", item="lamp")
connect(hall, attic)
print(walk(hall, "nns"))
