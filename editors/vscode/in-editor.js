// Runs inside the extension host of a real VS Code. What it cannot do from there, clicking
// and taking pictures, it asks of drive.js in lines of the console.
const assert = require("assert");
const { execFileSync } = require("child_process");
const fs = require("fs");
const vscode = require("vscode");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what, look, limit = 30_000) {
  for (const start = Date.now(); Date.now() - start < limit; ) {
    const seen = await look();
    if (seen) {
      return seen;
    }
    await sleep(25);
  }
  throw new Error("timeout: " + what);
}

/** Asks drive.js for something and gives it time. */
async function ask(what) {
  console.log("test: ask " + what);
  await sleep(1500);
}

const done = (what) => console.log("test: " + what);
const folder = vscode.workspace.workspaceFolders[0].uri;
const file = (name) => vscode.Uri.joinPath(folder, name);
const code = (d) => String(d.code?.value ?? d.code); // one with a link is an object
const codes = (uri) => vscode.languages.getDiagnostics(uri).map(code).sort().join(" ");

async function waitFor(uri, wanted) {
  try {
    await until("", () => codes(uri) === wanted);
  } catch {
    throw new Error(`${uri.path} has ${codes(uri) || "no findings"}, not ${wanted || "none"}`);
  }
}


async function show(name) {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.languages.setTextDocumentLanguage(document, "python");
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

async function replace(editor, text) {
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(all, text)));
}

async function diagnosticsWhileTyping() {
  const editor = await show("a.py");
  await waitFor(editor.document.uri, "EVL001 SEV001");
  const evalCall = vscode.languages.getDiagnostics(editor.document.uri).find((d) => code(d) === "EVL001");
  assert.strictEqual(editor.document.getText(evalCall.range), "eval");
  const end = new vscode.Position(editor.document.lineCount - 1, 0);
  await editor.edit((edit) => edit.insert(end, "exec"));
  editor.selection = new vscode.Selection(end.translate(0, 4), end.translate(0, 4));
  for (const key of "('x')") {
    await vscode.commands.executeCommand("type", { text: key });
  }
  await until("a finding for what was typed", () => codes(editor.document.uri).includes("EVL002"));
  await vscode.commands.executeCommand("undo");
  await until("undone", async () => {
    if (!editor.document.getText().includes("exec")) {
      return true;
    }
    await vscode.commands.executeCommand("undo");
    return false;
  });
  await waitFor(editor.document.uri, "EVL001 SEV001");
  done("diagnostics while typing");
}

async function quickFixes(api) {
  const editor = await show("a.py");
  const uri = editor.document.uri;
  await until("the status item", () => api.status().includes("agent") && api.status().includes("$(error) 2"));
  await vscode.commands.executeCommand("workbench.action.closeAuxiliaryBar");
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  await ask("picture problems");
  await vscode.commands.executeCommand("workbench.action.closePanel");
  await vscode.window.showTextDocument(editor.document);
  editor.selection = new vscode.Selection(1, 10, 1, 10);
  await vscode.commands.executeCommand("editor.action.quickFix");
  await ask("picture fixes");
  await ask("press Escape");
  const annotation = vscode.languages.getDiagnostics(uri).find((d) => editor.document.getText(d.range) === "print(1)");
  const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, annotation.range, vscode.CodeActionKind.QuickFix.value, 10);
  const titles = actions.map((a) => a.title);
  assert.ok(titles.includes("Strip this annotation") && titles.some((t) => t.startsWith("Strip all annotations (unsafe: ")), titles.join());
  const chosen = actions.find((a) => a.title === "Strip this annotation");
  assert.ok(chosen.isPreferred && chosen.edit, "the edit is not resolved");
  assert.ok(await vscode.workspace.applyEdit(chosen.edit));
  assert.strictEqual(editor.document.lineAt(1).text, "def f(a):");
  await waitFor(uri, "EVL001");
  done("quick-fix");

  const undo = async () => {
    await vscode.commands.executeCommand("undo");
    await until("undone", () => editor.document.lineAt(1).text === "def f(a: print(1)):");
    await waitFor(uri, "EVL001 SEV001");
  };
  await undo();
  await vscode.commands.executeCommand("editor.action.sourceAction", { kind: "source.fixAll.trammel", apply: "first" });
  await until("fix all", () => editor.document.lineAt(1).text === "def f(a):");
  done("fix all");
  await undo();
  await vscode.commands.executeCommand("editor.action.sourceAction", { kind: "source.scrub.annotations", apply: "first" });
  await until("annotations scrubbed", () => editor.document.lineAt(1).text === "def f(a):");
  done("source action");
  await undo();
  await vscode.commands.executeCommand("trammel.fixFile");
  await until("the command fixes", () => editor.document.lineAt(1).text === "def f(a):");
  await undo();

  const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, new vscode.Position(0, 21));
  const text = hovers.flatMap((h) => h.contents).map((c) => c.value ?? c).join();
  assert.ok(text.includes("eval-call (EVL001)"), text);
  done("hover");
}

