def fields(cls: type) -> type:
    cls.listed = sorted(cls.__annotations__)
    return cls

@fields
class Thing:
    b: int
    a: str

print(Thing.listed)
