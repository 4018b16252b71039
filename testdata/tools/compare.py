"""Runs testdata/bench under Trammel and a CPython, alternating, and prints the CPU
time of each without start-up: compare.py TRAMMEL PYTHON"""
import math
import pathlib
import resource
import subprocess
import sys
import tempfile

trammel, python = sys.argv[1:]
ROUNDS = 10


def cpu_time(*command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def least(program):
    """The least CPU time of each in ms, over rounds that alternate."""
    runs = [(cpu_time(trammel, "run", program), cpu_time(python, program)) for _ in range(ROUNDS)]
    return min(a for a, _ in runs), min(b for _, b in runs)


with tempfile.NamedTemporaryFile(suffix=".py") as empty:
    start_trammel, start_python = least(empty.name)
print(f"start-up: trammel {start_trammel:.0f} ms, CPython {start_python:.0f} ms")
ratios = []
for program in sorted((pathlib.Path(__file__).parents[1] / "bench").glob("*.py")):
    a, b = least(str(program))
    a, b = max(a - start_trammel, 0.1), max(b - start_python, 0.1)
    ratios.append(a / b)
    print(f"{program.name:<16} trammel {a:7.1f} ms  CPython {b:7.1f} ms  ratio {a / b:5.2f}")
print(f"geometric mean {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}")
