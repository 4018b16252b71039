// A client that shares nothing with the server, the one of VS Code's own library, goes
// through everything that the server offers and checks the shape of every answer:
// test.js TRAMMEL_BINARY.
const assert = require("assert");
const { spawn } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const rpc = require("vscode-languageserver-protocol/node");

let checked = 0;

/** Every element of a list must have a shape. */
function all(what, list, is) {
  assert.ok(Array.isArray(list), `${what} is no list: ${JSON.stringify(list)}`);
  assert.ok(list.length > 0, `${what} is empty`);
  for (const item of list) {
    one(what, item, is);
  }
}

function one(what, item, is) {
  assert.ok(is(item), `${what} has another shape: ${JSON.stringify(item)}`);
  checked++;
}

/** A client on the standard input and output of the server, with what it was told. */
function connect(binary) {
  const child = spawn(binary, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = rpc.createProtocolConnection(new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
  const told = { diagnostics: [], edits: [], progress: [], registrations: [], errors: [] };
  connection.onError((error) => told.errors.push(error));
  connection.onNotification(rpc.PublishDiagnosticsNotification.type, (p) => told.diagnostics.push(p));
  connection.onRequest(rpc.ApplyWorkspaceEditRequest.type, (p) => (told.edits.push(p), { applied: true }));
  connection.onRequest(rpc.RegistrationRequest.type, (p) => void told.registrations.push(p));
  connection.onRequest(rpc.ConfigurationRequest.type, (p) => p.items.map(() => ({ execute: true, semanticHighlighting: true })));
  connection.onRequest(rpc.WorkDoneProgressCreateRequest.type, () => undefined);
  for (const refresh of [rpc.CodeLensRefreshRequest, rpc.InlayHintRefreshRequest, rpc.InlineValueRefreshRequest, rpc.DiagnosticRefreshRequest, rpc.SemanticTokensRefreshRequest]) {
    connection.onRequest(refresh.type, () => undefined);
  }
  connection.listen();
  return { child, connection, told };
}

/** An action whose edit comes later is not one for the library, but for its edit. */
const isLaterAction = (a) => a.edit === undefined && a.data !== undefined && rpc.CodeAction.is({ ...a, edit: { changes: {} } });

async function until(what, look) {
  for (const start = Date.now(); Date.now() - start < 10_000; ) {
    const seen = look();
    if (seen) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("timeout: " + what);
}

const text = `import os
def load(path: print("x") = "a") -> str:
    """Loads.

    >>> 1 + 1
    3
    """
    return open(path).read()
x = [load(p) for p in "ab"]  # trammel: ignore[EFF002]: the host allows it
y = "%s" % 1
`;

async function pushed(binary, folder) {
  const { child, connection, told } = connect(binary);
  const uri = "file://" + path.join(folder, "a.py");
  const capabilities = {
    general: { positionEncodings: ["utf-16"] },
    window: { workDoneProgress: true },
    workspace: {
      applyEdit: true, configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, didChangeConfiguration: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ["create"] }, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, textDocumentContent: {},
    },
    textDocument: {
      publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
      codeAction: { dataSupport: true, isPreferredSupport: true, resolveSupport: { properties: ["edit"] }, codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true }, semanticTokens: { dynamicRegistration: true, requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    },
  };
  const init = await connection.sendRequest(rpc.InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: [{ uri: "file://" + folder, name: "w" }], capabilities, initializationOptions: { execute: true } });
  assert.strictEqual(init.serverInfo.name, "trammel");
  assert.strictEqual(init.capabilities.positionEncoding, "utf-16");
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  await until("registrations", () => told.registrations.length > 1);
  for (const { registrations } of told.registrations) {
    all("registrations", registrations, (r) => typeof r.id === "string" && typeof r.method === "string");
  }
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: rpc.TextDocumentItem.create(uri, "python", 1, text) });
  const published = await until("diagnostics", () => told.diagnostics.find((p) => p.uri === uri));
  assert.strictEqual(published.version, 1);
  all("diagnostics", published.diagnostics, rpc.Diagnostic.is);
  assert.ok(published.diagnostics.every((d) => rpc.CodeDescription.is(d.codeDescription)), "no links");
  assert.ok(published.diagnostics.some((d) => d.relatedInformation?.length > 0 && d.relatedInformation.every(rpc.DiagnosticRelatedInformation.is)), "no related information");

  const textDocument = { uri };
  const whole = rpc.Range.create(0, 0, 10, 0);
  const at = rpc.Position.create(1, 17);
  one("hover", await connection.sendRequest(rpc.HoverRequest.type, { textDocument, position: at }), rpc.Hover.is);
  const actions = await connection.sendRequest(rpc.CodeActionRequest.type, { textDocument, range: whole, context: { diagnostics: published.diagnostics } });
  all("code actions", actions, isLaterAction);
  for (const action of actions) {
    const resolved = await connection.sendRequest(rpc.CodeActionResolveRequest.type, action);
    one("resolved action", resolved, rpc.CodeAction.is);
    assert.ok(rpc.WorkspaceEdit.is(resolved.edit), `${action.title} resolves to no edit`);
  }
  for (const only of ["source.fixAll", "source.scrub", "source.scrub.guards"]) {
    all(only, await connection.sendRequest(rpc.CodeActionRequest.type, { textDocument, range: whole, context: { diagnostics: [], only: [only] } }), isLaterAction);
  }
  all("symbols", await connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument }), rpc.DocumentSymbol.is);
  all("folding ranges", await connection.sendRequest(rpc.FoldingRangeRequest.type, { textDocument }), rpc.FoldingRange.is);
  all("selection ranges", await connection.sendRequest(rpc.SelectionRangeRequest.type, { textDocument, positions: [at] }), rpc.SelectionRange.is);
  all("inlay hints", await connection.sendRequest(rpc.InlayHintRequest.type, { textDocument, range: whole }), rpc.InlayHint.is);
  all("code lenses", await connection.sendRequest(rpc.CodeLensRequest.type, { textDocument }), rpc.CodeLens.is);
  all("document links", await connection.sendRequest(rpc.DocumentLinkRequest.type, { textDocument }), rpc.DocumentLink.is);
  all("inline values", await connection.sendRequest(rpc.InlineValueRequest.type, { textDocument, range: whole, context: { frameId: 0, stoppedLocation: whole } }), (v) => rpc.InlineValueVariableLookup.is(v) || rpc.InlineValueText.is(v));
  one("semantic tokens", await connection.sendRequest(rpc.SemanticTokensRequest.type, { textDocument }), (t) => rpc.SemanticTokens.is(t) && t.data.length % 5 === 0);
  const completions = await connection.sendRequest(rpc.CompletionRequest.type, { textDocument, position: rpc.Position.create(8, 49) });
  all("completions", completions.items, (i) => typeof i.label === "string" && rpc.TextEdit.is(i.textEdit));
  const page = published.diagnostics[0].codeDescription.href;
  one("content", await connection.sendRequest(rpc.TextDocumentContentRequest.type, { uri: page }), (c) => c.text.startsWith("# "));

  const token = "run";
  connection.onProgress(rpc.WorkDoneProgress.type, token, (p) => told.progress.push(p));
  const run = await connection.sendRequest(rpc.ExecuteCommandRequest.type, { command: "trammel.dryRun", arguments: [{ uri }], workDoneToken: token });
  assert.strictEqual(run.error.type, "FileNotFoundError");
  await until("progress", () => told.progress.length === 2);
  all("progress", told.progress, (p) => p.kind === "begin" || p.kind === "end");
  for (const command of init.capabilities.executeCommandProvider.commands) {
    const args = { "trammel.scrub": { uri, passes: ["annotations"] }, "trammel.explain": { key: "EVL001" }, "trammel.checkText": { text }, "trammel.status": {}, "trammel.restartWorker": {}, "trammel.dryRunSelection": { uri, range: rpc.Range.create(9, 0, 10, 0) } }[command] ?? { uri };
    one(command, await connection.sendRequest(rpc.ExecuteCommandRequest.type, { command, arguments: [args] }), (r) => typeof r === "object");
  }
  all("applied edits", told.edits.map((e) => e.edit), rpc.WorkspaceEdit.is);
  await assert.rejects(connection.sendRequest("trammel/unknown", {}), (e) => e.code === rpc.ErrorCodes.MethodNotFound);
  await assert.rejects(connection.sendRequest(rpc.HoverRequest.type, { textDocument: { uri: "file:///none.py" }, position: at }), (e) => e.code === rpc.ErrorCodes.InvalidParams);
  await finish(child, connection, told);
}

