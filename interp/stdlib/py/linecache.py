"""Lines of files by number."""
__all__ = ["getline", "clearcache", "checkcache", "lazycache"]
cache = {}


def getlines(filename, module_globals=None):
    if filename not in cache:
        try:
            with open(filename, encoding="utf-8") as f:
                lines = f.readlines()
        except (OSError, UnicodeDecodeError, SyntaxError):
            return []
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return cache[filename][2]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def checkcache(filename=None):
    for name in [filename] if filename is not None else list(cache):
        cache.pop(name, None)


def lazycache(filename, module_globals):
    return False
