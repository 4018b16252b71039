# Runs the programs in annotated/, as they are and with their annotations stripped by
# Trammel, and records what was run if both print the same:
#   python3.13 gen_annotated.py TRAMMEL > annotated.txt
# A line is: digest of the source, digests of it stripped in each of MODES, path.
import hashlib, pathlib, subprocess, sys, tempfile

MODES = ["impure", "all"]
here = pathlib.Path(__file__).resolve().parent


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def output(path):
    done = subprocess.run([sys.executable, path.name], cwd=path.parent, capture_output=True, text=True)
    assert done.returncode == 0, f"{path}: {done.stderr}"
    return done.stdout


def stripped(path, mode):
    command = [sys.argv[1], "scrub", "--isolated", "--strip", f"annotations={mode}", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def unchanged(path, text, expected):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name
        copy.write_text(text)
        got = output(copy)
    assert got == expected, f"{path.name} prints\n{got}and not\n{expected}\n{text}"


print("# CPython", sys.version.split()[0])
for path in sorted((here / "annotated").glob("*.py")):
    expected = output(path)
    assert expected, path
    results = [stripped(path, mode) for mode in MODES]
    for text in results:
        unchanged(path, text, expected)
    print(digest(path.read_text())[:32], *(digest(text)[:16] for text in results), "annotated/" + path.name, sep="\t")
