def build(kind: str) -> type:
    class Base:
        label: str = kind
        size: int
    class Derived(Base):
        extra: int = 1
        def show(self) -> str:
            return f"{self.label}-{self.extra}"
    return Derived
print(build("a")().show(), build("b").label)
