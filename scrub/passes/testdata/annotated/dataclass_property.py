from dataclasses import dataclass

@dataclass
class Account:
    owner: str
    cents: int = 0

    @property
    def balance(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02}"

    @classmethod
    def opened(cls, owner: str, *, bonus: int = 500) -> "Account":
        return cls(owner, bonus)

    @staticmethod
    def check(cents: int) -> bool:
        return cents >= 0

a = Account.opened("Ada")
print(a.balance, Account.check(-1), a)
