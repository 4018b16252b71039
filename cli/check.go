package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"trammel/analysis"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

// checkOptions are the flags of trammel check.
type checkOptions struct {
	format          report.Format
	color           string
	max             int
	settings        settingsFlags
	version         *syntax.Version // nil unless given
	only, not       []string
	noSuppressions  bool
	stdinName       string
	fix, unsafe     bool
	diff            bool
	watch           bool
	statistics      bool
	exitZero        bool
	baseline        string
	writeBaseline   bool
	safety          analysis.Safety
	suppressionsSet bool
}

func (e *env) checkCommand() *cobra.Command {
	o := &checkOptions{}
	format := ""
	cmd := &cobra.Command{
		Use:   "check FILES|DIRECTORIES|-",
		Short: "Report where Python oversteps what it may do",
		Long: "Judges Python files against a profile: those named, and those in directories that git\n" +
			"does not ignore. Exit code: 0 clean or only notes, 1 warnings or errors, 2 usage, 3 internal\n" +
			"error. Settings come from the nearest trammel.toml, or [tool.trammel] in pyproject.toml.",
		Args: oneOrMoreFiles,
	}
	f := cmd.Flags()
	f.StringVar(&format, "format", string(report.Text), "output format: "+report.FormatNames())
	f.StringVar(&o.color, "color", "auto", "colour the text format: auto, always or never")
	f.IntVar(&o.max, "max", 20, "findings that the agent format shows; 0 for all")
	o.settings.add(cmd)
	version := targetFlag(cmd)
	f.StringSliceVar(&o.only, "select", nil, "look only for these rules: codes, names or groups")
	f.StringSliceVar(&o.not, "ignore", nil, "leave these rules out: codes, names or groups")
	f.BoolVar(&o.noSuppressions, "no-suppressions", false, "ignore suppression comments and report them; the default of the agent format")
	f.StringVar(&o.stdinName, "stdin-filename", "", "name of what standard input holds, for messages and settings")
	f.BoolVar(&o.fix, "fix", false, "apply safe fixes, and name each")
	f.BoolVar(&o.unsafe, "unsafe-fixes", false, "apply unsafe fixes as well, with --fix or --diff")
	f.BoolVar(&o.diff, "diff", false, "print what --fix would change, and change nothing")
	f.BoolVar(&o.watch, "watch", false, "check again whenever a file changes")
	f.BoolVar(&o.statistics, "statistics", false, "print how often each rule was broken instead of findings")
	f.BoolVar(&o.exitZero, "exit-zero", false, "exit with 0 whatever is found")
	f.StringVar(&o.baseline, "baseline", "", "leave out the findings that this file lists")
	f.BoolVar(&o.writeBaseline, "write-baseline", false, "write all findings to the file that --baseline names")
	cmd.MarkFlagsMutuallyExclusive("fix", "diff")
	cmd.RunE = func(_ *cobra.Command, args []string) (err error) {
		if o.format, err = report.ParseFormat(format); err != nil {
			return usageError{err}
		}
		if f.Changed("target-version") {
			o.version = version
		}
		o.suppressionsSet = f.Changed("no-suppressions")
		if err := o.complete(args); err != nil {
			return err
		}
		if o.watch {
			return e.watch(args, o)
		}
		return e.check(args, o)
	}
	return cmd
}

// complete checks the flags against each other and fills in what follows from them.
func (o *checkOptions) complete(args []string) error {
	if o.format == report.Agent && !o.suppressionsSet {
		o.noSuppressions = true
	}
	if o.unsafe {
		o.safety = analysis.Unsafe
	}
	for _, key := range append(o.only, o.not...) {
		if !slices.ContainsFunc(analysis.Rules(), func(r *analysis.Rule) bool { return r.IsNamed(key) }) {
			return usagef("no rule, name or group %q: see docs/rules.md, or trammel explain", key)
		}
	}
	switch o.color {
	case "auto", "always", "never":
	default:
		return usagef("unknown --color %q: use auto, always or never", o.color)
	}
	switch {
	case o.writeBaseline && o.baseline == "":
		return usagef("--write-baseline needs --baseline FILE")
	case o.max < 0:
		return usagef("--max is %d: use 0 for all, or more", o.max)
	case o.unsafe && !o.fix && !o.diff:
		return usagef("--unsafe-fixes needs --fix or --diff")
	case o.stdinName != "" && !slices.Contains(args, "-"):
		return usagef("--stdin-filename is for standard input: name - as well")
	case o.watch && (slices.Contains(args, "-") || o.fix || o.diff):
		return usagef("--watch goes with neither standard input nor --fix and --diff")
	}
	return o.settings.complete()
}

// settingsFlags are the flags that choose what code may do.
type settingsFlags struct {
	profile  string
	config   string
	isolated bool
	grant    []string
	exact    bool
}

func (s *settingsFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&s.profile, "profile", "", "what the code may do: agent (default), strict, restrictedpython or smolagents")
	f.StringVar(&s.config, "config", "", "configuration file, instead of the nearest one")
	f.BoolVar(&s.isolated, "isolated", false, "read no configuration file")
	f.StringSliceVar(&s.grant, "grant", nil, "grant capabilities, such as fs.read or net:example.com")
	f.BoolVar(&s.exact, "exact", false, "leave out predictions of run-time failures (profile restrictedpython)")
}

func (s *settingsFlags) complete() error {
	if s.profile != "" {
		if _, err := policy.Lookup(s.profile); err != nil {
			return usageError{err}
		}
	}
	for _, c := range s.grant {
		if _, _, err := policy.ParseCapability(c); err != nil {
			return usageError{err}
		}
	}
	if s.config != "" && s.isolated {
		return usagef("--config and --isolated exclude each other")
	}
	return nil
}
