"""Runs the benchmarks of the evaluator and writes default.pgo, by which go build decides
what to inline: profile.py, at the root of the repository"""
import gzip
import os
import pathlib
import subprocess
import tempfile

root = pathlib.Path(__file__).parents[2]
with tempfile.TemporaryDirectory() as folder:
    binary, profile = pathlib.Path(folder, "interp.test"), pathlib.Path(folder, "cpu.prof")
    subprocess.run(["go", "test", "-trimpath", "-c", "-o", binary, "./interp"], cwd=root, check=True)
    subprocess.run(
        [binary, "-test.run", "^$", "-test.bench", "Programs|Small", "-test.benchtime", "20x", "-test.cpuprofile", profile],
        cwd=root / "interp", env={**os.environ, "GOGC": "400", "GOMAXPROCS": "1"}, check=True,
    )
    # The profile names the file that was run: that says nothing about the code.
    path = os.fsencode(binary.resolve())
    data = gzip.decompress(profile.read_bytes()).replace(path, b"interp.test".rjust(len(path), b"/"))
(root / "default.pgo").write_bytes(gzip.compress(data, mtime=0))
