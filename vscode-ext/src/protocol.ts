// Made from lsp/commands.go by `go test ./lsp -update`.

/** DryRunArgs name what to run. A URI in place of the object does too. */
export interface DryRunArgs {
  /** of an open document */
  uri: string;
  /** Input is what input() and sys.stdin read. */
  input?: string[];
  /** Quiet shows no report in the editor. */
  quiet?: boolean;
  /** Markdown asks for the report as text, too. */
  markdown?: boolean;
}

/** Error is the exception or limit that ended a run. */
export interface RunError {
  type: string;
  message: string;
  /** from 1; 0 if unknown */
  line: number;
  /** from 1, in code points */
  column: number;
  end_line: number;
  end_column: number;
  /** a limit was reached, or the run cancelled */
  limit: boolean;
  /** the evaluator crashed: a mistake of ours */
  crash?: boolean;
}

/** Event is one thing that a program asked of its surroundings. */
export interface Effect {
  /** from 1 */
  sequence: number;
  /** fs.read, fs.write, io.in, import, call ... */
  kind: string;
  /** the call, its arguments shortened */
  detail: string;
  decision: string;
  /** why */
  clause: string;
  /** of the call in the program, from 1; 0 if unknown */
  line: number;
  /** from 1, in code points */
  column: number;
  /** how often the same call in the same place asked for it */
  times: number;
  result?: string;
}

/** Change is a file that is not as it was when the run began. */
export interface FileChange {
  /** below the directory where runs begin, or absolute */
  path: string;
  /** in bytes */
  size: number;
  deleted?: boolean;
  /** what it holds, if that is UTF-8 */
  text?: string;
  /** what it holds otherwise */
  base64?: unknown;
  /** what it holds is left out, as it is too much */
  cut?: boolean;
}

/** Variable is a variable of the module and repr of what it holds. */
export interface Variable {
  name: string;
  /** shortened to 200 characters */
  value: string;
}

/** Usage is what a run has used. */
export interface Usage {
  steps: number;
  /** bytes: what was allocated if that is little, else the most that was found alive */
  memory: number;
  /** bytes */
  output: number;
  /** deepest nesting of calls */
  depth: number;
  wall_ns: number;
}

/** DryRunResult is the report of `trammel run --json`, with where it can be read. Lines and columns count from 1, columns in code points. */
export interface DryRunResult {
  /** repr of a trailing expression, or null */
  value: string | null;
  /** what it wrote there */
  stdout: string;
  /** what it wrote there */
  stderr: string;
  /** null if the program ended by itself */
  error: RunError | null;
  /** in their order */
  effects: Effect[];
  /** effects beyond the bound of the record */
  dropped: number;
  /** Unknown is the effect from which on the outcome is not known: the program went on with a value of a package that is not there. It is null if the outcome is known. */
  unknown: Effect | null;
  /** Files are those that were written, made or deleted, in memory. */
  files: FileChange[];
  /** Answer is what the final tool was called with, as tagged JSON. */
  answer?: unknown;
  /** Result is the value as tagged JSON, in sessions and where tools are given. */
  result?: unknown;
  /** Variables are those of the module at its end, by name, where they are asked for. */
  variables?: Variable[];
  /** of the limits */
  usage: Usage;
  /** that the process would have */
  exit_code: number;
  /** as python writes it to stderr; "" without an exception */
  traceback: string;
  /** of the document that was run */
  uri: string;
  /** of that document */
  version: number;
  /** for workspace/textDocumentContent */
  reportUri?: string;
  /** the report as text, if that was asked for */
  markdown?: string;
}

/** Position is a place in a text: line and column from 1, columns in code points. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** DryRunSelectionArgs name the lines to run. */
export interface DryRunSelectionArgs {
  /** of an open document */
  uri: string;
  /** of which the whole lines are run */
  range: Range;
  /** shows no report in the editor */
  quiet?: boolean;
  /** asks for the report as text, too */
  markdown?: boolean;
}

