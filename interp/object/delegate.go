package object

// Delegate is yield from: it passes values, and what is sent or thrown in, between the
// caller behind yield and another iterator, and gives that one's return value.
func (t *Thread) Delegate(v Value, yield Yielder) Value {
	if r, ok := v.(Resumable); ok {
		return t.delegateTo(r, yield)
	}
	it := t.Iterate(v)
	if it == nil {
		return nil
	}
	if g, ok := it.(generatorIter); ok {
		return t.delegateTo(g.Generator, yield)
	}
	if i, ok := it.(instanceIterator); ok {
		return t.delegateTo(&instanceDriver{Instance: i.Instance}, yield)
	}
	for {
		x := it.Next(t)
		if x == nil {
			if t.Exc != nil {
				return nil
			}
			return None
		}
		if yield(x) == nil {
			return nil
		}
	}
}

func (t *Thread) delegateTo(r Resumable, yield Yielder) Value {
	sent := None
	var thrown *Exception
	for {
		if thrown != nil && thrown.Is(GeneratorExit) {
			if g, ok := r.(*Generator); ok {
				if !g.Close(t) {
					return nil
				}
				return t.Throw(thrown)
			}
		}
		x := r.Resume(t, sent, thrown)
		if x == nil {
			if t.Exc != nil {
				return nil
			}
			return r.Result()
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
