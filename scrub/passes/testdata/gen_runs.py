# Runs programs as they are and as the passes leave them, and records what was run if
# both print the same:
#   python3.13 gen_runs.py TRAMMEL > runs.txt
# A line is: digest of the source, digests of what each of the folder's PASSES makes of
# it, path.
import hashlib, pathlib, subprocess, sys, tempfile

PASSES = {
    "annotated": ["annotations=impure", "annotations=all"],
    "formatted": ["format", "identifiers"],
}
here = pathlib.Path(__file__).resolve().parent


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def output(path):
    done = subprocess.run([sys.executable, path.name], cwd=path.parent, capture_output=True, text=True)
    assert done.returncode == 0, f"{path}: {done.stderr}"
    return done.stdout


def scrubbed(path, choice):
    command = [sys.argv[1], "scrub", "--quiet", "--isolated", "--apply", choice, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def unchanged(path, text, expected):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name
        copy.write_text(text)
        got = output(copy)
    assert got == expected, f"{path.name} prints\n{got}and not\n{expected}\n{text}"


print("# CPython", sys.version.split()[0])
for folder, choices in PASSES.items():
    for path in sorted((here / folder).glob("*.py")):
        expected = output(path)
        assert expected, path
        results = [scrubbed(path, choice) for choice in choices]
        for text in results:
            unchanged(path, text, expected)
        print(digest(path.read_text())[:32], *(digest(text)[:16] for text in results), f"{folder}/{path.name}", sep="\t")
