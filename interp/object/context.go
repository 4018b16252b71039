package object

// Context is what a thread of the program has of its own, while another one runs on the
// same Thread.
type Context struct {
	arguments Stack[Value]
	keywords  Stack[Keyword]
	variables Stack[Value]
	handling  *Exception
	caller    Scope
	site      Site
	depth     int
	frames    any // of the evaluator
}

// Exchange puts a context in the place of the present one, which it keeps there.
func (t *Thread) Exchange(c *Context) {
	t.arguments, c.arguments = c.arguments, t.arguments
	t.keywords, c.keywords = c.keywords, t.keywords
	t.variables, c.variables = c.variables, t.variables
	t.Handling, c.handling = c.handling, t.Handling
	t.Site, c.site = c.site, t.Site
	t.depth, c.depth = c.depth, t.depth
	if c.caller == nil {
		c.caller = t.Caller
	}
	t.Caller, c.caller = c.caller, t.Caller
	c.frames = t.ExchangeFrames(c.frames)
}
