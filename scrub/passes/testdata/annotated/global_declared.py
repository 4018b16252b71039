count: int = 0
limit: int
def bump() -> None:
    global count
    count += 1
    step: int = 2
    count += step
bump()
print(count, "limit" in globals())