/** RunDoctestsArgs name the doctests to run. */
export interface RunDoctestsArgs {
  /** of an open document */
  uri: string;
  /** Line, from 1, is that of the docstring whose examples alone are run; 0 means all. */
  line?: number;
}

/** DoctestResult is what one example came to. */
export interface DoctestResult {
  /** of its >>>, from 1 */
  line: number;
  passed: boolean;
  /** the expected output */
  want: string;
  /** the output */
  got: string;
  /** an exception that was not expected */
  problem?: string;
}

/** RunDoctestsResult is what the examples came to. */
export interface RunDoctestsResult {
  /** number of examples */
  passed: number;
  /** number of examples */
  failed: number;
  /** in their order */
  examples: DoctestResult[];
  /** Error is what kept the document itself from running, if something did. */
  error: RunError | null;
}

/** ScrubArgs name a document and passes. */
export interface ScrubArgs {
  /** of an open document */
  uri: string;
  /** NAME or NAME=MODE, see docs/scrub.md */
  passes: string[];
}

/** EditResult tells what a change came to. The change itself goes to the client as workspace/applyEdit. */
export interface EditResult {
  /** whether the client took it */
  applied: boolean;
  /** number of edits */
  changes: number;
  /** what was done and what was left, and why */
  notes?: string[];
  /** Text is the new text, for clients that apply no edits. */
  text?: string | null;
}

/** FixAllArgs name a document. */
export interface FixAllArgs {
  /** of an open document */
  uri: string;
  /** Rule limits the fixes to those of one rule. */
  rule?: string;
}

/** ExplainArgs name what to explain. */
export interface ExplainArgs {
  /** such as EVL001, EVL, agent or fs.read */
  key: string;
}

/** Explanation says what a rule, profile or capability is. */
export interface Explanation {
  /** rule, group, profile or capability */
  kind: string;
  /** code of the rule, or the name */
  key: string;
  name: string;
  /** of a rule, by profile */
  levels?: Record<string, string>;
  /** of a rule, in ruff and bandit */
  same_as?: string[];
  markdown: string;
}

/** CheckTextArgs hold a text. */
export interface CheckTextArgs {
  /** Python */
  text: string;
  /** URI says where the text belongs, for the configuration that holds there. */
  uri?: string;
  /** Profile is used in place of the configuration's. */
  profile?: string;
  /** Suppressions lets suppression comments count. */
  suppressions?: boolean;
  /** Fix asks for the text with the safe fixes applied, too. */
  fix?: boolean;
}

/** Edit replaces the text between two places. */
export interface Edit {
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  text: string;
}

/** Fix is a fix as the JSON output gives it. */
export interface Fix {
  title: string;
  /** safe, unsafe or display-only */
  safety: string;
  edits: Edit[];
}

/** Finding is a diagnostic as the JSON output gives it. */
export interface Finding {
  path: string;
  /** from 1 */
  line: number;
  /** from 1, in code points */
  column: number;
  end_line: number;
  end_column: number;
  code: string;
  name: string;
  /** error, warning or info */
  severity: string;
  message: string;
  remedy: string;
  fixes: Fix[];
  /** Fingerprint stays the same when the finding moves to another line. */
  fingerprint: string;
}

/** CheckTextResult is the findings, as `trammel check --format json` has them. */
export interface CheckTextResult {
  /** no errors and no warnings */
  ok: boolean;
  findings: Finding[];
  /** the text with the safe fixes, if it was asked for */
  fixed?: string | null;
}

/** ShowPolicyArgs name a document; without one the workspace is meant. */
export interface ShowPolicyArgs {
  /** of a document, open or not */
  uri?: string;
}

/** ShowPolicyResult is what code may do. */
export interface ShowPolicyResult {
  /** by name */
  profile: string;
  /** path, empty for none */
  configuration: string;
  /** of the configuration */
  problems: string[];
  /** as settings, in TOML */
  policy: string;
  /** in a few lines, for a model */
  prompt: string;
  /** for workspace/textDocumentContent */
  policyUri: string;
}

/** NoArgs is for commands without arguments. */
export type NoArgs = Record<string, never>;

