import os


def load(path: print("runs when defined") = "data.txt"):
    return eval(open(path).read())


def show(user):
    return "{0.__class__.__mro__}".format(user)


os.system("ls")
