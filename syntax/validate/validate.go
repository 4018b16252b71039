package validate

import "trammel/syntax"

func Verdict(f *syntax.File) *syntax.Error { return f.Verdict() }
