// The connection to the server: starting, stopping, and calling its commands.
import * as vscode from "vscode";
import {
  CloseAction, ErrorAction, ExecuteCommandRequest, LanguageClient, State, WorkDoneProgress,
  type ErrorHandler, type LanguageClientOptions, type ServerOptions,
} from "vscode-languageclient/node";
import { compatible, findBinary, versionOf } from "./binary";
import type { Commands, DryRunResult } from "./protocol";
import type { Report } from "./report";

/** After how many ends within a minute the server is not started again by itself. */
const mostCrashes = 5;

export class Connection implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private readonly output = vscode.window.createOutputChannel("Trammel", { log: true });
  private readonly trace = vscode.window.createOutputChannel("Trammel Trace", { log: true });
  private readonly changed = new vscode.EventEmitter<boolean>();
  private crashes: number[] = [];
  private calls = 0;

  /** Fires with whether the server runs. */
  readonly onChange = this.changed.event;

  constructor(private readonly context: vscode.ExtensionContext, private readonly report: Report) {
    context.subscriptions.push(this, vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("trammel.path")) {
        void this.restart();
      }
    }));
  }

  get running(): boolean {
    return this.client?.state === State.Running;
  }

  async start(): Promise<void> {
    const binary = findBinary(this.context);
    try {
      const version = await versionOf(binary);
      const own = String(this.context.extension.packageJSON.version);
      this.output.info(`starting ${binary}, version ${version}`);
      if (!compatible(version, own)) {
        void vscode.window.showWarningMessage(`Trammel: ${binary} is version ${version}, this extension is ${own}. Set trammel.path to a binary that goes with it, or leave it empty.`);
      }
    } catch (error) {
      await this.notStarted(binary, error);
      return;
    }
    const server: ServerOptions = { command: binary, args: ["lsp"] };
    const client = new LanguageClient("trammel", "Trammel", server, this.options());
    client.onDidChangeState((change) => this.changed.fire(change.newState === State.Running));
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      await this.notStarted(binary, error);
    }
  }

  private async notStarted(binary: string, error: unknown): Promise<void> {
    this.output.error(`${binary} did not start: ${String(error)}`);
    const open = "Open the setting";
    void vscode.window.showErrorMessage(`Trammel did not start: ${binary} cannot be run. Set trammel.path to the binary.`, open).then((choice) => {
      if (choice === open) {
        void vscode.commands.executeCommand("workbench.action.openSettings", "trammel.path");
      }
    });
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: "python" },
        { pattern: "**/{trammel,pyproject}.toml" },
        { notebook: "*", language: "python" },
      ],
      initializationOptions: vscode.workspace.getConfiguration("trammel"),
      outputChannel: this.output,
      traceOutputChannel: this.trace,
      errorHandler: this.errorHandler(),
      diagnosticPullOptions: { onChange: true, onTabs: true },
      middleware: {
        // A run that is started by a code lens shows its report as one that is started by
        // the extension's own command does.
        executeCommand: async (command, args, next) => {
          if (command === "trammel.dryRun" || command === "trammel.dryRunSelection") {
            return this.run(command, args[0] as Commands["trammel.dryRun"]["args"]);
          }
          return next(command, args) as unknown;
        },
      },
    };
  }

  private errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => {
        const now = Date.now();
        this.crashes = [...this.crashes.filter((at) => now - at < 60_000), now];
        if (this.crashes.length < mostCrashes) {
          return { action: CloseAction.Restart };
        }
        return { action: CloseAction.DoNotRestart, message: `Trammel's server ended ${this.crashes.length} times in a minute and is not started again. See its output; "Trammel: Restart the server" tries once more.` };
      },
    };
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) {
      await client.stop();
    }
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    this.crashes = [];
    await this.start();
  }

  /** Calls a command of the server; undefined if it does not run. */
  async execute<C extends keyof Commands>(command: C, args: Commands[C]["args"], token?: vscode.CancellationToken, workDoneToken?: string): Promise<Commands[C]["result"] | undefined> {
    const client = this.client;
    if (!client || client.state !== State.Running) {
      return undefined;
    }
    const params = { command, arguments: [args], workDoneToken };
    return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as Commands[C]["result"];
  }

  /** Runs a document or a part of it, with progress, and shows the report. */
  async run(command: "trammel.dryRun" | "trammel.dryRunSelection", args: Commands["trammel.dryRun"]["args"]): Promise<DryRunResult | undefined> {
    const result = await this.withProgress("Trammel: dry run", command, { ...args, quiet: true } as Commands[typeof command]["args"]);
    if (result) {
      this.report.show(result);
    }
    return result;
  }

  /** Calls a command with progress that can be cancelled; undefined if it was, or fails. */
  async withProgress<C extends keyof Commands>(title: string, command: C, args: Commands[C]["args"]): Promise<Commands[C]["result"] | undefined> {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return vscode.window.withProgress(options, async (progress, token) => {
      const workDoneToken = `trammel-${++this.calls}`;
      const listening = this.client?.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
        if (step.kind === "report") {
          progress.report({ message: step.message });
        }
      });
      try {
        return await this.execute(command, args, token, workDoneToken);
      } catch (error) {
        if (!token.isCancellationRequested) {
          void vscode.window.showErrorMessage(`Trammel: ${message(error)}`);
        }
        return undefined;
      } finally {
        listening?.dispose();
      }
    });
  }

  uriOf(document: vscode.TextDocument): string | undefined {
    return this.client?.code2ProtocolConverter.asUri(document.uri);
  }

  rangeOf(range: vscode.Range): Commands["trammel.dryRunSelection"]["args"]["range"] | undefined {
    return this.client?.code2ProtocolConverter.asRange(range);
  }

  showOutput(): void {
    this.output.show(true);
  }

  showTrace(): void {
    this.trace.show(true);
  }

  dispose(): void {
    this.changed.dispose();
    this.output.dispose();
    this.trace.dispose();
  }
}

/** What an error says, without the name of its class. */
export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
