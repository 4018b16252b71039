from typing import TypedDict

class Movie(TypedDict):
    title: str
    year: int

class Rated(Movie, total=False):
    stars: float

m: Rated = {"title": "Up", "year": 2009}
m["stars"] = 4.5
print(m, sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__), Movie(title="X", year=1))
