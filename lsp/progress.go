package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"go.lsp.dev/protocol"
)

// progressDelay is how long a run goes on before progress is shown that the client did
// not ask for: most are over by then.
const progressDelay = 300 * time.Millisecond

// showProgress shows that something is going on: on the token of the request, or one
// made for it if that takes long. The context ends when the user cancels it.
func (s *Server) showProgress(ctx context.Context, title string) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	if token, _ := ctx.Value(tokenKey{}).(protocol.ProgressToken); token != nil {
		p := s.beginProgress(ctx, token, title)
		return ctx, func() { cancel(); p.end() }
	}
	if !s.client.progress {
		return ctx, cancel
	}
	finished := make(chan struct{})
	go func() {
		defer s.contain("showing progress")
		select {
		case <-finished:
			return
		case <-time.After(progressDelay):
		}
		token := protocol.String(fmt.Sprintf("trammel/%d", s.runner.sequence.Add(1)))
		if err := s.peer.WorkDoneProgressCreate(ctx, &protocol.WorkDoneProgressCreateParams{Token: token}); err != nil {
			return
		}
		s.requests.shown.add(string(token), cancel)
		defer s.requests.shown.remove(string(token))
		p := s.beginProgress(ctx, token, title)
		defer p.end()
		<-finished
	}()
	return ctx, func() { cancel(); close(finished) }
}

// progress is shown on a token until it ends.
type progress struct {
	s     *Server
	token protocol.ProgressToken
	stop  context.CancelFunc
	ended chan struct{}
}

// beginProgress shows progress with the seconds that have gone by.
func (s *Server) beginProgress(ctx context.Context, token protocol.ProgressToken, title string) *progress {
	ctx, stop := context.WithCancel(ctx)
	p := &progress{s, token, stop, make(chan struct{})}
	cancellable := true
	p.send(protocol.WorkDoneProgressBegin{Kind: "begin", Title: title, Cancellable: &cancellable})
	go func() {
		defer close(p.ended)
		began := time.Now()
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				text := time.Since(began).Round(time.Second).String()
				p.send(protocol.WorkDoneProgressReport{Kind: "report", Message: &text})
			}
		}
	}()
	return p
}

func (p *progress) end() {
	p.stop()
	<-p.ended
	p.send(protocol.WorkDoneProgressEnd{Kind: "end"})
}

func (p *progress) send(value any) {
	raw, err := json.Marshal(value)
	if err == nil {
		err = p.s.peer.Progress(p.s.background, &protocol.ProgressParams{Token: p.token, Value: raw})
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		p.s.log.Warn("progress not sent", "error", err)
	}
}

// WorkDoneProgressCancel ends what a progress is shown for.
func (s *Server) WorkDoneProgressCancel(_ context.Context, p *protocol.WorkDoneProgressCancelParams) error {
	if token, ok := p.Token.(protocol.String); ok {
		s.requests.shown.cancel(string(token))
	}
	return nil
}
