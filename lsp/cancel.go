package lsp

import (
	"context"
	"encoding/json"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// cancels holds how to end what is under way, by a name.
type cancels struct {
	mu sync.Mutex
	by map[string]context.CancelFunc
}

func (c *cancels) add(name string, cancel context.CancelFunc) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.by == nil {
		c.by = map[string]context.CancelFunc{}
	}
	c.by[name] = cancel
}

func (c *cancels) remove(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.by, name)
}

// cancel ends what goes by a name, if it is still under way.
func (c *cancels) cancel(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if cancel := c.by[name]; cancel != nil {
		cancel()
	}
}

// requests knows the requests under way, so that the client can cancel them. The
// library's own handler for that derives contexts from one that it recycles when
// the request is over, which crashes if the runtime looks at them later.
type requests struct {
	running cancels // by id
	shown   cancels // by the token under which progress is shown
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
			r.running.add(id, cancel)
			defer r.running.remove(id)
		}
		result, err := handler(requestContext{own, ctx}, req)
		if req.IsCall() && own.Err() != nil {
			return nil, protocol.ErrRequestCancelled // whatever it came to
		}
		return result, err
	}
}

// cancel ends the request that the parameters name.
func (r *requests) cancel(params []byte) {
	var p struct{ ID json.RawMessage }
	if json.Unmarshal(params, &p) == nil {
		r.running.cancel(string(p.ID))
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
