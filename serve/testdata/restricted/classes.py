class Base:
    kind = "base"
    def name(self):
        return self.kind
class Derived(Base):
    """Docs."""
    kind = "derived"
    def __eq__(self, other):
        return self.kind == other.kind
    def __init__(self):
        self.items = []
    def add(self, item):
        self.items.append(item)
        return self
class Other(Derived, object): kind = "other"
d = Derived().add(1).add(2)
print(d.name(), d.items, d == Other(), d == Derived())
result = printed
