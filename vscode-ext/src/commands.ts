// The commands of the palette.
import * as vscode from "vscode";
import { message, type Connection } from "./client";
import type { Report } from "./report";

/** A command without arguments, and what it is called in the menu of the status item. */
interface Entry {
  id: string;
  label: string;
  run: () => Promise<unknown> | void;
}

export function registerCommands(connection: Connection, report: Report): vscode.Disposable[] {
  const entries: Entry[] = [
    { id: "trammel.dryRunFile", label: "$(play) Dry run this file", run: () => dryRun(connection) },
    { id: "trammel.dryRunLines", label: "$(selection) Dry run the selection", run: () => dryRunSelection(connection) },
    { id: "trammel.runDoctestsInFile", label: "$(beaker) Run the doctests", run: () => runDoctests(connection) },
    { id: "trammel.showReport", label: "$(list-ordered) Show the last report", run: () => report.reveal() },
    { id: "trammel.fixFile", label: "$(wand) Fix all safe findings", run: () => fixAll(connection) },
    { id: "trammel.scrubFile", label: "$(clear-all) Scrub ...", run: () => scrub(connection) },
    { id: "trammel.explainRule", label: "$(book) Explain a rule ...", run: () => explain(connection) },
    { id: "trammel.showPolicyOfFile", label: "$(law) Show the policy", run: () => showPolicy(connection) },
    { id: "trammel.showStatus", label: "$(pulse) Show how the server is", run: () => showStatus(connection) },
    { id: "trammel.restartWorkers", label: "$(debug-restart) Restart what runs programs", run: () => connection.execute("trammel.restartWorker", {}) },
    { id: "trammel.restart", label: "$(refresh) Restart the server", run: () => connection.restart() },
    { id: "trammel.showOutput", label: "$(output) Show the output", run: () => connection.showOutput() },
    { id: "trammel.showTrace", label: "$(output) Show the trace", run: () => connection.showTrace() },
  ];
  const menu = async (): Promise<void> => {
    const chosen = await vscode.window.showQuickPick(entries, { placeHolder: "Trammel" });
    if (chosen) {
      await vscode.commands.executeCommand(chosen.id);
    }
  };
  return [...entries, { id: "trammel.menu", label: "", run: menu }].map((entry) =>
    vscode.commands.registerCommand(entry.id, async () => {
      try {
        return await entry.run();
      } catch (error) {
        void vscode.window.showErrorMessage(`Trammel: ${message(error)}`);
        return undefined;
      }
    }),
  );
}

/** The active editor and its URI for the server, if it is Python; else the user is told. */
function active(connection: Connection): { editor: vscode.TextEditor; uri: string } | undefined {
  const editor = vscode.window.activeTextEditor;
  const uri = editor && connection.uriOf(editor.document);
  if (!editor || !uri || editor.document.languageId !== "python") {
    void vscode.window.showInformationMessage("Trammel: open a Python file first.");
    return undefined;
  }
  return { editor, uri };
}

/** Whether execution is allowed; else the user is offered to allow it. */
async function mayExecute(connection: Connection): Promise<boolean> {
  const status = await connection.execute("trammel.status", {});
  if (!status || status.settings.execute) {
    return status !== undefined;
  }
  const open = "Open the setting";
  const text = "Dry runs are off. They execute the file in Trammel's metered interpreter, which records effects and performs none. The setting trammel.execute switches them on.";
  if ((await vscode.window.showWarningMessage(text, open)) === open) {
    void vscode.commands.executeCommand("workbench.action.openSettings", "trammel.execute");
  }
  return false;
}

async function dryRun(connection: Connection): Promise<unknown> {
  const at = active(connection);
  return at && (await mayExecute(connection)) ? connection.run("trammel.dryRun", { uri: at.uri }) : undefined;
}

async function dryRunSelection(connection: Connection): Promise<unknown> {
  const at = active(connection);
  const range = at && connection.rangeOf(at.editor.selection);
  if (!at || !range || !(await mayExecute(connection))) {
    return undefined;
  }
  const args = { uri: at.uri, range };
  return connection.run("trammel.dryRunSelection", args);
}

async function runDoctests(connection: Connection): Promise<unknown> {
  const at = active(connection);
  if (!at || !(await mayExecute(connection))) {
    return undefined;
  }
  const result = await connection.withProgress("Trammel: doctests", "trammel.runDoctests", { uri: at.uri });
  if (result?.error) {
    void vscode.window.showErrorMessage(`Trammel: the file itself fails in line ${result.error.line}: ${result.error.type}: ${result.error.message}`);
  } else if (result) {
    const show = result.failed > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    void show(`Trammel: ${result.passed} doctests passed, ${result.failed} failed.`);
  }
  return result;
}

async function fixAll(connection: Connection): Promise<unknown> {
  const at = active(connection);
  const result = at && (await connection.execute("trammel.fixAll", { uri: at.uri }));
  if (result && result.changes === 0) {
    void vscode.window.showInformationMessage("Trammel: nothing can be fixed safely.");
  }
  return result;
}

async function scrub(connection: Connection): Promise<unknown> {
  const at = active(connection);
  if (!at) {
    return undefined;
  }
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", at.editor.document.uri, at.editor.selection, "source.scrub");
  const picks = actions.map((action) => ({ label: action.title, action: action.kind?.value ?? "" }));
  const chosen = await vscode.window.showQuickPick(picks, { placeHolder: "What to take out of the file" });
  return chosen && vscode.commands.executeCommand("editor.action.sourceAction", { kind: chosen.action, apply: "first" });
}

async function explain(connection: Connection): Promise<unknown> {
  const key = await vscode.window.showInputBox({ prompt: "A code such as EVL001, a rule's name, a profile or a capability" });
  const result = key ? await connection.execute("trammel.explain", { key }) : undefined;
  return result && preview(result.markdown);
}

async function showPolicy(connection: Connection): Promise<unknown> {
  const at = active(connection);
  const result = at && (await connection.execute("trammel.showPolicy", { uri: at.uri }));
  return result;
}

async function showStatus(connection: Connection): Promise<unknown> {
  const status = await connection.execute("trammel.status", {});
  if (status) {
    const document = await vscode.workspace.openTextDocument({ language: "json", content: JSON.stringify(status, null, 2) });
    await vscode.window.showTextDocument(document, { preview: true });
  }
  return status;
}

/** Shows Markdown as it looks, beside the file. */
async function preview(markdown: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: markdown });
  await vscode.commands.executeCommand("markdown.showPreviewToSide", document.uri);
}
