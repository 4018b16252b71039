x = "global"

def f(flag: bool) -> str:
    x: str
    if flag:
        x = "local"
    try:
        return x
    except UnboundLocalError:
        return "unbound"

def g() -> str:
    x: str
    try:
        return x
    except UnboundLocalError:
        return "unbound too"

print(f(True), f(False), g())
