-- Sees diagnostics of a real server in a real Neovim and applies a quick-fix.
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
  wait('two diagnostics', function() return #vim.diagnostic.get(buf) == 2 end)
  local found = vim.diagnostic.get(buf)
  table.sort(found, function(a, b) return a.lnum < b.lnum end)
  assert(found[1].code == 'EVL001' and found[1].source == 'trammel', vim.inspect(found[1]))
  assert(line(1):sub(found[1].col + 1, found[1].end_col) == 'eval', 'column ' .. found[1].col)
  assert(found[2].code == 'SEV001', vim.inspect(found[2]))

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
  assert(shown[1] == 'Strip this annotation' and shown[2] == 'Strip all annotations', vim.inspect(shown))
  wait('one diagnostic', function() return #vim.diagnostic.get(buf) == 1 end)

  vim.api.nvim_buf_set_lines(buf, 2, 3, false, { '    return a.b' })
  vim.lsp.buf.code_action({ only = { 'source.scrub.guards' }, diagnostics = {} })
  wait('source action', function() return line(3) == "    return _getattr_(a, 'b')" end)
  assert(shown[#shown] == 'Scrub guards (restrictedpython)', vim.inspect(shown))
  io.stdout:write('neovim ' .. vim.version().major .. '.' .. vim.version().minor .. ': diagnostic, quick-fix and source action seen\n')
end

local ok, err = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write(tostring(err) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
