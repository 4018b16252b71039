class Log:
    def __init__(self) -> None:
        self.entries: list[str] = []
        self.level: int
        self.cache: dict[str, int] = {}
    def add(self, text: str) -> None:
        self.entries.append(text)
        self.cache[text]: int = len(text)
l = Log()
l.add("abc")
print(l.entries, l.cache, hasattr(l, "level"))
