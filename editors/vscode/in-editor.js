// Runs inside the extension host of a real VS Code.
const assert = require("assert");
const vscode = require("vscode");

async function until(what, look) {
  for (const start = Date.now(); Date.now() - start < 30_000; ) {
    const seen = await look();
    if (seen) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("timeout: " + what);
}

exports.run = async () => {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, "a.py");
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, "python");
  await vscode.window.showTextDocument(document);
  const found = (count) => () => {
    const list = vscode.languages.getDiagnostics(uri);
    return list.length === count && list;
  };
  const diagnostics = await until("two diagnostics", found(2));
  assert.deepStrictEqual(diagnostics.map((d) => d.code).sort(), ["EVL001", "SEV001"]);
  const evalCall = diagnostics.find((d) => d.code === "EVL001");
  assert.strictEqual(document.getText(evalCall.range), "eval");
  console.log("test: diagnostics seen");
  await vscode.commands.executeCommand("workbench.action.closeAuxiliaryBar");
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  console.log("test: picture");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await vscode.window.showTextDocument(document);

  const annotation = diagnostics.find((d) => d.code === "SEV001");
  const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, annotation.range, vscode.CodeActionKind.QuickFix.value);
  const titles = actions.map((a) => a.title);
  assert.ok(titles.includes("Strip this annotation") && titles.includes("Strip all annotations"), titles.join());
  assert.ok(await vscode.workspace.applyEdit(actions.find((a) => a.title === "Strip this annotation").edit));
  assert.strictEqual(document.lineAt(1).text, "def f(a):");
  await until("one diagnostic", found(1));
  console.log("test: quick-fix applied");

  await vscode.commands.executeCommand("undo");
  await until("undone", () => document.lineAt(1).text === "def f(a: print(1)):");
  await until("two diagnostics again", found(2));
  await vscode.commands.executeCommand("editor.action.sourceAction", { kind: "source.fixAll.trammel", apply: "first" });
  await until("fix all", () => document.lineAt(1).text === "def f(a):");
  console.log("test: fix all applied");

  await vscode.commands.executeCommand("undo");
  await until("undone again", () => document.lineAt(1).text === "def f(a: print(1)):");
  await vscode.commands.executeCommand("editor.action.sourceAction", { kind: "source.scrub.annotations", apply: "first" });
  await until("annotations scrubbed", () => document.lineAt(1).text === "def f(a):");
  console.log("test: source action applied");

  const report = await vscode.commands.executeCommand("trammel.dryRunFile");
  assert.ok(report.error && report.error.type === "PermissionError", JSON.stringify(report));
  console.log("test: dry run reported");
};