/** DocumentStatus is an open document or notebook. */
export interface DocumentStatus {
  uri: string;
  version: number;
  lines: number;
  profile: string;
  errors: number;
  warnings: number;
  infos: number;
}

export interface Settings {
  profile: string;
  targetVersion: string;
  configuration: string;
  execute: boolean;
  codeLens: boolean;
  inlayHints: { effects: boolean; values: boolean };
  semanticHighlighting: boolean;
  workspace: { diagnostics: boolean; maxFiles: number; maxSeconds: number };
  dryRun: { timeoutMs: number; maxSteps: number; memoryMb: number; missing: string; branch: string };
  logLevel: string;
}

/** Latency is how long something took, in microseconds. */
export interface Latency {
  count: number;
  failed: number;
  p50: number;
  p99: number;
  max: number;
}

/** WorkerStatus is what executes programs. */
export interface WorkerStatus {
  /** off, not started, ready or failed */
  state: string;
  running: number;
  runs: number;
  crashes: number;
  problem?: string;
  confinement: string[];
  /** what the system lacks for confining */
  missing?: string;
}

/** Detection is what was found. */
export interface Detection {
  /** Docker, Podman, Kubernetes ...; empty for none */
  kind: string;
  /** what shows it */
  evidence: string;
  /** whether it keeps the host's files away */
  isolates: boolean;
  /** everything that was looked at */
  looked: string[];
}

/** StatusResult is how the server is. */
export interface StatusResult {
  /** of Trammel */
  version: string;
  /** versions that are read */
  python: string;
  pid: number;
  uptimeMs: number;
  /** URIs */
  folders: string[];
  /** that are open */
  documents: DocumentStatus[];
  /** of what lies in no folder */
  settings: Settings;
  /** taken from the system */
  memoryMb: number;
  /** of it in use */
  heapMb: number;
  goroutines: number;
  /** from the text to its findings */
  checks: Latency;
  /** by method, notifications too */
  requests: Record<string, Latency>;
  /** mistakes of Trammel that were contained */
  panics: number;
  worker: WorkerStatus;
  container: Detection;
}

/** RestartResult tells what was ended. */
export interface RestartResult {
  /** runs */
  ended: number;
}

/** The commands of the server, with what they take and give. */
export interface Commands {
  /** DryRun executes an open document in the metered interpreter, which records effects and performs none, and shows a report where the client can. Execution must be allowed. */
  "trammel.dryRun": { args: DryRunArgs; result: DryRunResult };
  /** DryRunSelection executes the selected lines of an open document, after the imports and definitions of the rest of it. */
  "trammel.dryRunSelection": { args: DryRunSelectionArgs; result: DryRunResult };
  /** RunDoctests executes the doctests of an open document; those that fail become diagnostics. */
  "trammel.runDoctests": { args: RunDoctestsArgs; result: RunDoctestsResult };
  /** Scrub applies passes such as annotations, doctests=denied to an open document. */
  "trammel.scrub": { args: ScrubArgs; result: EditResult };
  /** FixAll applies the safe fixes of an open document. */
  "trammel.fixAll": { args: FixAllArgs; result: EditResult };
  /** Explain says what a rule, a group of rules, a profile or a capability is. */
  "trammel.explain": { args: ExplainArgs; result: Explanation };
  /** CheckText judges a text that need not be open: for agents, who wait for the answer instead of for a notification. Suppression comments do not count unless asked for. */
  "trammel.checkText": { args: CheckTextArgs; result: CheckTextResult };
  /** ShowPolicy tells what code may do in a document, or in the workspace. */
  "trammel.showPolicy": { args: ShowPolicyArgs; result: ShowPolicyResult };
  /** Status tells how the server is: versions, documents, memory, times, and what runs programs. */
  "trammel.status": { args: NoArgs; result: StatusResult };
  /** RestartWorker ends the processes that execute programs, with the runs that they are at; the next run starts new ones. */
  "trammel.restartWorker": { args: NoArgs; result: RestartResult };
}
