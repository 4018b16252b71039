# Remakes the goldens: what CPython prints (NAME.out), and what it says at the end
# on stderr (NAME.err) if anything. Run here with: python3.13 gen_goldens.py
import pathlib, subprocess, sys

here = pathlib.Path(__file__).parent
for source in sorted(here.glob("*.py")):
    if source.name == "gen_goldens.py":
        continue
    done = subprocess.run([sys.executable, "-W", "ignore", source.name], cwd=here, capture_output=True, text=True)
    source.with_suffix(".out").write_text(done.stdout)
    err = source.with_suffix(".err")
    err.unlink(missing_ok=True)
    if done.stderr:
        lines = [line.replace(str(here) + "/", "") for line in done.stderr.splitlines(keepends=True)]
        err.write_text("".join(lines))
