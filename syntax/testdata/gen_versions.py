# Remakes versions.json: which of the snippets in versions.txt each Python accepts.
# Run with the interpreters to ask: python3 gen_versions.py python3.8 python3.9 ...
import json, pathlib, subprocess, sys

here = pathlib.Path(__file__).parent
snippets = (here / "versions.txt").read_text(encoding="utf-8").split("\n====\n")
ask = """
import json, sys, warnings
warnings.simplefilter("ignore")
out = []
for snippet in json.load(sys.stdin):
    try:
        compile(snippet, "f", "exec")
        out.append(True)
    except SyntaxError:
        out.append(False)
print(json.dumps([sys.version.split()[0], out]))
"""
record = []
for python in sys.argv[1:]:
    done = subprocess.run([python, "-c", ask], input=json.dumps(snippets), capture_output=True, text=True, check=True)
    version, accepted = json.loads(done.stdout)
    record.append({"python": version, "accepted": "".join("01"[a] for a in accepted)})
(here / "versions.json").write_text(json.dumps(record, indent=1) + "\n")
