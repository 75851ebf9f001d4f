-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gets paths in turn. Argument: a file with one path a line.
local requests = {}
local count = 0
function init(args)
    for line in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", line) end
end

function request()
    count = count + 1
    return requests[count % #requests + 1]
end

dofile((os.getenv("BENCH_SCRIPTS") or ".") .. "/wrk_report.lua")
