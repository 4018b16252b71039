// The status item: the profile that holds for the file, and how much is found in it.
import * as vscode from "vscode";
import type { Connection } from "./client";

export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("trammel.status", vscode.StatusBarAlignment.Left, 50);
  private readonly subscriptions: vscode.Disposable[];
  private profile = "";
  private asked = 0;

  constructor(private readonly connection: Connection) {
    this.item.name = "Trammel";
    this.item.command = "trammel.menu";
    this.subscriptions = [
      this.item,
      connection.onChange(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      vscode.languages.onDidChangeDiagnostics((change) => {
        const uri = vscode.window.activeTextEditor?.document.uri.toString();
        if (change.uris.some((changed) => changed.toString() === uri)) {
          void this.refresh();
        }
      }),
    ];
    this.draw();
  }

  get text(): string {
    return this.item.text;
  }

  /** Asks for the profile of the active file, then draws. The latest question counts. */
  private async refresh(): Promise<void> {
    const turn = ++this.asked;
    const document = vscode.window.activeTextEditor?.document;
    const uri = document && this.connection.uriOf(document);
    if (uri && this.connection.running) {
      try {
        const status = await this.connection.execute("trammel.status", {});
        if (turn !== this.asked) {
          return;
        }
        this.profile = status?.documents.find((d) => d.uri === uri)?.profile ?? this.profile;
      } catch {
        // The server is on its way out; what ends it says so.
      }
    }
    this.draw();
  }

  private draw(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || document.languageId !== "python") {
      this.item.hide();
      return;
    }
    this.item.show();
    if (!this.connection.running) {
      this.item.text = "$(circle-slash) Trammel";
      this.item.tooltip = "Trammel's server does not run";
      this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
      return;
    }
    const counts = [0, 0, 0, 0];
    for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
      if (diagnostic.source === "trammel") {
        counts[diagnostic.severity]++;
      }
    }
    const [errors, warnings, infos] = counts;
    this.item.backgroundColor = undefined;
    this.item.text = `$(law) ${this.profile || "Trammel"}  $(error) ${errors} $(warning) ${warnings}`;
    this.item.tooltip = `Trammel, profile ${this.profile}: ${errors} errors, ${warnings} warnings, ${infos} remarks in this file`;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
  }
}
