-- Neovim as a language client over stdio: opens one file, prints its diagnostics as JSON and ends.
local env = vim.env
vim.cmd('edit ' .. vim.fn.fnameescape(env.SOC2_FILE))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({
  name = 'soc2-runbooks',
  cmd = { env.SOC2_NODE, env.SOC2_SERVER, '--stdio' },
  root_dir = env.SOC2_ROOT,
  workspace_folders = { { uri = vim.uri_from_fname(env.SOC2_ROOT), name = 'example' } },
  get_language_id = function() return 'soc2-runbook' end,
  on_error = function(code, err) io.stderr:write('client error ' .. tostring(code) .. ' ' .. vim.inspect(err) .. '\n') end,
})
vim.lsp.buf_attach_client(buffer, id)
local found = vim.wait(10000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local diagnostics = vim.tbl_map(function(one)
  return { line = one.lnum, column = one.col, code = one.code, source = one.source, message = one.message }
end, vim.diagnostic.get(buffer))
io.stdout:write(vim.fn.json_encode(diagnostics) .. '\n')
vim.lsp.stop_client(id)
vim.wait(3000, function() return vim.lsp.client_is_stopped(id) end, 20)
vim.cmd(found and 'qall!' or 'cquit! 1')
