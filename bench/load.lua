-- What wrk sends, and how it reports: one line that bench/run reads.
-- STOA_COOKIE, STOA_TOKEN: who asks. STOA_CODING: br, gzip or zstd. STOA_REPLY=api|form: replies to the threads 3 to STOA_THREADS, each text once.

local reply = os.getenv("STOA_REPLY")
local cookie, token, key = os.getenv("STOA_COOKIE"), os.getenv("STOA_TOKEN"), os.getenv("STOA_KEY")
local threads_in_forum = tonumber(os.getenv("STOA_THREADS") or "0")
local coding = os.getenv("STOA_CODING")
local machine_threads = 0

function setup(thread)
    machine_threads = machine_threads + 1
    thread:set("number", machine_threads)
end

function init(args)
    math.randomseed(number)
    count = 0
    -- Whoever gives no name is taken for a robot, for whom no page is kept.
    wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    if cookie then wrk.headers["Cookie"] = cookie end
    if coding then wrk.headers["Accept-Encoding"] = coding end
    if token then wrk.headers["Authorization"] = "Bearer " .. token end
    run = os.time()
end

local function some_thread() return math.random(3, threads_in_forum) end

local function text() return string.format("Reply %d of load thread %d in run %d. It has **two** sentences.", count, number, run) end

function request()
    if not reply then return wrk.format() end
    count = count + 1
    if reply == "api" then
        wrk.headers["Content-Type"] = "application/json"
        local body = string.format('{"text":"%s","markup":"markdown"}', text())
        return wrk.format("POST", string.format("/api/v1/threads/%d/posts", some_thread()), nil, body)
    end
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    local body = string.format("key=%s&token=%d-%d-%d&view=post&advised=1&text=%s", key, run, number, count, (text():gsub(" ", "+")))
    return wrk.format("POST", string.format("/threads/%d/replies", some_thread()), nil, body)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
