// Starts the trammel language server and shows what it knows. What the server does is the
// server's; here are the status item, the commands and the report of a dry run.
import * as vscode from "vscode";
import { Connection } from "./client";
import { registerCommands } from "./commands";
import { Report } from "./report";
import { Status } from "./status";
import type { DryRunResult } from "./protocol";

/** What other extensions, and the tests, may ask of this one. */
export interface Api {
  /** The result of the last dry run that was shown. */
  lastRun(): DryRunResult | undefined;
  /** The text of the status item. */
  status(): string;
  /** Process id of the server, while it runs. */
  pid(): Promise<number | undefined>;
}

let connection: Connection | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const report = new Report();
  const running = new Connection(context, report);
  const status = new Status(running);
  connection = running;
  context.subscriptions.push(report, status, ...registerCommands(running, report));
  await running.start();
  return {
    lastRun: () => report.last,
    status: () => status.text,
    pid: async () => (await running.execute("trammel.status", {}))?.pid,
  };
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}