async function pulled(binary, folder) {
  const { child, connection, told } = connect(binary);
  const capabilities = { textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } }, workspace: { diagnostics: { refreshSupport: true } } };
  const init = await connection.sendRequest(rpc.InitializeRequest.type, { processId: null, rootUri: "file://" + folder, capabilities, initializationOptions: { workspace: { diagnostics: true } } });
  assert.ok(init.capabilities.diagnosticProvider.workspaceDiagnostics);
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  const uri = "untitled:Untitled-1";
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: rpc.TextDocumentItem.create(uri, "python", 1, text) });
  const full = await connection.sendRequest(rpc.DocumentDiagnosticRequest.type, { textDocument: { uri } });
  assert.strictEqual(full.kind, "full");
  all("pulled diagnostics", full.items, rpc.Diagnostic.is);
  const same = await connection.sendRequest(rpc.DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId: full.resultId });
  assert.deepStrictEqual({ kind: same.kind, resultId: same.resultId }, { kind: "unchanged", resultId: full.resultId });
  const workspace = await connection.sendRequest(rpc.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  all("workspace diagnostics", workspace.items, (i) => i.kind === "full" && rpc.DocumentUri.is(i.uri) && i.version === null && i.items.every(rpc.Diagnostic.is));
  await connection.sendNotification(rpc.DidOpenNotebookDocumentNotification.type, {
    notebookDocument: { uri: "file:///w/nb.ipynb", notebookType: "jupyter-notebook", version: 1, cells: [{ kind: 2, document: "vscode-notebook-cell:/w/nb.ipynb#1" }] },
    cellTextDocuments: [rpc.TextDocumentItem.create("vscode-notebook-cell:/w/nb.ipynb#1", "python", 1, "!ls\n")],
  });
  const cell = await connection.sendRequest(rpc.DocumentDiagnosticRequest.type, { textDocument: { uri: "vscode-notebook-cell:/w/nb.ipynb#1" } });
  all("diagnostics of a cell", cell.items, rpc.Diagnostic.is);
  assert.strictEqual(told.diagnostics.length, 0, "diagnostics are pushed to a client that pulls");
  await finish(child, connection, told);
}

async function finish(child, connection, told) {
  await connection.sendRequest(rpc.ShutdownRequest.type);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await connection.sendNotification(rpc.ExitNotification.type);
  assert.strictEqual(await ended, 0, "exit code");
  assert.deepStrictEqual(told.errors, []);
}

async function main() {
  const binary = path.resolve(process.argv[2]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "conformance-"));
  fs.writeFileSync(path.join(folder, "b.py"), "eval('1')\n");
  await pushed(binary, folder);
  await pulled(binary, folder);
  fs.rmSync(folder, { recursive: true });
  console.log(`conformance: ${checked} answers have their shapes`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
