-- 讲话稿助手 in Neovim 0.7 or later. Put this file into ~/.config/nvim/plugin/ .
-- 放进 ~/.config/nvim/plugin/ 即可；命令 policy-speech 要在 PATH 里。

local PATTERNS = {
  '*.speech', '*.speech.txt', '*.speech.md', '*讲话*.txt', '*讲话*.md', '*讲稿*.txt', '*讲稿*.md', '*发言*.txt', '*发言*.md',
  '*致辞*.txt', '*致辞*.md', '*主持词*.txt', '*主持词*.md', '*述职*.txt', '*述职*.md', '*党课*.txt', '*党课*.md',
}

-- The same settings as those of VS Code, without "policySpeech.". 与 VS Code 的设置同名，去掉前面的 policySpeech.。
local SETTINGS = {
  -- rules = { ['transition-missing'] = 'off' },
  -- charactersPerMinute = 200,
  -- language = 'zh',
}

local function root_of(file)
  local config = vim.fn.findfile('policy-speech.json', vim.fn.fnamemodify(file, ':p:h') .. ';')
  return config ~= '' and vim.fn.fnamemodify(config, ':p:h') or vim.fn.fnamemodify(file, ':p:h')
end

local clients = {}

local function attach(buffer, file)
  local root = root_of(file)
  local options = {
    name = 'policy-speech',
    cmd = { 'policy-speech', 'lsp', '--stdio' },
    root_dir = root,
    init_options = { settings = vim.tbl_isempty(SETTINGS) and vim.empty_dict() or SETTINGS, locale = vim.env.LANG },
    on_exit = function() clients[root] = nil end,
  }
  if vim.lsp.start then
    vim.lsp.start(options, { bufnr = buffer })
  else
    clients[root] = clients[root] or vim.lsp.start_client(options)
    if clients[root] then vim.lsp.buf_attach_client(buffer, clients[root]) end
  end
end

local group = vim.api.nvim_create_augroup('policy-speech', { clear = true })
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { group = group, pattern = PATTERNS, command = 'setfiletype policy-speech' })
vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = 'policy-speech',
  callback = function(event) attach(event.buf, event.file ~= '' and event.file or vim.fn.getcwd() .. '/') end,
})
