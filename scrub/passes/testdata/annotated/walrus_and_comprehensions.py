def longest(words: list[str]) -> str:
    best: str = ""
    if (n := len(words)) > 1:
        best = max((w for w in words), key=lambda w: len(w))
    sizes: dict[str, int] = {w: len(w) for w in words}
    return f"{best}/{n}/{sizes.get(best, 0)}"
print(longest(["a", "abc", "ab"]), longest(["x"]))
