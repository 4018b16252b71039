def f():
    return secret.token
f()
