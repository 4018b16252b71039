// Finds the server's binary and asks it for its version.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import * as path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";

/** The binary to start: the setting's, else the one that comes with the extension, else PATH's. */
export function findBinary(context: vscode.ExtensionContext): string {
  const chosen = vscode.workspace.getConfiguration("trammel").get("path", "").trim();
  if (chosen !== "") {
    return chosen;
  }
  const name = process.platform === "win32" ? "trammel.exe" : "trammel";
  const bundled = path.join(context.extensionPath, "bin", name);
  return existsSync(bundled) ? bundled : name;
}

/** The version that a binary says it has; an error if it cannot be run. */
export async function versionOf(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ["version", "--short"], { timeout: 10_000 });
  return stdout.trim();
}

/** Whether two versions go together: the same major number, and before 1.0 the same minor one. */
export function compatible(a: string, b: string): boolean {
  const [majorA, minorA] = a.split(".");
  const [majorB, minorB] = b.split(".");
  return majorA === majorB && (majorA !== "0" || minorA === minorB);
}
