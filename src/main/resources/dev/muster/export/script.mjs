«remarks»
%if connects|reads
import { AsyncLocalStorage } from "node:async_hooks";
import diagnostics from "node:diagnostics_channel";
%end
%if delays|limit|retries|paces|shields
import { setTimeout as sleep } from "node:timers/promises";
%end
%if insecure

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
%end

const requests = [
  «requests»
];
%if cancels
const cancel = new AbortController();
%end
%if waits-for-place

// JavaScript has no semaphore.
class Places {
  line = [];

  constructor(free) {
    this.free = free;
  }

  take(signal) {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    return new Promise((take, give) => {
      this.line.push(take);
      signal?.addEventListener("abort", () => {
        const at = this.line.indexOf(take);
        if (at >= 0) this.line.splice(at, 1);
        give(signal.reason);
      });
    });
  }

  leave() {
    if (this.line.length > 0) this.line.shift()();
    else this.free++;
  }
}
%end
%if paces

// Lets so many start in a second, one behind the other.
class Pace {
  turn = new Places(1);
  next = -Infinity;

  constructor(rate) {
    this.gap = 1000 / rate;
    this.burst = Math.max(1, Math.floor(rate / 20));
  }

  async take(signal) {
    await this.turn.take(signal);
    try {
      while (performance.now() < this.next) {
        await sleep(this.next - performance.now(), undefined, { signal });
      }
    } catch (error) {
      this.turn.leave();
      throw error;
    }
  }

  leave() {
    const earliest = performance.now() - (this.burst - 1) * this.gap;
    this.next = Math.max(this.next, earliest) + this.gap;
    this.turn.leave();
  }
}
%end
%if waits-for-place

%if places
const places = new Places(«in-flight»);
%end
%if rate
const pace = new Pace(«rate»);
%end
%if places-by-host
const hosts = new Map();

function hostOf(url) {
  const { host } = new URL(url);
  if (!hosts.has(host)) {
    hosts.set(host, {
%if host-places
      places: new Places(«per-host»),
%end
%if host-rate
      pace: new Pace(«host-rate»),
%end
    });
  }
  return hosts.get(host);
}
%end

// Holds the places of a request until it has run.
async function inPlace(url, signal, run) {
  const held = [];
  const turns = [];
  const take = async (from, of) => {
    await of.take(signal);
    from.push(of);
  };
  try {
    try {
%if host-places
      await take(held, hostOf(url).places);
%end
%if host-rate
      await take(turns, hostOf(url).pace);
%end
%if places
      await take(held, places);
%end
%if rate
      await take(turns, pace);
%end
    } finally {
      for (const turn of turns) turn.leave();
    }
    return await run();
  } finally {
    for (const place of held) place.leave();
  }
}
%end
%if connects|reads

// undici tells when a request goes out over a connection.
const calls = new AsyncLocalStorage();
const callOf = new WeakMap();
diagnostics.subscribe("undici:request:create", ({ request }) => callOf.set(request, calls.getStore()));
diagnostics.subscribe("undici:client:sendHeaders", ({ request }) => callOf.get(request)?.sent());
%end
%if clocks

class Clock {
  constructor(stop) {
    this.stop = stop;
  }

  start(limit, what) {
    clearTimeout(this.timer);
    const late = () => this.stop.abort(new DOMException(`${what} timeout`, "TimeoutError"));
    if (limit > 0) this.timer = setTimeout(late, limit);
  }
}
%end
%if retries

const transientStatus = new Set([«transient»]);
const transientCode = new Set([
  "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EPIPE", "ETIMEDOUT",
  "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_SOCKET",
]);

function isTransient(error) {
  return error.name === "TimeoutError" || transientCode.has(error.cause?.code);
}

