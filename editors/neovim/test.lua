-- Sees diagnostics of a real server in a real Neovim, applies fixes, and dry-runs.
local function wait(what, ready)
  if not vim.wait(10000, ready, 20) then
    error('timeout: ' .. what, 2)
  end
end

local function line(n)
  return vim.api.nvim_buf_get_lines(0, n - 1, n, false)[1]
end

local function main()
  vim.cmd('filetype on')
  vim.bo.filetype = 'python'
  local buf = vim.api.nvim_get_current_buf()
  local function found(count)
    return function() return #vim.diagnostic.get(buf) == count end
  end
  wait('two diagnostics', found(2))
  local list = vim.diagnostic.get(buf)
  table.sort(list, function(a, b) return a.lnum < b.lnum end)
  assert(list[1].code == 'EVL001' and list[1].source == 'trammel', vim.inspect(list[1]))
  assert(line(1):sub(list[1].col + 1, list[1].end_col) == 'eval', 'column ' .. list[1].col)
  assert(list[2].code == 'SEV001', vim.inspect(list[2]))

  local shown = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      table.insert(shown, (options.format_item(item)))
    end
    choose(items[1], 1)
  end
  vim.api.nvim_win_set_cursor(0, { 2, 10 })
  vim.lsp.buf.code_action()
  wait('quick-fix', function() return line(2) == 'def f(a):' end)
  assert(shown[1]:find('^Strip this annotation') and shown[2]:find('^Strip all annotations %(unsafe: '), vim.inspect(shown))
  wait('one diagnostic', found(1))

  vim.api.nvim_buf_set_lines(buf, 2, 3, false, { '    return a.b' })
  -- 0.8 and later take what is asked for as context.
  vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = { only = { 'source.scrub.guards' }, diagnostics = {} }, apply = true }
    or { only = { 'source.scrub.guards' }, diagnostics = {} })
  wait('source action', function() return line(3) == "    return _getattr_(a, 'b')" end)

  local hover -- column 23 lies in eval in UTF-8 and in UTF-16
  vim.lsp.buf_request(buf, 'textDocument/hover', { textDocument = { uri = vim.uri_from_bufnr(buf) }, position = { line = 0, character = 23 } }, function(_, result)
    hover = result
  end)
  wait('hover', function() return hover ~= nil end)
  assert(hover.contents.value:find('eval%-call'), vim.inspect(hover))

  vim.api.nvim_buf_set_lines(buf, 0, -1, false, { 'def total(n):', '    return sum(range(n))', 'print("total", total(4))' })
  wait('nothing to say', found(0))
  vim.cmd('TrammelDryRun')
  wait('report', function() return vim.bo.filetype == 'markdown' end)
  local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  assert(report:find('# Dry run of a.py', 1, true) and report:find('total 6', 1, true), report)
  io.stdout:write('neovim ' .. vim.version().major .. '.' .. vim.version().minor .. ': diagnostics, quick-fix, source action, hover and dry run seen\n')
end

local ok, err = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write(tostring(err) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
