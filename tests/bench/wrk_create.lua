-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts orders, each with a key of its own. Argument: a file with one JSON body a line.
local threads = 0
function setup(thread)
    thread:set("id", threads)
    threads = threads + 1
end

local bodies = {}
local count = 0
local prefix
function init(args)
    for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
    prefix = string.format("bench-%d-%d-", os.time(), id)
end

function request()
    count = count + 1
    local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = prefix .. count }
    return wrk.format("POST", wrk.path, headers, bodies[count % #bodies + 1])
end

dofile((os.getenv("BENCH_SCRIPTS") or ".") .. "/wrk_report.lua")
