class Meta(type):
    def __new__(mcls, name: str, bases: tuple, members: dict):
        cls = super().__new__(mcls, name, bases, members)
        cls.declared = sorted(cls.__dict__.get("__annotations__", {}))
        return cls

class Form(metaclass=Meta):
    title: str
    pages: int

print(Form.declared)
