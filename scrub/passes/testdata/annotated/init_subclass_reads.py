class Model:
    def __init_subclass__(cls) -> None:
        cls.columns = list(cls.__annotations__)

class User(Model):
    name: str
    age: int = 0

print(User.columns, User.age)
