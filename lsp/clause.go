package lsp

import (
	"os"

	"go.lsp.dev/protocol"

	"trammel/policy"
	"trammel/syntax"
)

// clauseLocation is where a clause stands, in the buffer that is open or else in the
// file.
func (s *Server) clauseLocation(c policy.Clause) (at protocol.Location, ok bool) {
	src, ok := s.fileText(c.Path)
	if !ok || c.End > len(src.Text) {
		return at, false
	}
	return protocol.Location{URI: fileURI(c.Path), Range: s.encoding.rangeOf(src, syntax.Span{Start: syntax.Pos(c.Start), End: syntax.Pos(c.End)})}, true
}

// fileText is the text of a configuration or policy as its clauses were read: that of
// the configurations in force, or of the file.
func (s *Server) fileText(path string) (*syntax.Source, bool) {
	for _, c := range s.state.Load().loaded() {
		if samePath(c.Path, path) {
			return syntax.NewSource(path, c.Text), true
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	return syntax.NewSource(path, string(data)), true
}
