import json
from dataclasses import dataclass, asdict
@dataclass
class Row:
    id: int
    name: str
    score: float | None = None
    @classmethod
    def load(cls, text: str) -> "list[Row]":
        return [cls(**d) for d in json.loads(text)]
rows: list[Row] = Row.load('[{"id": 1, "name": "a"}, {"id": 2, "name": "b", "score": 0.5}]')
print(rows, json.dumps([asdict(r) for r in rows]))
