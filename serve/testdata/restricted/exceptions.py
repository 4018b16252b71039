def risky(n):
    try:
        if n:
            raise ValueError("n is %s" % n)
        return {}["missing"]
    except (KeyError, IndexError) as error:
        return "key " + str(error)
    except ValueError as error:
        return error.args[0]
    else:
        return "never"
    finally:
        log.append(n)
log = []
print(risky(0), risky(1), log)
assert log[0] == 0, "first"
result = printed
