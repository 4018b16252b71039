class Boom(Exception):
    pass


def risky(x):
    return 10 / x


def wrap():
    try:
        risky(0)
    except ZeroDivisionError as e:
        raise Boom("wrapped") from e


try:
    wrap()
except Boom:
    result = [risky(x) for x in (1, 0)]
