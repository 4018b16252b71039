def f(a: "list[int]", *args: "str", key: "dict[str, Later]" = None) -> "Later":
    return Later(a, args, key)

class Later:
    items: "list[object]"
    def __init__(self, *parts: "object") -> "None":
        self.items = list(parts)

print(f([1], "x", key={}).items)
