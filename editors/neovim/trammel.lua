-- Trammel in Neovim. Put this in init.lua.
-- 0.11 and later:
if vim.lsp.config then
  vim.lsp.config('trammel', { cmd = { 'trammel', 'lsp' }, filetypes = { 'python' }, root_markers = { 'pyproject.toml', '.git' } })
  vim.lsp.enable('trammel')
  return
end
-- Before:
local id -- of the one client, on 0.7
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'python',
  callback = function(event)
    local config = { name = 'trammel', cmd = { 'trammel', 'lsp' }, root_dir = vim.fn.getcwd() }
    if vim.lsp.start then
      vim.lsp.start(config)
    else -- 0.7
      id = id or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, id)
    end
  end,
})
