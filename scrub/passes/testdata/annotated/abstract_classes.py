from abc import ABC, abstractmethod

class Animal(ABC):
    legs: int = 4

    @abstractmethod
    def sound(self) -> str: ...

    def speak(self, times: int = 1) -> str:
        return " ".join([self.sound()] * times)

class Cat(Animal):
    name: str
    def sound(self) -> str:
        return "meow"

try:
    Animal()
except TypeError:
    print("abstract")
print(Cat().speak(2), Cat.legs)
