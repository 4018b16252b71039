# Remakes the logs of the programs beside it:
#   python3.13 gen_logs.py TRAMMEL
# Each program is compiled twice: from the tree that the transformer of
# scrub/passes/testdata/gen_digests.py makes, and from what `trammel serve` answers to
# a request to restrict it. Both must make the same calls of the hooks, in the same
# order, and come to the same result; that is recorded.
import ast, json, pathlib, subprocess, sys

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "scrub" / "passes" / "testdata"))
import gen_digests

HOOKS = (here / "hooks.py").read_text()


def guarded_tree(source, mode):
    tree = ast.parse(source, mode=mode)
    transformer = gen_digests.Guards()
    if mode != "exec":
        transformer.visit_Module = None
    return ast.fix_missing_locations(transformer.visit(tree))


def restricted(trammel, source, mode):
    request = json.dumps({"id": 1, "op": "restrict", "source": source, "mode": mode})
    out = subprocess.run([trammel, "serve"], input=request + "\n", capture_output=True, text=True, check=True).stdout
    answer = json.loads(out)
    assert not answer["errors"], answer["errors"]
    return answer["transformed"]


def log(code, mode):
    variables = {"__name__": "restricted"}
    exec(HOOKS, variables)
    displayed = []
    sys.displayhook = lambda value: displayed.append(variables["shown"](value))
    try:
        value = eval(code, variables)
        outcome = repr(value) if mode == "eval" else variables.get("result", "")
    except Exception as error:
        outcome = f"{type(error).__name__}: {error}"
    sys.displayhook = sys.__displayhook__
    return "\n".join([*variables["calls"], *("shows " + d for d in displayed), "= " + outcome, ""])


for path in sorted(here.glob("*.py")):
    if path.name in ("hooks.py", "gen_logs.py"):
        continue
    source = path.read_text()
    mode = path.suffixes[0][1:] if len(path.suffixes) == 2 else "exec"
    expected = log(compile(guarded_tree(source, mode), path.name, mode), mode)
    got = log(compile(restricted(sys.argv[1], source, mode), path.name, mode), mode)
    assert got == expected, f"{path.name}:\n{got}\n--- expected\n{expected}"
    path.with_suffix(".log").write_text(f"# CPython {sys.version.split()[0]}\n" + got)
