# Remakes errors.json: what CPython says about each snippet in errors.txt (separated by lines of ====).
# Run with: python3.13 gen_errors.py
import json, pathlib, sys, warnings

here = pathlib.Path(__file__).parent
warnings.simplefilter("ignore")
cases = []
for snippet in (here / "errors.txt").read_bytes().decode().split("\n====\n"):
    try:
        compile(snippet, "snippet.py", "exec", dont_inherit=True)
    except SyntaxError as e:
        cases.append({"source": snippet, "kind": type(e).__name__, "message": e.msg, "line": e.lineno, "column": e.offset})
    else:
        cases.append({"source": snippet})
record = {"python": sys.version.split()[0], "cases": cases}
(here / "errors.json").write_text(json.dumps(record, indent=1, ensure_ascii=True) + "\n")
