-- Trammel in Neovim. Put this in init.lua.
local settings = { execute = false } -- docs/server.md lists them; true allows dry runs

-- :TrammelDryRun runs the buffer in Trammel's interpreter and shows the report.
vim.api.nvim_create_user_command('TrammelDryRun', function()
  local arguments = { { uri = vim.uri_from_bufnr(0), markdown = true } }
  vim.lsp.buf_request(0, 'workspace/executeCommand', { command = 'trammel.dryRun', arguments = arguments }, function(err, report)
    if err then
      return vim.notify(err.message, vim.log.levels.ERROR)
    end
    vim.cmd('new')
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(report.markdown, '\n'))
    vim.bo.buftype, vim.bo.bufhidden, vim.bo.filetype = 'nofile', 'wipe', 'markdown'
  end)
end, {})

-- 0.11 and later:
if vim.lsp.config then
  vim.lsp.config('trammel', {
    cmd = { 'trammel', 'lsp' },
    filetypes = { 'python' },
    root_markers = { 'trammel.toml', 'pyproject.toml', '.git' },
    init_options = settings,
    settings = { trammel = settings },
  })
  vim.lsp.enable('trammel')
  return
end
-- Before:
local id -- of the one client, on 0.7
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'python',
  callback = function(event)
    local config = { name = 'trammel', cmd = { 'trammel', 'lsp' }, root_dir = vim.fn.getcwd(), init_options = settings, settings = { trammel = settings } }
    if vim.lsp.start then
      vim.lsp.start(config)
    else -- 0.7
      id = id or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, id)
    end
  end,
})
