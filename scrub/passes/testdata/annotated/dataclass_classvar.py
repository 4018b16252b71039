from dataclasses import dataclass, fields
from typing import ClassVar

@dataclass
class Node:
    registry: ClassVar[dict[str, "Node"]] = {}
    name: str
    parent: "Node | None" = None

    def __post_init__(self) -> None:
        Node.registry[self.name] = self

Node("root")
Node("leaf", Node.registry["root"])
print([f.name for f in fields(Node)], sorted(Node.registry), Node.registry["leaf"].parent.name)
