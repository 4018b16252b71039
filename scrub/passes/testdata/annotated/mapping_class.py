class Default(dict):
    factory: type = list
    hits: int
    def __missing__(self, key: str) -> list:
        value: list = self.factory()
        self[key] = value
        return value
d = Default()
d["a"].append(1)
print(d, "hits" in vars(Default))
