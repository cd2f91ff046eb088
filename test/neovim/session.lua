-- Neovim as a client of the language server: opens a file, waits for findings, lists the code actions, applies one.
-- Reads what to do from the JSON file named by $TWELVE_FACTOR_TASK and writes what came of it beside it.
-- Keeps to what Neovim 0.7 has, and uses the newer functions where they replace removed ones.
local task_file = vim.env.TWELVE_FACTOR_TASK
local result = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }

local published = {}

local function read(path)
  local handle = io.open(path, 'rb')
  if not handle then return nil end
  local text = handle:read('*a')
  handle:close()
  return text
end

local function finish()
  local handle = assert(io.open(task_file .. '.result', 'wb'))
  handle:write(vim.fn.json_encode(result))
  handle:close()
  vim.cmd('qall!')
end

local function start(task)
  local config = {
    name = 'twelve_factor',
    cmd = task.command,
    root_dir = task.folder,
    workspace_folders = { { uri = vim.uri_from_fname(task.folder), name = 'workspace' } },
    init_options = task.settings,
    settings = { twelveFactor = task.settings },
    handlers = {
      ['textDocument/publishDiagnostics'] = function(problem, answer, ...)
        -- Servers and Neovim may write the same address in different ways.
        if answer then published[vim.uri_to_fname(answer.uri)] = vim.deepcopy(answer.diagnostics) end
        return vim.lsp.handlers['textDocument/publishDiagnostics'](problem, answer, ...)
      end,
    },
    on_exit = function(code) result.exit = code end,
  }
  if vim.lsp.start then return vim.lsp.start(config) end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
  return id
end

local function wait_for(condition)
  return vim.wait(20000, condition, 50)
end

local function requested(client, method, parameters)
  local response = vim.lsp.buf_request_sync(0, method, parameters, 20000) or {}
  local answer = response[client.id] or {}
  if answer.err then error(method .. ': ' .. vim.inspect(answer.err)) end
  return answer.result
end

local function actions_at(client, finding)
  local parameters = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = finding.range,
    context = { diagnostics = { finding } },
  }
  return requested(client, 'textDocument/codeAction', parameters) or {}
end

local function apply(client, action)
  if not action.edit and action.data then action = requested(client, 'codeAction/resolve', action) end
  if action.edit then vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding or 'utf-16') end
  if action.command then requested(client, 'workspace/executeCommand', action.command) end
end

-- The findings of the open file in the server's own form: Neovim's form counts columns in bytes and, in old versions,
-- drops the data that the server wants back.
local function findings()
  local file = vim.uri_to_fname(vim.uri_from_bufnr(0))
  if published[file] then return published[file] end
  return vim.tbl_map(function(diagnostic) return diagnostic.user_data.lsp end, vim.diagnostic.get(0))
end

local function first_of(rule)
  for _, finding in ipairs(findings()) do
    if finding.code == rule then return finding end
  end
end

local function main()
  local task = vim.fn.json_decode(read(task_file))
  vim.cmd('edit ' .. vim.fn.fnameescape(task.folder .. '/' .. task.file))
  local id = start(task)
  wait_for(function() return #vim.diagnostic.get(0) > 0 or result.exit ~= nil end)
  if result.exit ~= nil then error('the server ended with ' .. result.exit) end
  if #vim.diagnostic.get(0) == 0 then error('no finding within 20 seconds') end
  local client = vim.lsp.get_client_by_id(id)
  result.diagnostics = {}
  for _, finding in ipairs(findings()) do
    table.insert(result.diagnostics, {
      rule = finding.code,
      source = finding.source,
      message = finding.message,
      line = finding.range.start.line,
    })
  end
  local chosen = first_of(task.rule)
  if not chosen then error('no finding of ' .. task.rule) end
  result.actions = {}
  local wanted
  for _, action in ipairs(actions_at(client, chosen)) do
    table.insert(result.actions, action.title)
    if not wanted and vim.startswith(action.title, task.action) then wanted = action end
  end
  if not wanted then error('no action ' .. task.action .. ' among ' .. vim.inspect(result.actions)) end
  apply(client, wanted)
  result.gone = wait_for(function() return first_of(task.rule) == nil end)
  vim.cmd('silent wall')
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then result.error = tostring(problem) end
finish()
