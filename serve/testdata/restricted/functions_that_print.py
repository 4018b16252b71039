def quiet(x):
    return x
def loud(x):
    print("in", x)
    return printed
def nested(x):
    print("outer", x)
    def inner():
        print("inner", x)
        return printed
    return inner() + printed
def both(x=print):
    x("through a default")
    return printed
print(loud(1), quiet(2))
print(nested(3))
say = print
say("as a value")
result = printed
