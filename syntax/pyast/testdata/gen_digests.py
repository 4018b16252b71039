# Remakes digests of trees, or of errors, for the tests of this package:
#   python3.13 gen_digests.py stdlib > stdlib.txt    the standard library of the Python that runs it
#   python3.13 gen_digests.py own > own.txt          the programs of this repository
# A line is: digest of the source, digest of ast.dump(tree, include_attributes=True)
# or "line message" in quotes, path.
import ast, hashlib, json, pathlib, sys, sysconfig, warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(100_000)
here = pathlib.Path(__file__).resolve().parent
root = pathlib.Path(sysconfig.get_path("stdlib")) if sys.argv[1] == "stdlib" else here.parents[2] / "testdata"


def digest(data):
    return hashlib.sha256(data).hexdigest()[:32]


print("# CPython", sys.version.split()[0])
for path in sorted(root.rglob("*.py")):
    if "site-packages" in path.parts:
        continue
    source = path.read_bytes()
    try:
        tree = ast.parse(source)
        answer = digest(ast.dump(tree, include_attributes=True).encode("utf-8", "surrogatepass"))
    except SyntaxError as e:
        answer = json.dumps(f"{e.lineno} {e.msg}", ensure_ascii=False)
    print(digest(source), answer, path.relative_to(root).as_posix(), sep="\t")
