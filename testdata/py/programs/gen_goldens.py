# Remakes the goldens, or those of the topics that are named: what CPython prints for
# each program of a topic, and the last line of its traceback if it ends with one. What
# stands before the first program is part of each.
# Run here with: python3.13 gen_goldens.py [TOPIC ...]
import concurrent.futures, pathlib, re, subprocess, sys, tempfile

here = pathlib.Path(__file__).parent


def run(program):
    name, text = program
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory, "program.py")
        path.write_text(text)
        done = subprocess.run([sys.executable, "-W", "ignore", path.name], cwd=directory, capture_output=True, text=True, timeout=30)
    out = done.stdout
    if done.stderr:
        last = [line for line in done.stderr.splitlines() if line and not line.startswith(" ")][-1]
        out += "! " + last + "\n"
    return f"#: {name}\n{out}"


for source in sorted(here.glob("*.py")):
    if source.name == "gen_goldens.py" or len(sys.argv) > 1 and source.stem not in sys.argv[1:]:
        continue
    parts = re.split(r"^#: (.*)\n", source.read_text(), flags=re.M)
    programs = [(name, parts[0] + text) for name, text in zip(parts[1::2], parts[2::2])]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        source.with_suffix(".out").write_text("".join(pool.map(run, programs)))
