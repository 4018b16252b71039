// Starts the trammel language server and adds two commands. Everything else is
// the server's.
import * as vscode from "vscode";
import { ExecuteCommandRequest, LanguageClient, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

interface RunReport {
  value: string | null;
  stdout: string;
  error: { type: string; message: string; line: number } | null;
  effects: { sequence: number; kind: string; detail: string; decision: string }[];
  usage: { steps: number; memory: number; wall_ns: number };
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand("trammel.dryRunFile", dryRunFile),
    vscode.commands.registerCommand("trammel.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("trammel")) {
        void restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("trammel");
  const server: ServerOptions = { command: settings.get("path", "trammel"), args: ["lsp"] };
  client = new LanguageClient("trammel", "Trammel", server, {
    documentSelector: [{ language: "python" }],
    initializationOptions: {
      profile: settings.get("profile"),
      targetVersion: settings.get("targetVersion"),
      execute: settings.get("execute"),
    },
  });
  try {
    await client.start();
  } catch (error) {
    void vscode.window.showErrorMessage(`Trammel did not start: ${String(error)}. Set trammel.path to the binary.`);
  }
}

async function restart(): Promise<void> {
  await client?.stop();
  await start();
}

async function dryRunFile(): Promise<RunReport | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (!client || document?.languageId !== "python") {
    void vscode.window.showInformationMessage("Open a Python file to dry-run it.");
    return undefined;
  }
  if (!vscode.workspace.getConfiguration("trammel").get("execute", false)) {
    void vscode.window.showWarningMessage("Dry runs are off. Switch them on with the setting trammel.execute.");
    return undefined;
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const running = client;
  const report = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Trammel: dry run", cancellable: true },
    (_, token) => running.sendRequest(ExecuteCommandRequest.type, { command: "trammel.dryRun", arguments: [uri] }, token) as Promise<RunReport>,
  );
  const shown = await vscode.workspace.openTextDocument({ language: "markdown", content: describe(report) });
  await vscode.window.showTextDocument(shown, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  return report;
}

function describe(report: RunReport): string {
  const lines = ["# Dry run", ""];
  if (report.error) {
    lines.push(`**${report.error.type}** on line ${report.error.line}: ${report.error.message}`, "");
  }
  if (report.value !== null) {
    lines.push(`Value: \`${report.value}\``, "");
  }
  lines.push("## Output", "", "```", report.stdout, "```", "", "## Effects", "");
  lines.push(...(report.effects.length > 0 ? report.effects.map((e) => `${e.sequence}. ${e.kind} ${e.detail}: ${e.decision}`) : ["None."]));
  const milliseconds = (report.usage.wall_ns / 1e6).toFixed(2);
  lines.push("", "## Usage", "", `${report.usage.steps} steps, ${report.usage.memory} bytes, ${milliseconds} ms`, "");
  return lines.join("\n");
}