// The milliseconds of Retry-After; undefined when the server doesn't ask to wait.
function askedFor(headers) {
  const asked = headers.get("retry-after");
  if (asked === null) return undefined;
  if (/^\d+$/.test(asked)) return asked * 1000;
  const wait = Date.parse(asked) - (Date.parse(headers.get("date")) || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function backOff(attempt, asked) {
  if (asked !== undefined) return Math.min(asked, «longest»);
  return Math.min(«first» * 2 ** (attempt - 1), «longest») * (1 - Math.random() / 2);
}
%end
%if counted-redirects

// fetch follows 20 redirects or none.
async function followed(url, redirects, options) {
  for (let left = redirects; ; left--) {
    const response = await fetch(url, { ...options, redirect: "manual" });
    const location = response.headers.get("location");
    const leads = [301, 302, 303, 307, 308].includes(response.status) && location !== null;
    if (redirects === 0 || !leads) return response;
    await response.arrayBuffer();
    if (left === 0) throw new Error(`more than ${redirects} redirects`);
    [url, options] = led(response, url, new URL(location, url), options);
  }
}

function led({ status }, from, to, options) {
  const { method = "GET" } = options;
  const asGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const without = [];
  if (asGet) without.push("content-type", "content-length", "content-encoding");
  if (to.origin !== new URL(from).origin) without.push("authorization", "cookie", "proxy-authorization");
  const headers = [...(options.headers ?? [])].filter(([name]) => !without.includes(name.toLowerCase()));
  return [to.href, { ...options, headers, ...(asGet && { method: "GET", body: undefined }) }];
}
%end

%if plain
async function «answer»(url) {
%else
async function «answer»(url, {«answer-options»...options }) {
%end
%if clocks
  const stop = new AbortController();
  const signal = «signal»;
%if connects|reads
  const silence = new Clock(stop);
%end
%if totals
  const whole = new Clock(stop);
%end
%if connects
  silence.start(«connect-name», "connect");
%end
%if from-creation
  whole.start(«total-name», "total");
%end
  const run = async () => {
%if begins
    begun?.();
%end
%if totals&!from-creation
    whole.start(«total-name», "total");
%end
%if connects|reads
    const heard = () => silence.start(«read-name», "read");
    const response = await calls.run({ sent: heard }, () => «fetch»);
    heard();
    for await (const _ of response.body ?? []) heard();
%else
    const response = await «fetch»;
    await response.arrayBuffer();
%end
    return «response»;
  };
  try {
%if waits-for-place
    return await inPlace(url, signal, run);
%else
    return await run();
%end
  } finally {
%if connects|reads
    silence.start(0);
%end
%if totals
    whole.start(0);
%end
  }
%else
%if waits-for-place
  return inPlace(url, «stopped», async () => {
%if begins
    begun?.();
%end
    const response = await «fetch»;
    await response.arrayBuffer();
    return «response»;
  });
%else
  const response = await «fetch»;
  await response.arrayBuffer();
  return «response»;
%end
%end
}
%if layered

%if plain
async function get(url) {
%else
async function get(url, {«get-options»...options }) {
%end
%if cancels&shields
  const stopped = shield ? undefined : cancel.signal;
%end
%if delays
  await sleep(delay«sleep-stopped»);
%end
%if retries
  for (let attempt = 1; ; attempt++) {
    let asked;
    try {
      const response = await «call-answer»;
      const passes = transientStatus.has(response.status)«unexpected»;
      if (attempt > «retries-name» || !passes) return «judged»;
      asked = askedFor(response.headers);
    } catch (error) {
      if (attempt > «retries-name» || !isTransient(error)) throw error;
    }
    await sleep(backOff(attempt, asked)«sleep-stopped»);
  }
%else
  const response = await «call-answer»;
  return «judged»;
%end
}
%if judges

function judged(status«expect») {
%if expects
  if (expect && !expected(status, expect)) throw new Error(`status ${status}, expected ${expect.join(", ")}`);
%end
%if fail-on-status
  if («not-expect»status >= 400) throw new Error(`status ${status}`);
%end
  return status;
}
%end
%end
%if expects

function expected(status, expect) {
  return expect?.some(([first, last]) => first <= status && status <= last);
}
%end
%if shields

// The limit ends the task, and its request runs on.
async function limited(url, limit, options) {
%if begins
  let begun;
  const begins = new Promise((begin) => { begun = begin; });
  const work = answer(url, { ...options, begun });
  await Promise.race([begins, work]);
%else
  const work = answer(url, options);
%end
  work.catch(() => {});
  if (limit === undefined) return work;
  const late = new Error("limit");
  late.name = "LimitTimeout";
  return Promise.race([work, sleep(limit, undefined, { ref: false }).then(() => { throw late; })]);
}

// Behind a shield a cancel ends the task, and its request runs on.
function start(url, { shield, ...options }) {
  const work = get(url, { shield, ...options });
%if cancels
  if (shield) {
    work.catch(() => {});
    const cancelled = new Promise((_, end) => cancel.signal.addEventListener("abort", () => end(cancel.signal.reason)));
    return Promise.race([work, cancelled]);
  }
%end
  return work;
}
%end

%if plain
const tasks = requests.map((url) => {
  const result = get(url);
%else
const tasks = requests.map(({ url, ...options }) => {
  const result = «entry»(url, options);
%end
  const task = { url, result, outcome: undefined };
  task.ended = result.then(
    (status) => { task.outcome = status; return task; },
    (error) => { task.outcome = error.name === "AbortError" ? "cancelled" : told(error); return task; },
  );
  return task;
});

function told(error) {
  return error.cause ? `${error}: ${error.cause}` : `${error}`;
}

function settled(how) {
  const done = tasks.filter((task) => task.outcome !== undefined).length;
  console.log(`${how}: ${done} done, ${tasks.length - done} pending`);
}

%if gather&!limit&exceptions
await Promise.allSettled(tasks.map((task) => task.result));
settled("returned");
%end
%if gather&!limit&!exceptions
try {
  await Promise.all(tasks.map((task) => task.result)); // the others run on when one fails
  settled("returned");
} catch (error) {
  settled(`raised ${told(error)}`);
}
%end
%if gather&limit
try {
%if exceptions
  const all = Promise.allSettled(tasks.map((task) => task.result));
%else
  const all = Promise.all(tasks.map((task) => task.result));
%end
  if ((await Promise.race([all, sleep(«limit», "late", { ref: false })])) === "late") {
    cancel.abort();
    await Promise.all(tasks.map((task) => task.ended));
    settled("raised TimeoutError");
  } else {
    settled("returned");
  }
} catch (error) {
  settled(`raised ${told(error)}`);
}
%end
%if as-completed
// JavaScript has no as_completed: each task tells when it has ended.
%if limit
let late = false;
for (const task of tasks) task.ended.then(() => late || console.log("delivered", task.outcome));
await Promise.race([Promise.all(tasks.map((task) => task.ended)), sleep(«limit», undefined, { ref: false })]);
late = true;
for (const task of tasks) if (task.outcome === undefined) console.log("delivered TimeoutError");
%else
for (const task of tasks) task.ended.then(() => console.log("delivered", task.outcome));
await Promise.all(tasks.map((task) => task.ended));
%end
settled("returned");
%end
%if task-group
// JavaScript has no task group: the first failure cancels the others, and all are waited for.
try {
  await Promise.all(tasks.map((task) => task.result));
  settled("returned");
} catch (error) {
  cancel.abort();
  await Promise.all(tasks.map((task) => task.ended));
  settled(`raised ${told(error)}`);
}
%end
%if wait
// JavaScript has no wait: this is its promise of the same.
function wait(tasks) {
%if all-completed
  const enough = Promise.all(tasks.map((task) => task.ended));
%end
%if first-exception
  const enough = Promise.all(tasks.map((task) => task.result)).catch(() => {});
%end
%if first-completed
  const enough = Promise.race(tasks.map((task) => task.ended));
%end
%if limit
  return Promise.race([enough, sleep(«limit», undefined, { ref: false })]);
%else
  return enough;
%end
}

%if repeat
let pending = tasks;
while (pending.length > 0) {
  await wait(pending);
  settled("returned");
  pending = tasks.filter((task) => task.outcome === undefined);
}
%else
await wait(tasks);
settled("returned");
%end
%if cancel
cancel.abort();
%end
%end

await Promise.all(tasks.map((task) => task.ended)); // what is pending runs on
for (const { url, outcome } of tasks) console.log(url, outcome);
%if connects&!shields
process.stdout.write("", () => process.exit()); // a connection that came too late may still be under way
%end
