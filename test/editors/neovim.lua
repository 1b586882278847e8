-- The tested configuration in a real Neovim, headless: `nvim --headless -u NONE -c 'luafile …'`.
-- POLICY_SPEECH_CONFIGURATION is the configuration, POLICY_SPEECH_DRAFT the draft. One line a test on standard output.

local WAIT = 30000

local function report(ok, name, reason)
  io.stdout:write(('%s %s%s\n'):format(ok and 'ok' or 'not ok', name, reason and ': ' .. tostring(reason) or ''))
end

local function test(name, body)
  local ok, reason = pcall(body)
  report(ok, name, not ok and reason or nil)
end

local function equal(actual, expected)
  if not vim.deep_equal(actual, expected) then error(vim.inspect(actual) .. ' is not ' .. vim.inspect(expected), 2) end
end

local function until_true(what, condition)
  if not vim.wait(WAIT, condition, 20) then error('waited in vain for ' .. what, 2) end
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

-- Rule and words of every finding, in order.
local function findings()
  local found = vim.tbl_map(function(diagnostic)
    local text = lines()[diagnostic.lnum + 1]
    return { line = diagnostic.lnum, words = text:sub(diagnostic.col + 1, diagnostic.end_col), rule = diagnostic.code or diagnostic.user_data.lsp.code }
  end, vim.diagnostic.get(0))
  table.sort(found, function(a, b) return a.line < b.line end)
  return vim.tbl_map(function(finding) return finding.rule .. ' ' .. finding.words end, found)
end

local function symbols()
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }, WAIT)
  local names = {}
  local function walk(list)
    for _, symbol in ipairs(list) do
      table.insert(names, symbol.name)
      walk(symbol.children or {})
    end
  end
  for _, answer in pairs(answers or {}) do walk(answer.result) end
  return names
end

-- As a user does it: the cursor on the place, the menu, one entry of it.
local function act(place, pattern)
  for index, line in ipairs(lines()) do
    local at = line:find(place, 1, true)
    if at then vim.api.nvim_win_set_cursor(0, { index, at - 1 }) end
  end
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item or function(item) return item[2].title end, items)
    for index, title in ipairs(offered) do
      if title:find(pattern) then return choose(items[index], index) end
    end
    choose(nil)
  end
  local before = table.concat(lines(), '\n')
  vim.lsp.buf.code_action()
  until_true('the menu at ' .. place, function() return offered ~= nil end)
  until_true('the edit ' .. pattern .. ' among ' .. vim.inspect(offered), function() return table.concat(lines(), '\n') ~= before end)
end

test('the configuration is read', function() vim.cmd('source ' .. vim.env.POLICY_SPEECH_CONFIGURATION) end)
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.POLICY_SPEECH_DRAFT))
local draft = lines()

test('the draft is a speech, with the server attached', function()
  equal(vim.bo.filetype, 'policy-speech')
  until_true('the server', function() return not vim.tbl_isempty(vim.lsp.buf_get_clients(0)) end)
end)
test('findings stand at their words, after an astral character too', function()
  until_true('findings', function() return #vim.diagnostic.get(0) > 0 end)
  equal(findings(), { 'halfwidth-punctuation ,', 'ordinal-bracket-width (二)', 'outline-ordinal-gap 四、' })
end)
test('document symbols are the outline', function()
  equal(symbols(), { '在全县重点工作推进会上的讲话', '同志们：', '开头', '一、提高认识', '二、突出重点', '（一）抓项目', '(二)抓民生', '四、压实责任' })
end)
test('a quick fix changes its words and nothing else, in one step to undo', function()
  act('(二)', '改为')
  local expected = vim.tbl_map(function(line) return (line:gsub('%(二%)', '（二）')) end, draft)
  equal(lines(), expected)
  until_true('the finding to go', function() return #vim.diagnostic.get(0) == 2 end)
  vim.cmd('silent undo')
  equal(lines(), draft)
  until_true('the finding to come back', function() return #vim.diagnostic.get(0) == 3 end)
end)
test('a refactoring is resolved and applied', function()
  act('四、', '重排')
  equal(vim.tbl_filter(function(line) return line:find('压实责任') end, lines()), { '三、压实责任' })
end)
test('typing is followed, line by line', function()
  local last = #lines()
  vim.api.nvim_buf_set_lines(0, last, last, false, { '五、𠮷加强督查', '要常督查。' })
  until_true('the gap', function() return vim.tbl_contains(findings(), 'outline-ordinal-gap 五、') end)
  vim.api.nvim_buf_set_text(0, last, 0, last, #'五', { '四' })
  until_true('the gap to go', function() return not vim.tbl_contains(findings(), 'outline-ordinal-gap 五、') end)
  equal(symbols()[#symbols()], '四、𠮷加强督查')
end)
test('the server leaves with the editor', function()
  local clients = vim.lsp.get_active_clients()
  vim.lsp.stop_client(clients)
  until_true('the server to leave', function() return vim.tbl_isempty(vim.lsp.get_active_clients()) end)
end)
vim.cmd('qall!')
