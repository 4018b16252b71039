package object

// Delegation is yield from, or await, under way: it passes values, and what is sent or
// thrown in, on to another iterator.
type Delegation struct {
	to   Resumable
	iter Iterator // instead, for what cannot be sent anything
}

// NewDelegation begins to delegate to an iterable or awaitable; nil with the exception
// set if it is none.
func (t *Thread) NewDelegation(v Value) *Delegation {
	if r, ok := v.(Resumable); ok {
		return &Delegation{to: r}
	}
	switch it := t.Iterate(v).(type) {
	case nil:
		return nil
	case generatorIter:
		return &Delegation{to: it.Generator}
	case instanceIterator:
		return &Delegation{to: &instanceDriver{Instance: it.Instance}}
	default:
		return &Delegation{iter: it}
	}
}

// Resume goes on to what is handed out next; at the end done is true and v is the value
// that the other iterator returned, or nil with the exception set.
func (d *Delegation) Resume(t *Thread, sent Value, thrown *Exception) (v Value, done bool) {
	switch {
	case d.iter != nil && thrown != nil:
		return t.Throw(thrown), true
	case d.iter != nil && sent != None:
		if send := t.GetAttr(d.iter, "send"); send != nil {
			v = t.Call(send, sent)
		}
	case d.iter != nil:
		v = d.iter.Next(t)
	case thrown != nil && thrown.Is(GeneratorExit) && d.closes(t):
		if t.Exc == nil {
			t.Throw(thrown)
		}
		return nil, true
	default:
		v = d.to.Resume(t, sent, thrown)
	}
	switch {
	case v != nil:
		return v, false
	case t.Exc != nil:
		return nil, true
	case d.iter != nil:
		return None, true
	}
	return d.to.Result(), true
}

// closes closes the generator that is delegated to, if it is one.
func (d *Delegation) closes(t *Thread) bool {
	g, ok := d.to.(*Generator)
	if ok {
		g.Close(t)
	}
	return ok
}

// Delegate is a whole delegation in a coroutine.
func (t *Thread) Delegate(v Value, yield Yielder) Value {
	d := t.NewDelegation(v)
	if d == nil {
		return nil
	}
	sent := None
	var thrown *Exception
	for {
		x, done := d.Resume(t, sent, thrown)
		if done {
			return x
		}
		thrown = nil
		if sent = yield(x); sent == nil {
			if t.Exc.Fatal {
				return nil
			}
			sent, thrown = None, t.Clear()
		}
	}
}

// instanceDriver drives an iterator of the program by its methods.
type instanceDriver struct {
	*Instance
	result Value
}

// Result is the value of the StopIteration that ended it.
func (d *instanceDriver) Result() Value {
	if d.result == nil {
		return None
	}
	return d.result
}

// Resume calls __next__, send or throw.
func (d *instanceDriver) Resume(t *Thread, sent Value, thrown *Exception) Value {
	var v Value
	switch {
	case thrown != nil:
		method := d.Cls.Lookup(t, "throw")
		if method == nil {
			return t.Throw(thrown)
		}
		v = t.Call(method, d.Instance, thrown)
	case sent != None:
		method := t.GetAttr(d.Instance, "send")
		if method == nil {
			return nil
		}
		v = t.Call(method, sent)
	default:
		v, _ = t.callSpecial(d.Instance, "__next__")
	}
	if v == nil && !t.Exc.Fatal && t.Exc.Is(StopIteration) {
		if e := t.Clear(); len(e.Args) > 0 {
			d.result = e.Args[0]
		}
	}
	return v
}
