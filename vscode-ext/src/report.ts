// The report of a dry run: what became of it, the effects as a timeline and a table with
// links to the lines, the output, and what it used.
import * as vscode from "vscode";
import type { DryRunResult, Effect } from "./protocol";

export class Report implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  /** The result that is shown. */
  last: DryRunResult | undefined;

  show(result: DryRunResult): void {
    this.last = result;
    this.reveal();
  }

  reveal(): void {
    if (!this.last) {
      void vscode.window.showInformationMessage("Trammel: there was no dry run yet.");
      return;
    }
    this.panel ??= this.create();
    this.panel.webview.html = render(this.last, nonce());
    this.panel.reveal(vscode.ViewColumn.Beside, true);
  }

  private create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel("trammel.report", "Trammel: dry run", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
    panel.onDidDispose(() => (this.panel = undefined));
    panel.webview.onDidReceiveMessage((message: { line?: unknown }) => {
      if (typeof message.line === "number" && this.last) {
        void open(this.last.uri, message.line);
      }
    });
    return panel;
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

/** Shows a line of the document that was run. */
async function open(uri: string, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const at = new vscode.Position(Math.min(Math.max(line - 1, 0), document.lineCount - 1), 0);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), viewColumn: beside ?? vscode.ViewColumn.One });
}

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, "0")).join("");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Everything that a program says is text of a stranger. */
function escape(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (c) => escapes[c]);
}

/** The page. Nothing in it comes from elsewhere, and only its own script runs. */
export function render(r: DryRunResult, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Dry run</title><style nonce="${nonce}">${style}</style></head><body>
<h1>Dry run of ${escape(name(r.uri))}</h1>
${outcome(r)}
<h2>Effects (${r.effects.length + r.dropped})</h2>
${r.effects.length > 0 ? timeline(r.effects) + table(r.effects) : "<p>None.</p>"}
${r.dropped > 0 ? `<p>And ${r.dropped} more.</p>` : ""}
${r.files.length > 0 ? `<h2>Files that it would have changed</h2><ul>${r.files.map((f) => `<li>${escape(f.path)}: ${f.deleted ? "deleted" : `${f.size} bytes`}</li>`).join("")}</ul>` : ""}
<h2>Output</h2>${block(r.stdout)}
${r.stderr ? `<h2>Standard error</h2>${block(r.stderr)}` : ""}
${r.value !== null ? `<h2>Value</h2>${block(r.value)}` : ""}
${r.traceback ? `<h2>Traceback</h2>${block(r.traceback)}` : ""}
<h2>Usage</h2><p>${r.usage.steps.toLocaleString("en")} steps, ${r.usage.memory.toLocaleString("en")} bytes of memory, ${r.usage.output.toLocaleString("en")} bytes of output, ${(r.usage.wall_ns / 1e6).toFixed(2)} ms</p>
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
for (const element of document.querySelectorAll("[data-line]")) {
  const go = () => vscode.postMessage({ line: Number(element.dataset.line) });
  element.addEventListener("click", go);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter") { go(); } });
}
</script></body></html>`;
}

function name(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}

function block(text: string): string {
  return text === "" ? "<p>None.</p>" : `<pre>${escape(text)}</pre>`;
}

function link(line: number, text = String(line)): string {
  return line > 0 ? `<a role="link" tabindex="0" data-line="${line}">${escape(text)}</a>` : "";
}

function outcome(r: DryRunResult): string {
  if (r.error) {
    const where = r.error.line > 0 ? ` in ${link(r.error.line, `line ${r.error.line}`)}` : "";
    return `<p class="failed">It ended${where} with <b>${escape(r.error.type)}</b>: ${escape(r.error.message)}</p>`;
  }
  if (r.unknown) {
    return `<p class="unknown">It ended, but from ${link(r.unknown.line, `line ${r.unknown.line}`)} on the outcome is not known: it went on with a value of a package that is not there.</p>`;
  }
  return `<p class="ended">It ended by itself.</p>`;
}

/** A mark for each effect, in the order in which they happened, in a lane for each kind. */
function timeline(effects: Effect[]): string {
  const lanes = [...new Set(effects.map((e) => e.kind))];
  const most = 400;
  const shown = effects.slice(0, most);
  const width = 640;
  const step = width / Math.max(shown.length, 12);
  const marks = shown.map((e, i) => {
    const y = lanes.indexOf(e.kind) * 22 + 4;
    return `<rect tabindex="0" data-line="${e.line}" class="${e.decision === "deny" ? "deny" : "allow"}" x="${(i * step).toFixed(1)}" y="${y}" width="${Math.max(step - 2, 1).toFixed(1)}" height="14" rx="2"><title>${e.sequence}. line ${e.line}: ${escape(e.detail)}</title></rect>`;
  });
  const rows = lanes.map((lane) => `<div class="lane">${escape(lane)}</div>`);
  return `<div class="timeline"><div>${rows.join("")}</div><svg role="img" aria-label="Effects in their order" viewBox="0 0 ${width} ${lanes.length * 22}" height="${lanes.length * 22}" preserveAspectRatio="none">${marks.join("")}</svg></div>`;
}

function table(effects: Effect[]): string {
  const rows = effects.map((e) => {
    const times = e.times > 1 ? ` (${e.times} times)` : "";
    const result = e.result ? `<div>→ ${escape(e.result)}</div>` : "";
    return `<tr class="${e.decision === "deny" ? "denied" : ""}"><td>${e.sequence}</td><td>${link(e.line)}</td><td>${escape(e.kind)}<div>${escape(e.decision)}</div></td><td><code>${escape(e.detail)}</code>${times}${result}<div class="why">${escape(e.clause)}</div></td></tr>`;
  });
  return `<table><thead><tr><th>#</th><th>line</th><th>effect</th><th>call</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1rem 2rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin-top: 1.4rem; }
pre { background: var(--vscode-textCodeBlock-background); padding: .6rem; overflow: auto; font-family: var(--vscode-editor-font-family); }
code { font-family: var(--vscode-editor-font-family); }
table { border-collapse: collapse; width: 100%; margin-top: .8rem; } td { overflow-wrap: anywhere; } td:not(:last-child) { white-space: nowrap; } td div { opacity: .75; font-size: .9em; } th, td { text-align: left; padding: .2rem .6rem .2rem 0; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, #8884); }
a { color: var(--vscode-textLink-foreground); cursor: pointer; } a:focus, rect:focus { outline: 1px solid var(--vscode-focusBorder); }
.failed, .denied td { color: var(--vscode-errorForeground); } .unknown { color: var(--vscode-editorWarning-foreground); }
.timeline { display: flex; gap: .8rem; } svg { flex: 1; min-width: 0; } .lane { height: 22px; line-height: 22px; white-space: nowrap; opacity: .8; }
rect { cursor: pointer; } rect.allow { fill: var(--vscode-charts-blue); } rect.deny { fill: var(--vscode-charts-red); }
`;
