package lsp

import (
	"path/filepath"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// configure offers to change the configuration so that a finding is none any more: to
// switch its rule off, or to grant what it asks for.
func (c *actionCollector) configure(d *analysis.Diagnostic) {
	if d.Rule == analysis.SyntaxRule || c.sn.config().Path == "" && !c.s.client.createFiles {
		return
	}
	c.setting("Switch "+d.Rule.Code+" off in "+c.configName(), "off/"+d.Rule.Code, d, func(config *policy.Config) (policy.Replacement, bool) {
		return config.SetRule(d.Rule.Code, policy.Off)
	})
	if capability := d.Capability; capability != "" {
		c.setting("Grant "+capability+" in "+c.configName(), "grant/"+capability, d, func(config *policy.Config) (policy.Replacement, bool) {
			return config.Grant(capability)
		})
	}
	if module := d.Module; module != "" {
		c.setting("Allow the module "+clip(module, 40)+" in "+c.configName(), "allow/"+module, d, func(config *policy.Config) (policy.Replacement, bool) {
			return config.AllowModule(module)
		})
	}
}

// configName is the file that configure changes.
func (c *actionCollector) configName() string {
	if path := c.sn.config().Path; path != "" {
		return filepath.Base(path)
	}
	return policy.ConfigFile
}

// setting offers a change of the configuration, once.
func (c *actionCollector) setting(title, key string, d *analysis.Diagnostic, change func(*policy.Config) (policy.Replacement, bool)) {
	if c.titles[title] {
		return
	}
	c.titles[title] = true
	config, path, isNew := c.targetConfig()
	if path == "" {
		return
	}
	a, ok := change(config)
	if !ok {
		return
	}
	c.add(action{title: title, kind: protocol.CodeActionKindQuickFix, key: key, finding: d, edit: func() (*protocol.WorkspaceEdit, error) {
		return c.s.configEdit(config, path, isNew, a), nil
	}})
}

// targetConfig is the configuration that a change goes to: the one in force, as it is
// in the editor, or a new one in the workspace folder.
func (c *actionCollector) targetConfig() (config *policy.Config, path string, isNew bool) {
	config = c.sn.config()
	if config.Path == "" {
		root := ""
		if f := c.sn.state.folderOf(c.sn.src.Name); f != nil {
			root = f.path
		} else {
			root = c.sn.state.directoryOf(c.sn.uri)
		}
		if root == "" {
			return config, "", true
		}
		path = filepath.Join(root, policy.ConfigFile)
		return policy.ParseConfig(path, "", nil), path, true
	}
	if open := c.s.docs.get(fileURI(config.Path)); open != nil {
		config = policy.ParseConfig(config.Path, open.src.Text, nil)
	}
	return config, config.Path, false
}

func (s *Server) configEdit(config *policy.Config, path string, isNew bool, a policy.Replacement) *protocol.WorkspaceEdit {
	w := &editWriter{s: s}
	u := fileURI(path)
	var version *int32
	if isNew {
		w.create(u)
	} else if open := s.docs.get(u); open != nil {
		version = &open.version
	}
	src := syntax.NewSource(path, config.Text)
	span := syntax.Span{Start: syntax.Pos(a.Start), End: syntax.Pos(a.End)}
	w.document(u, version, []protocol.TextEdit{{Range: s.encoding.rangeOf(src, span), NewText: a.Text}})
	return &w.edit
}

// reenableInConfig offers to delete the line of a configuration that switches a rule off.
func (c *actionCollector) reenableInConfig(span syntax.Span) {
	spot := policy.SpotAt(c.sn.src.Name, c.sn.src.Text, int(span.Start))
	line := c.sn.src.LineSpan(c.sn.src.Line(span.Start))
	text := c.sn.src.Slice(line)
	key, value, ok := strings.Cut(text, "=")
	key = strings.TrimSpace(key)
	if !ok || !spot.Ours || !strings.HasSuffix(spot.Table, "rules") || !strings.Contains(value, `"off"`) || !analysis.IsKey(key) {
		return
	}
	end := line.End
	if next := c.sn.src.Line(line.End) + 1; next <= c.sn.src.LineCount() {
		end = c.sn.src.LineStart(next)
	}
	c.add(action{title: "Re-enable " + key, kind: protocol.CodeActionKindQuickFix, key: "reenable/" + key, edit: func() (*protocol.WorkspaceEdit, error) {
		w := &editWriter{s: c.s}
		cut := syntax.Span{Start: line.Start, End: end}
		w.document(c.part.uri, &c.part.version, []protocol.TextEdit{{Range: c.part.rangeOf(c.s.encoding, cut)}})
		return &w.edit, nil
	}})
}
