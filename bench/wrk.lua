-- One request again and again, or numbered ones: every "@@" in the body is a number that no request had before.
-- Arguments: the file of the body, or "-" for a GET of the address itself; the first number.
local head, tail, number

function init(args)
  if args[1] == "-" then
    return
  end
  local file = assert(io.open(args[1], "rb"))
  local body = file:read("*a")
  file:close()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  head, tail = body:match("^(.*)@@(.*)$")
  if head then
    number = tonumber(args[2])
    request = counted
  else
    wrk.body = body
  end
end

function counted()
  number = number + 1
  return wrk.format(nil, nil, nil, head .. string.format("%.0f", number) .. tail)
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"requests": %d, "microseconds": %d, "bytes": %d, "failed": %d, "p50": %d, "p99": %d}',
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)
  ))
end
