import typing

class Employee(typing.NamedTuple):
    """An employee."""
    name: str
    age: int = 18
    team: typing.Optional[str] = None

print(Employee.__doc__, sorted([Employee("b", 2), Employee("a", 3)]), Employee("c").team)
