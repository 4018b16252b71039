from dataclasses import dataclass, InitVar, field

@dataclass
class Celsius:
    fahrenheit: InitVar[float]
    degrees: float = field(init=False)

    def __post_init__(self, fahrenheit: float) -> None:
        self.degrees = round((fahrenheit - 32) / 1.8, 1)

print(Celsius(212.0), Celsius(32).degrees)
