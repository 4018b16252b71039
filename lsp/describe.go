package lsp

// What the server offers, in words, for its documentation. Tests hold that each of these
// is there and that nothing else is.

// actionDoc describes a kind of code actions.
type actionDoc struct{ key, kind, title, doc string }

// actionDocs are the actions by the first part of their keys.
var actionDocs = []actionDoc{
	{"fix", "quickfix", "(the fix's own title)", "A fix of the finding under the cursor. It is preferred only if it is safe and the first; an unsafe one says why it is."},
	{"rule", "quickfix", "Fix all safe findings of CODE", "Applies the safe fixes of one rule in the whole file."},
	{"suppress", "quickfix", "Suppress CODE in this line, with a reason", "Adds a suppression comment; the reason is left to whoever takes it."},
	{"reenable", "quickfix", "Re-enable CODE", "In a suppression comment, and in the line of a configuration that switches a rule off: takes that out."},
	{"off", "quickfix", "Switch CODE off in trammel.toml", "Sets the severity of the rule in the configuration in force, or in a new one."},
	{"grant", "quickfix", "Grant CAPABILITY in trammel.toml", "Adds the capability that the finding asks for."},
	{"allow", "quickfix", "Allow the module NAME in trammel.toml", "Adds the module to those that may be used."},
	{"all", string(fixAllKind), "Fix all safe Trammel findings", "Applies every safe fix, again and again until nothing is left to do."},
	{"scrub", string(scrubKind) + ".PASS", "Scrub PASS (MODE)", "Applies a pass of docs/scrub.md; source.scrub.PASS.MODE asks for a mode. source.scrub alone stands for those that are not off by default."},
}

// featureDoc describes a request or notification of the protocol.
type featureDoc struct{ method, doc string }

var featureDocs = []featureDoc{
	{"textDocument/publishDiagnostics", "Findings are pushed with the version of the text, for every version that is not overtaken, to clients that do not ask."},
	{"textDocument/diagnostic", "Findings are pulled, with a result id: the same text under the same settings is \"unchanged\"."},
	{"workspace/diagnostic", "Findings of all Python files of the workspace, if the setting workspace.diagnostics is on: within a budget, with progress and partial results."},
	{"notebookDocument/didOpen", "The code cells of a notebook are judged as one program; magics and shell escapes are findings."},
	{"textDocument/codeAction", "Fixes, suppressions, changes of the configuration, scrubbing: see below."},
	{"codeAction/resolve", "Edits are computed when they are asked for, and never for text that has changed."},
	{"textDocument/hover", "The page of the rule behind a finding, in a suppression or a configuration; what a setting is; the effects of a call."},
	{"textDocument/completion", "Codes and directives in suppression comments; keys and values in trammel.toml and [tool.trammel]."},
	{"textDocument/inlayHint", "Effects behind the heads of functions, and after a dry run the last values of top-level variables."},
	{"textDocument/inlineValue", "For a debugger: variables to look up, or what they held after a dry run."},
	{"textDocument/codeLens", "\"Dry run\" and \"Run doctests\", where execution is allowed."},
	{"textDocument/documentLink", "From tool calls that a policy denies to the clause, from suppressions to rules, from a configuration to the files it names."},
	{"textDocument/semanticTokens/full", "Marks denied names, if the setting semanticHighlighting is on."},
	{"textDocument/documentSymbol", "The outline, also of a broken buffer."},
	{"textDocument/foldingRange", "What can be folded, also in a broken buffer."},
	{"textDocument/selectionRange", "What a selection grows to."},
	{"workspace/executeCommand", "The commands below."},
	{"workspace/textDocumentContent", "Pages of rules and reports of runs, under the scheme trammel."},
}
