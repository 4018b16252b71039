package object

// Has reports whether a range contains a number.
func (r *Range) Has(n int64) bool {
	if r.Len == 0 || (n-r.Start)%r.Step != 0 {
		return false
	}
	k := (n - r.Start) / r.Step
	return k >= 0 && k < r.Len
}

// equal reports whether two ranges have the same elements.
func (r *Range) equal(o *Range) bool {
	return r.Len == o.Len && (r.Len == 0 || r.Start == o.Start && (r.Len == 1 || r.Step == o.Step))
}

// hashed gives what the hash is made of: the same for ranges that are equal.
func (r *Range) hashed() []Value {
	switch r.Len {
	case 0:
		return []Value{Int(0), None, None}
	case 1:
		return []Value{Int(1), Int(r.Start), None}
	}
	return []Value{Int(r.Len), Int(r.Start), Int(r.Step)}
}

// Attr gives start, stop and step.
func (r *Range) Attr(_ *Thread, name string) Value {
	switch name {
	case "start":
		return MakeInt(r.Start)
	case "stop":
		return MakeInt(r.Stop)
	case "step":
		return MakeInt(r.Step)
	}
	return nil
}

func (s *Slice) parts() []Value { return []Value{s.Start, s.Stop, s.Step} }

// Attr gives start, stop and step.
func (s *Slice) Attr(_ *Thread, name string) Value {
	switch name {
	case "start":
		return s.Start
	case "stop":
		return s.Stop
	case "step":
		return s.Step
	}
	return nil
}
