«remarks»
import asyncio
%if places-by-host
import collections
%end
%if paces
import contextlib
%end
%if retries
import datetime
import email.utils
import itertools
import random
%end
%if paces
import time
%end
%if places-by-host
import urllib.parse
%end

import aiohttp

%if plain
URLS = [
    «requests»
]
%else
REQUESTS = [
    «requests»
]
%end
%if places
PLACES = asyncio.Semaphore(«in-flight»)
%end
%if host-places
HOST_PLACES = collections.defaultdict(lambda: asyncio.Semaphore(«per-host»))
%end
%if retries
TRANSIENT = {«transient»}
%end
%if shields
RUN_ON = set()  # what may outlive its task
%end
%if places-by-host


def host(url):
    return urllib.parse.urlsplit(url).netloc.rpartition("@")[2].lower()
%end
%if paces


class Pace:
    """Lets so many start in a second, one behind the other."""

    def __init__(self, rate):
        self.gap, self.burst = 1 / rate, max(1, rate // 20)
        self.turn, self.next = asyncio.Lock(), 0

    async def __aenter__(self):
        await self.turn.acquire()
        try:
            await asyncio.sleep(self.next - time.monotonic())
        except asyncio.CancelledError:
            self.turn.release()
            raise

    async def __aexit__(self, *error):
        earliest = time.monotonic() - (self.burst - 1) * self.gap
        self.next = max(self.next, earliest) + self.gap
        self.turn.release()


%if rate
PACE = Pace(«rate»)
%end
%if host-rate
HOST_PACES = collections.defaultdict(lambda: Pace(«host-rate»))
%end


@contextlib.asynccontextmanager
async def place(url):
    async with contextlib.AsyncExitStack() as held:
%if host-places
        await held.enter_async_context(HOST_PLACES[host(url)])
%end
        async with contextlib.AsyncExitStack() as turn:
%if host-rate
            await turn.enter_async_context(HOST_PACES[host(url)])
%end
%if places
            await held.enter_async_context(PLACES)
%end
%if rate
            await turn.enter_async_context(PACE)
%end
        yield
%end
%if connects


async def connected(session, context, params):
    context.trace_request_ctx.reschedule(None)


CONNECTED = aiohttp.TraceConfig()
CONNECTED.on_connection_create_end.append(connected)
CONNECTED.on_connection_reuseconn.append(connected)
%end
%if retries


def transient(error):
%if shields
    if isinstance(error, LimitTimeout):
        return False
%end
    passing = (
        TimeoutError,
        aiohttp.ClientOSError,
        aiohttp.ServerDisconnectedError,
        aiohttp.ClientPayloadError,
    )
    return isinstance(error, passing) and not isinstance(error, aiohttp.ClientSSLError)


def asked_for(headers):
    """The seconds of Retry-After; None when the server doesn't ask to wait."""
    asked = headers.get("Retry-After", "")
    if asked.isascii() and asked.isdigit():
        return int(asked)
    try:
        until = email.utils.parsedate_to_datetime(asked)
        now = datetime.datetime.now(datetime.timezone.utc)
        if "Date" in headers:
            now = email.utils.parsedate_to_datetime(headers["Date"])
        return max(0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return None


def back_off(attempt, asked):
    if asked is not None:
        return min(asked, «longest»)
    return min(«first» * 2 ** (attempt - 1), «longest») * (1 - random.random() / 2)
%end
%if expects


def expected(status, expect):
    return any(first <= status <= last for first, last in expect)
%end
%if shields


class LimitTimeout(TimeoutError):
    pass


def running_on(work):
    task = asyncio.create_task(work)
    RUN_ON.add(task)
    return task


async def limited(work, limit):
    # The limit ends the task, and its request runs on.
%if begins
    begun = asyncio.Event()
    task = running_on(work(begun))
    task.add_done_callback(lambda _: begun.set())
    await begun.wait()
%else
    task = running_on(work)
%end
    await asyncio.wait([task], timeout=limit)
    if not task.done():
        raise LimitTimeout()
    return task.result()
%end


%if plain
async def «answer»(session, url):
%else
%if own-total|own-connect|own-read|own-redirects|begins
async def «answer»(
    session,
    url,
    method="GET",
%if own-total
    total=«total»,
%end
%if own-connect
    connect=«connect»,
%end
%if own-read
    read=«read»,
%end
%if own-redirects
    redirects=«redirects»,
%end
%if begins
    begun=None,
%end
    **options,
):
%else
async def «answer»(session, url, method="GET", **options):
%end
%end
%if own-total|own-read
    timeout = aiohttp.ClientTimeout(total=«client-total», sock_read=«client-read»)
%end
%if alone
%if plain
    async with «place»session.get(url«call») as response:
%else
    async with «place»session.request(method, url«call», **options) as response:
%end
        await response.read()
        return «response»
%else
    async with (
%if connects
        asyncio.timeout(«connect-name») as clock,
%end
%if from-creation
        asyncio.timeout(«total-name»),
%end
%if paces
        place(url),
%else
%if host-places
        HOST_PLACES[host(url)],
%end
%if places
        PLACES,
%end
%end
    ):
%if begins
        if begun:
            begun.set()
%end
%if plain
        async with session.get(url«call») as response:
%else
        async with session.request(method, url«call», **options) as response:
%end
            await response.read()
            return «response»
%end
%if layered


%if plain
async def fetch(session, url):
%else
async def fetch(
    session,
    url,
%if delays
    delay=0,
%end
%if own-retries
    retries=«retries»,
%end
%if expects
    expect=(),
%end
%if shields
    shield=False,
    limit=None,
%end
    **options,
):
%end
%if delays
    await asyncio.sleep(delay)
%end
%if retries
    for attempt in itertools.count(1):
        asked = None
        try:
            response = await «call-answer»
            passes = response.status in TRANSIENT«unexpected»
            if attempt > «retries-name» or not passes:
                return «judged»
            asked = asked_for(response.headers)
        except Exception as error:
            if attempt > «retries-name» or not transient(error):
                raise
        await asyncio.sleep(back_off(attempt, asked))
%else
    response = await «call-answer»
    return «judged»
%end
%if judges


def judged(status«expect»):
%if expects
    if expect and not expected(status, expect):
        raise ValueError(f"status {status}, expected {expect}")
%end
%if fail-on-status
    if «not-expect»status >= 400:
        raise ValueError(f"status {status}")
%end
    return status
%end
%end
%if shields


async def start(session, shield=False, **request):
    # Behind a shield a cancel ends the task, and its request runs on.
    work = fetch(session, shield=shield, **request)
    return await (asyncio.shield(running_on(work)) if shield else work)
%end


def settled(how, tasks):
    done = sum(task.done() for task in tasks)
    print(f"{how}: {done} done, {len(tasks) - done} pending")


def outcome(task):
    if task.cancelled():
        return "cancelled"
    return told(task.exception()) if task.exception() else task.result()


def told(error):
    return f"{type(error).__name__} {error}".strip()


async def main():
    async with aiohttp.ClientSession(«session») as session:
%if task-group
        tasks = []
        try:
            async with asyncio.TaskGroup() as group:
                tasks += [group.create_task(«each»]
            settled("returned", tasks)
        except ExceptionGroup as group:
            settled(f"raised ExceptionGroup of {told(group.exceptions[0])}", tasks)
%else
        tasks = [asyncio.create_task(«each»]
%end
%if gather
        try:
            await «gather»
            settled("returned", tasks)
        except (Exception, asyncio.CancelledError) as error:
            settled(f"raised {told(error)}", tasks)
        await asyncio.wait(tasks)  # what is pending runs on
%end
%if as-completed
        for ended in asyncio.as_completed(tasks«limit»):
            try:
                print("delivered", await ended)
            except Exception as error:
                print("delivered", told(error))
        settled("returned", tasks)
        await asyncio.wait(tasks)  # what is pending runs on
%end
%if wait&keep
        done, pending = await asyncio.wait(tasks«limit»«return-when»)
        settled("returned", tasks)
        await asyncio.wait(tasks)  # what is pending runs on
%end
%if wait&cancel
        done, pending = await asyncio.wait(tasks«limit»«return-when»)
        settled("returned", tasks)
        for task in pending:
            task.cancel()
        await asyncio.wait(tasks)
%end
%if wait&repeat
        pending = tasks
        while pending:
            done, pending = await asyncio.wait(pending«limit»«return-when»)
            settled("returned", tasks)
%end
%if shields
        while running := [work for work in RUN_ON if not work.done()]:
            await asyncio.wait(running)
%end
%if plain
        for url, task in zip(URLS, tasks):
            print(url, outcome(task))
%else
        for request, task in zip(REQUESTS, tasks):
            print(request["url"], outcome(task))
%end


asyncio.run(main())
