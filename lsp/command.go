package lsp

import (
	"context"
	"encoding/json"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/interp/object"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/policy"
)

// dryRunCommand runs an open document in the metered interpreter. Its argument is
// the document's URI; its result is the report of `trammel run --json`.
const dryRunCommand = "trammel.dryRun"

// ExecuteCommand runs a command. Execution must have been switched on.
func (s *Server) ExecuteCommand(ctx context.Context, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	if p.Command != dryRunCommand {
		return nil, invalidParams("unknown command %q: there is %s", p.Command, dryRunCommand)
	}
	if !s.settings.execute {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "execution is off: set the initialization option execute or TRAMMEL_EXECUTE=1")
	}
	var target uri.URI
	if len(p.Arguments) != 1 || json.Unmarshal(p.Arguments[0], &target) != nil {
		return nil, invalidParams("%s takes one argument, the URI of an open document", dryRunCommand)
	}
	sn, err := s.snapshot(target)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	end := s.showProgress(p.WorkDoneToken, "Dry run")
	defer end()
	return s.dryRun(ctx, sn)
}

func (s *Server) dryRun(ctx context.Context, sn *snapshot) (protocol.LSPAny, error) {
	executor, err := s.executor()
	if err != nil {
		return nil, err
	}
	o := sn.options(s.settings)
	job := &worker.Job{
		Source: sn.src.Text, Name: sn.src.Name, Version: sn.parse().Version, Limits: object.DefaultLimits,
		World: world.Options{Packages: world.Packages{Opaque: true, Branch: true}},
	}
	report, err := executor.Run(ctx, job, &worker.Host{Profile: func() *policy.Profile { return o.Profile }})
	switch {
	case ctx.Err() != nil:
		return nil, protocol.ErrRequestCancelled
	case err != nil:
		return nil, err
	case report.Error != nil && report.Error.Crash:
		s.log.Error("a dry run crashed the evaluator", "document", sn.src.Name, "error", report.Error.Message)
	}
	return json.Marshal(report)
}

// showProgress begins progress on a token that the client gave; the result ends it.
func (s *Server) showProgress(token protocol.ProgressToken, title string) func() {
	if token == nil {
		return func() {}
	}
	send := func(value any) {
		raw, err := json.Marshal(value)
		if err == nil {
			err = s.client.Progress(context.Background(), &protocol.ProgressParams{Token: token, Value: raw})
		}
		if err != nil {
			s.log.Warn("progress not sent", "error", err)
		}
	}
	cancellable := true
	send(protocol.WorkDoneProgressBegin{Kind: "begin", Title: title, Cancellable: &cancellable})
	return func() { send(protocol.WorkDoneProgressEnd{Kind: "end"}) }
}
