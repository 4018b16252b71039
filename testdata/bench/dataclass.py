# Data classes.
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
    def d(self): return self.x*self.x+self.y*self.y
ps = [P(i, i+1) for i in range(60000)]
print(sum(p.d() for p in ps), ps[3] == P(3, 4), ps[2])
