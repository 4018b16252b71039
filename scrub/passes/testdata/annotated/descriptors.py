class Positive:
    name: str
    def __set_name__(self, owner: type, name: str) -> None:
        self.name = "_" + name
    def __get__(self, obj: object, owner: type | None = None) -> int:
        return getattr(obj, self.name, 0)
    def __set__(self, obj: object, value: int) -> None:
        if value < 0:
            raise ValueError(self.name)
        setattr(obj, self.name, value)

class Item:
    price: int = Positive()
    count: int = Positive()

i = Item()
i.price = 3
try:
    i.count = -1
except ValueError as e:
    print("refused", e)
print(i.price, i.count)