async function dryRuns(api) {
  const editor = await show("orders.py");
  const lenses = await until("code lenses", async () => {
    const list = await vscode.commands.executeCommand("vscode.executeCodeLensProvider", editor.document.uri);
    return list.length > 0 && list;
  });
  assert.ok(lenses.some((l) => l.command?.title === "Dry run"), JSON.stringify(lenses));
  const report = await vscode.commands.executeCommand("trammel.dryRunFile");
  assert.ok(report.error && report.error.type === "PermissionError", JSON.stringify(report.error));
  assert.deepStrictEqual(api.lastRun(), report);
  assert.ok(report.effects.some((e) => e.kind === "fs.write" && e.decision === "simulate") && report.effects.some((e) => e.decision === "deny"));
  await until("the run's diagnostic", () => codes(editor.document.uri).includes("dry-run"));
  const hints = await vscode.commands.executeCommand("vscode.executeInlayHintProvider", editor.document.uri, new vscode.Range(0, 0, 99, 0));
  assert.ok(hints.some((h) => String(h.label).includes("total = ")), JSON.stringify(hints.map((h) => h.label)));
  await ask("picture report");
  done("dry run with report");

  editor.selection = new vscode.Selection(1, 0, 2, 0);
  await show("a.py");
  const lens = lenses.find((l) => l.command?.title === "Dry run");
  await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments);
  assert.ok(api.lastRun().uri.endsWith("orders.py"));
  done("dry run by code lens");
}

async function cancel() {
  const endless = await show("endless.py");
  const began = Date.now();
  const running = vscode.commands.executeCommand("trammel.dryRunFile");
  await sleep(1000);
  await vscode.commands.executeCommand("notifications.showList");
  await ask("click .notification-list-item >> text=Cancel");
  assert.strictEqual(await running, undefined);
  assert.ok(Date.now() - began < 20_000, "cancelling took long");
  await vscode.window.showTextDocument(endless.document);
  done("cancel");
}

async function configuration() {
  const editor = await show("b.py");
  await waitFor(editor.document.uri, "");
  const settings = vscode.workspace.getConfiguration("trammel");
  await settings.update("profile", "strict", vscode.ConfigurationTarget.Workspace);
  await until("the strict profile", () => codes(editor.document.uri).includes("SEV005"));
  await settings.update("profile", undefined, vscode.ConfigurationTarget.Workspace);
  await waitFor(editor.document.uri, "");
  done("configuration change");
  const config = file("trammel.toml");
  fs.writeFileSync(config.fsPath, '[rules]\nSEV005 = "warning"\n');
  await until("trammel.toml", () => codes(editor.document.uri).includes("SEV005"));
  fs.rmSync(config.fsPath);
  await waitFor(editor.document.uri, "");
  done("trammel.toml watched");
}

/** Process ids of the server's children. */
function children(pid) {
  return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)]).toString().trim().split(/\s+/).filter(Boolean).map(Number);
}

async function crashes(api) {
  await show("endless.py");
  const pid = await api.pid();
  const running = vscode.commands.executeCommand("trammel.dryRunFile");
  await sleep(1500);
  const workers = children(pid);
  assert.ok(workers.length > 0, "no worker runs");
  workers.forEach((worker) => process.kill(worker, "SIGKILL"));
  const result = await running;
  assert.ok(result?.error?.crash || result?.error, "the crash is not reported: " + JSON.stringify(result));
  await show("a.py");
  const after = await vscode.commands.executeCommand("trammel.dryRunFile");
  assert.ok(after && after.stdout !== undefined, "no dry run after the crash");
  assert.strictEqual(await api.pid(), pid);
  done("crash of the worker");

  const editor = await show("a.py");
  process.kill(pid, "SIGKILL");
  const next = await until("the server again", async () => {
    try {
      const now = await api.pid();
      return now && now !== pid && now;
    } catch {
      return undefined; // the connection is not there yet
    }
  });
  await waitFor(editor.document.uri, "EVL001 SEV001");
  done("crash of the server");
  await vscode.commands.executeCommand("trammel.restart");
  await until("another server", async () => {
    const now = await api.pid();
    return now && now !== next;
  });
  await replace(editor, "exec('x')\n");
  await waitFor(editor.document.uri, "EVL002");
  await vscode.commands.executeCommand("workbench.action.files.revert");
  done("restart");
}

async function notebook() {
  const opened = await vscode.workspace.openNotebookDocument(file("nb.ipynb"));
  await vscode.window.showNotebookDocument(opened);
  const cells = opened.getCells().map((c) => c.document.uri);
  await until("findings in cells", () => codes(cells[1]) === "NBK001" && codes(cells[2]).includes("EFF001"));
  done("notebook");
}

exports.run = async () => {
  const api = await vscode.extensions.getExtension("trammel.trammel").activate();
  await diagnosticsWhileTyping();
  await quickFixes(api);
  await dryRuns(api);
  await cancel();
  await configuration();
  await notebook();
  await crashes(api);
};
