import argparse, sys
sys.stderr = sys.stdout
sys.argv = ["prog.py"]


def parse(parser, *args):
    try:
        print(parser.parse_args(args))
    except SystemExit as e:
        print("exit", e.code)
    except Exception as e:
        print(type(e).__name__ + ":", e)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: positionals and options
p = argparse.ArgumentParser()
p.add_argument("name")
p.add_argument("-n", "--number", type=int, default=1)
p.add_argument("--flag", action="store_true")
for args in (["x"], ["x", "-n", "3"], ["x", "-n3"], ["x", "--number=4", "--flag"], ["--num", "5", "x"], [], ["x", "-n", "y"], ["x", "y"], ["x", "--nosuch"], ["x", "-n"]):
    parse(p, *args)
#: help
p = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="The end.")
p.add_argument("file", help="what to read")
p.add_argument("rest", nargs="*", metavar="MORE")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more (default: %(default)s)")
p.add_argument("--level", choices=["low", "high"], help="a choice")
p.add_argument("--out", metavar="PATH", type=str, required=True)
p.add_argument("--hidden", help=argparse.SUPPRESS)
print(p.format_help(), p.format_usage())
parse(p, "-h")
#: nargs
p = argparse.ArgumentParser()
p.add_argument("--two", nargs=2)
p.add_argument("--maybe", nargs="?", const="C", default="D")
p.add_argument("--some", nargs="+")
p.add_argument("--any", nargs="*")
for args in (["--two", "a", "b"], ["--maybe"], ["--maybe", "x"], ["--some", "1", "2"], ["--any"], ["--two", "a"], ["--some"]):
    parse(p, *args)
#: positional nargs
p = argparse.ArgumentParser()
p.add_argument("first")
p.add_argument("middle", nargs="*")
p.add_argument("last")
for args in (["a", "b"], ["a", "b", "c", "d"], ["a"]):
    parse(p, *args)
