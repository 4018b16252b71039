"""Checks the standard library of the Python that runs this under Trammel and
Bandit, alternating on one processor, and prints the CPU time, speed and peak memory
of each, then what a cold process needs for 200 lines: bandit.py TRAMMEL BANDIT"""
import os
import pathlib
import subprocess
import sys
import sysconfig
import tempfile
import time

trammel, bandit = sys.argv[1:]
ROUNDS = 3
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(command):
    """CPU time and elapsed time in s, and peak memory in MB."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):  # 1 is for findings
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def compare(name, paths, size):
    """Prints the least of some rounds of both, and how often one goes into the other."""
    commands = [[trammel, "check", "--isolated", *paths], [bandit, "-q", *paths]]
    rounds = [[run(c) for c in commands] for _ in range(ROUNDS)]
    best = [[min(r[i][k] for r in rounds) for k in range(3)] for i in range(2)]
    print(f"{name}: {len(paths)} files, {size / 1e6:.2f} MB")
    for tool, (cpu, elapsed, memory) in zip(("trammel", "bandit"), best):
        print(f"  {tool:<8} {1000 * cpu:9.1f} ms CPU {1000 * elapsed:9.1f} ms elapsed {size / cpu / 1e6:7.2f} MB/s {len(paths) / cpu:7.0f} files/s {memory:6.0f} MB")
    print(f"  bandit's CPU time is {best[1][0] / best[0][0]:.0f} times trammel's")


library = [p for p in pathlib.Path(sysconfig.get_path("stdlib")).glob("*.py") if p.stat().st_size]
compare("standard library", [str(p) for p in sorted(library)], sum(p.stat().st_size for p in library))
with tempfile.NamedTemporaryFile("w", suffix=".py") as small:
    lines = (pathlib.Path(__file__).parents[1] / "bench" / "agent.py").read_text().splitlines()
    while len(lines) < 200:
        lines += lines
    small.write("\n".join(lines[:200]) + "\n")
    small.flush()
    compare("cold process, 200 lines", [small.name], os.stat(small.name).st_size)
