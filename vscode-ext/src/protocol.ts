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

export interface RunError {
  type: string;
  message: string;
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  limit: boolean;
  crash?: boolean;
}

export interface Effect {
  sequence: number;
  kind: string;
  detail: string;
  decision: string;
  clause: string;
  line: number;
  column: number;
  times: number;
  result?: string;
}

export interface FileChange {
  path: string;
  size: number;
  deleted?: boolean;
  text?: string;
  base64?: unknown;
  cut?: boolean;
}

export interface Variable {
  name: string;
  value: string;
}

export interface Usage {
  steps: number;
  memory: number;
  output: number;
  depth: number;
  wall_ns: number;
}

/** DryRunResult is the report of `trammel run --json`, with where it can be read. Lines and columns count from 1, columns in code points. */
export interface DryRunResult {
  value: string | null;
  stdout: string;
  stderr: string;
  error: RunError | null;
  effects: Effect[];
  dropped: number;
  unknown: Effect | null;
  files: FileChange[];
  answer?: unknown;
  result?: unknown;
  variables?: Variable[];
  usage: Usage;
  exit_code: number;
  traceback: string;
  uri: string;
  /** of the document that was run */
  version: number;
  /** for workspace/textDocumentContent */
  reportUri?: string;
  markdown?: string;
}

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
  uri: string;
  range: Range;
  quiet?: boolean;
  markdown?: boolean;
}

/** RunDoctestsArgs name the doctests to run. */
export interface RunDoctestsArgs {
  uri: string;
  /** Line, from 1, is that of the docstring whose examples alone are run; 0 means all. */
  line?: number;
}

/** DoctestResult is what one example came to. */
export interface DoctestResult {
  /** of its >>>, from 1 */
  line: number;
  passed: boolean;
  want: string;
  got: string;
  /** an exception that was not expected */
  problem?: string;
}

/** RunDoctestsResult is what the examples came to. */
export interface RunDoctestsResult {
  passed: number;
  failed: number;
  examples: DoctestResult[];
  /** Error is what kept the document itself from running, if something did. */
  error: RunError | null;
}

/** ScrubArgs name a document and passes. */
export interface ScrubArgs {
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
  notes?: string[];
  /** Text is the new text, for clients that apply no edits. */
  text?: string | null;
}

/** FixAllArgs name a document. */
export interface FixAllArgs {
  uri: string;
  /** Rule limits the fixes to those of one rule. */
  rule?: string;
}

/** ExplainArgs name what to explain. */
export interface ExplainArgs {
  /** such as EVL001, EVL, agent or fs.read */
  key: string;
}

export interface Explanation {
  kind: string;
  key: string;
  name: string;
  levels?: Record<string, string>;
  same_as?: string[];
  markdown: string;
}

/** CheckTextArgs hold a text. */
export interface CheckTextArgs {
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

export interface Edit {
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  text: string;
}

export interface Fix {
  title: string;
  safety: string;
  edits: Edit[];
}

export interface Finding {
  path: string;
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  code: string;
  name: string;
  severity: string;
  message: string;
  remedy: string;
  fixes: Fix[];
  fingerprint: string;
}

/** CheckTextResult is the findings, as `trammel check --format json` has them. */
export interface CheckTextResult {
  /** no errors and no warnings */
  ok: boolean;
  findings: Finding[];
  fixed?: string | null;
}

/** ShowPolicyArgs name a document; without one the workspace is meant. */
export interface ShowPolicyArgs {
  uri?: string;
}

/** ShowPolicyResult is what code may do. */
export interface ShowPolicyResult {
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

export interface Detection {
  kind: string;
  evidence: string;
  isolates: boolean;
  looked: string[];
}

/** StatusResult is how the server is. */
export interface StatusResult {
  version: string;
  /** versions that are read */
  python: string;
  pid: number;
  uptimeMs: number;
  folders: string[];
  documents: DocumentStatus[];
  settings: Settings;
  /** taken from the system */
  memoryMb: number;
  /** of it in use */
  heapMb: number;
  goroutines: number;
  /** from the text to its findings */
  checks: Latency;
  requests: Record<string, Latency>;
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
