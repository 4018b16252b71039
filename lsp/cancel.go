package lsp

import (
	"context"
	"encoding/json"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// requests knows the requests under way, so that the client can cancel them. The
// library's own handler for that derives contexts from one that it recycles when
// the request is over, which crashes if the runtime looks at them later.
type requests struct {
	mu      sync.Mutex
	running map[string]context.CancelFunc
	shown   map[string]context.CancelFunc // by the tokens under which progress is shown
}

// onProgressCancel says what to do when the user cancels a progress.
func (r *requests) onProgressCancel(token string, cancel context.CancelFunc) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.shown == nil {
		r.shown = map[string]context.CancelFunc{}
	}
	r.shown[token] = cancel
}

func (r *requests) forgetProgress(token string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.shown, token)
}

func (r *requests) cancelProgress(token string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if cancel := r.shown[token]; cancel != nil {
		cancel()
	}
}

// cancellable gives each request a context of its own, and takes care of
// $/cancelRequest.
func (r *requests) cancellable(handler jsonrpc2.Handler) jsonrpc2.Handler {
	return func(ctx context.Context, req *jsonrpc2.Request) (any, error) {
		if req.Method() == protocol.MethodCancelRequest {
			r.cancel(req.Params())
			return nil, nil
		}
		own, cancel := context.WithCancel(context.Background())
		defer cancel()
		if req.IsCall() {
			id := requestKey(req.ID())
			r.add(id, cancel)
			defer r.remove(id)
		}
		result, err := handler(requestContext{own, ctx}, req)
		if req.IsCall() && own.Err() != nil {
			return nil, protocol.ErrRequestCancelled // whatever it came to
		}
		return result, err
	}
}

func (r *requests) add(id string, cancel context.CancelFunc) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running == nil {
		r.running = map[string]context.CancelFunc{}
	}
	r.running[id] = cancel
}

func (r *requests) remove(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.running, id)
}

// cancel ends the request that the parameters name, if it is still under way.
func (r *requests) cancel(params []byte) {
	var p struct{ ID json.RawMessage }
	if json.Unmarshal(params, &p) != nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if cancel := r.running[string(p.ID)]; cancel != nil {
		cancel()
	}
}

// requestKey is an id as it stands in JSON.
func requestKey(id jsonrpc2.ID) string {
	var v any
	if n, ok := id.Number(); ok {
		v = n
	} else {
		v, _ = id.StringValue()
	}
	key, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(key)
}

// requestContext is cancelled by the client and carries the library's values.
type requestContext struct {
	context.Context
	request context.Context
}

func (c requestContext) Value(key any) any { return c.request.Value(key) }
