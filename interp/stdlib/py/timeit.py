"""How long statements take, on the simulated clock: as long as they look at it or sleep."""
from time import perf_counter as default_timer

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
default_number, default_repeat = 1000000, 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        self._stmt, self._setup = self._callable(stmt, "stmt"), self._callable(setup, "setup")

    def _callable(self, what, name):
        if callable(what):
            return what
        if not isinstance(what, str):
            raise ValueError(f"{name} is neither a string nor callable")
        code = compile(what, f"<timeit-{name}>", "exec")
        return lambda: exec(code, self._globals)

    def timeit(self, number=default_number):
        self._setup()
        start = self.timer()
        stmt = self._stmt
        for _ in range(number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        taken = self.timeit(number)
        if callback:
            callback(number, taken)
        return number, taken

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
