class Temperature:
    _celsius: float = 0.0

    @property
    def fahrenheit(self) -> float:
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value: float) -> None:
        self._celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self) -> None:
        self._celsius = 0.0

t = Temperature()
t.fahrenheit = 212
print(t._celsius, t.fahrenheit)
del t.fahrenheit
print(t._celsius)
