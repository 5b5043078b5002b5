-- Asks for each path in turn, as a thousand people at a thousand addresses do: the server's limit
-- for each address is at work and lets everybody in. Ends with one line of figures.

local ADDRESSES = 1000
local requests, turn = {}, 0

local function lines(name)
  local found = {}
  for line in (os.getenv(name) or ""):gmatch("[^\r\n]+") do found[#found + 1] = line end
  return found
end

function init()
  local headers, paths = {}, lines("LOAD_PATHS")
  for _, line in ipairs(lines("LOAD_HEADERS")) do
    local name, value = line:match("^([^:]+): (.*)$")
    headers[name] = value
  end
  for n = 1, ADDRESSES do
    headers["X-Forwarded-For"] = string.format("10.0.%d.%d", n / 250, n % 250 + 1)
    requests[n] = wrk.format("GET", paths[n % #paths + 1], headers)
  end
end

function request()
  turn = turn % ADDRESSES + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format("load %d %d %d %d %d %d", summary.requests, failed, summary.duration,
    latency:percentile(50), latency:percentile(99), summary.bytes))
end
