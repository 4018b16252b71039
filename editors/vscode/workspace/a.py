s = "héllo 😀"; y = eval(s)
def f(a: print(1)):
    return a
print(f("dry"))