p = argparse.ArgumentParser()
p.add_argument("x", nargs="?", default="none")
p.add_argument("rest", nargs=argparse.REMAINDER)
parse(p, "a", "--b", "c")
parse(p)
#: actions
p = argparse.ArgumentParser()
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--no", action="store_false")
p.add_argument("--add", action="append")
p.add_argument("--addc", action="append_const", const="k", dest="ks")
p.add_argument("--ext", action="extend", nargs="+")
p.add_argument("--feature", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("-v", action="count")
p.add_argument("--version", action="version", version="%(prog)s 1.2")
for args in ([], ["--const", "--no", "--add", "1", "--add", "2", "--addc", "--addc", "--ext", "a", "b", "--ext", "c", "--no-feature", "-vvv"], ["--version"]):
    parse(p, *args)
#: types
p = argparse.ArgumentParser(prog="t")
p.add_argument("--f", type=float)
p.add_argument("--h", type=lambda s: int(s, 16))
def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n
p.add_argument("--even", type=even)
for args in (["--f", "1.5", "--h", "ff", "--even", "4"], ["--even", "3"], ["--even", "x"], ["--f", "x"], ["--h", "zz"]):
    parse(p, *args)
#: choices
p = argparse.ArgumentParser(prog="c")
p.add_argument("color", choices=["red", "green"])
p.add_argument("--n", type=int, choices=range(1, 4))
for args in (["red"], ["blue"], ["red", "--n", "2"], ["red", "--n", "7"]):
    parse(p, *args)
print(p.format_usage())
#: defaults and dest
p = argparse.ArgumentParser(argument_default="AD")
p.add_argument("--a-b")
p.add_argument("--c", dest="cc", default=argparse.SUPPRESS)
p.add_argument("--d", default="5", type=int)
p.set_defaults(z=9)
parse(p)
parse(p, "--a-b", "1", "--c", "2")
print(p.get_default("d"), p.get_default("z"))
#: groups
p = argparse.ArgumentParser(prog="g")
g = p.add_argument_group("input", "about input")
g.add_argument("--in", dest="inp")
m = p.add_mutually_exclusive_group(required=True)
m.add_argument("--json", action="store_true")
m.add_argument("--xml", action="store_true")
for args in (["--json"], ["--json", "--xml"], []):
    parse(p, *args)
print(p.format_help())
#: subcommands
p = argparse.ArgumentParser(prog="git")
sub = p.add_subparsers(dest="command", required=True, title="commands", help="what to do")
a = sub.add_parser("add", help="adds", aliases=["a"])
a.add_argument("path", nargs="+")
c = sub.add_parser("commit", help="commits")
c.add_argument("-m", required=True)
c.set_defaults(func="do_commit")
for args in (["add", "x", "y"], ["a", "z"], ["commit", "-m", "msg"], ["commit"], ["push"], []):
    parse(p, *args)
print(p.format_help(), a.format_usage())
#: parse_known_args
p = argparse.ArgumentParser()
p.add_argument("--x")
print(p.parse_known_args(["--x", "1", "--y", "2", "z"]), p.parse_args([], argparse.Namespace(x=7, q=1)))
#: intermixed and abbreviations
p = argparse.ArgumentParser()
p.add_argument("--foo")
p.add_argument("cmd")
p.add_argument("rest", nargs="*", type=int)
print(p.parse_intermixed_args("doit 1 --foo bar 2 3".split()))
p = argparse.ArgumentParser(prog="ab", allow_abbrev=False)
p.add_argument("--foobar")
parse(p, "--foo", "1")
p = argparse.ArgumentParser(prog="am")
p.add_argument("--alpha")
p.add_argument("--alps")
parse(p, "--al", "1")
parse(p, "--alpha", "1")
#: dashes
p = argparse.ArgumentParser()
p.add_argument("-x", action="store_true")
p.add_argument("args", nargs="*")
for args in (["--", "-x"], ["-x", "--", "-y"], ["-"], ["a", "--", "b"]):
    parse(p, *args)
p = argparse.ArgumentParser()
p.add_argument("-n", type=int)
p.add_argument("m", nargs="?", type=int)
parse(p, "-n", "-5", "-3")
#: prefix characters and files
p = argparse.ArgumentParser(prefix_chars="-+")
p.add_argument("+x", dest="plus")
p.add_argument("-x", dest="minus")
parse(p, "+x", "1", "-x", "2")
import os, tempfile
os.chdir(tempfile.mkdtemp())
with open("args", "w") as f:
    f.write("--a\n1\n")
p = argparse.ArgumentParser(fromfile_prefix_chars="@")
p.add_argument("--a")
parse(p, "@args")
p.add_argument("--f", type=argparse.FileType("r"))
print(p.parse_args(["--f", "args"]).f.read())
#: formatters
p = argparse.ArgumentParser(prog="f", description="  raw\n   text", formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("--long-option-name-that-is-long", help="help that is long enough that it has to be wrapped over several lines of output in the end")
print(p.format_help())
p = argparse.ArgumentParser(prog="d", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument("--x", default=3, help="the x")
p.add_argument("--y", metavar=("A", "B"), nargs=2, help="two")
print(p.format_help())
#: long usage
p = argparse.ArgumentParser(prog="program")
for name in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta"):
    p.add_argument("--" + name, metavar=name.upper())
p.add_argument("positional_one")
p.add_argument("positional_two", nargs="+")
print(p.format_usage())
#: errors in definitions
p = argparse.ArgumentParser()
p.add_argument("--x")
attempt(p.add_argument, "--x")
attempt(p.add_argument, "y", dest="z")
attempt(p.add_argument, "--a", action="nosuch")
attempt(p.add_argument, "b", required=True)
attempt(p.add_argument, "--c", type=3)
attempt(p.add_argument, "--d", nargs=0)
attempt(p.add_argument, "-e", "f")
#: exit_on_error
p = argparse.ArgumentParser(exit_on_error=False)
p.add_argument("--n", type=int)
parse(p, "--n", "x")
class Loud(argparse.ArgumentParser):
    def error(self, message): raise RuntimeError(message)
parse(Loud(), "x")
#: own actions
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print(self.dest, values, option_string)
        setattr(namespace, self.dest, values.upper())
p = argparse.ArgumentParser()
p.add_argument("--up", action=Upper)
parse(p, "--up", "abc")
print(repr(Upper(["-u"], "u")))
#: namespaces
n = argparse.Namespace(a=1, b="x")
print(n, n == argparse.Namespace(a=1, b="x"), "a" in n, vars(n) if False else n.a, argparse.Namespace(**{"not an id": 1}))
#: parents and resolve
base = argparse.ArgumentParser(add_help=False)
base.add_argument("--common", action="store_true")
p = argparse.ArgumentParser(parents=[base], conflict_handler="resolve")
p.add_argument("--common", help="again")
parse(p, "--common", "v")
#: deprecated options
p = argparse.ArgumentParser(prog="dep")
p.add_argument("--old", deprecated=True)
parse(p, "--old", "x")
