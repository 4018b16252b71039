# Reads attributes and calls hooks through string formatting.
import string, os, logging
class Config:
    def __init__(self): self.secret = "s"
    def __format__(self, spec): return os.popen(spec).read()
for template in ("{0.__class__.__mro__}", "{0.__init__.__globals__}", "{0.__class__.__init__.__globals__[os].environ}", "{0.__dict__[secret]}", "{0:id}", "{:{}}", "{0!r:>1000000000}", "{:999999999999d}"):
    for f in (lambda: template.format(Config()), lambda: template.format_map({"0": Config()}), lambda: string.Formatter().format(template, Config()), lambda: format(Config(), template)):
        try:
            print(f()[:80])
        except BaseException as e:
            print(type(e).__name__, str(e)[:100])
try:
    logging.getLogger().warning("%(__class__)s %999999999s", {"__class__": Config()}, 1)
except BaseException as e:
    print(type(e).__name__)
