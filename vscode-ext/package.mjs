// Packs the extension: without arguments for any platform, with the binary left to PATH;
// with the name of a platform, such as linux-x64, with the binary for it.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

/** VS Code's platforms, as Go calls them. */
const platforms = {
  "linux-x64": ["linux", "amd64"], "linux-arm64": ["linux", "arm64"], "alpine-x64": ["linux", "amd64"],
  "darwin-x64": ["darwin", "amd64"], "darwin-arm64": ["darwin", "arm64"], "win32-x64": ["windows", "amd64"], "win32-arm64": ["windows", "arm64"],
};
const target = process.argv[2];
if (target && !platforms[target]) {
  console.error(`${target} is none of ${Object.keys(platforms).join(", ")}`);
  process.exit(1);
}

rmSync("bin", { recursive: true, force: true });
const args = ["vsce", "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--skip-license"];
if (target) {
  const [os, arch] = platforms[target];
  mkdirSync("bin");
  // Without cgo it runs everywhere; the outline of broken files then comes from the strict tree.
  const build = ["build", "-trimpath", "-ldflags=-s -w", "-o", `vscode-ext/bin/trammel${os === "windows" ? ".exe" : ""}`, "."];
  execFileSync("go", build, { cwd: "..", stdio: "inherit", env: { ...process.env, GOOS: os, GOARCH: arch, CGO_ENABLED: "0" } });
  args.push("--target", target);
}
args.push("--out", target ? `trammel-${target}.vsix` : "trammel.vsix");
execFileSync("npx", args, { stdio: "inherit" });
rmSync("bin", { recursive: true, force: true });
