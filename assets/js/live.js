// The one stream of events of a page. It says what has changed, by kind and number; the page then asks for the part as
// its reader may see it. A reload shows the same.
const hiddenTime = 10 * 60_000;  // a page that nobody has looked at for so long stops listening
const pauseMin = 2_000;
const pauseMax = 5 * 60_000;

const hearers = new Map();
// A browser opens few connections to one site, and each stream holds one: a hidden page gives its own up for another.
const others = globalThis.BroadcastChannel && new BroadcastChannel('stoa.live');

let source = null;
let since = null;
let pause = pauseMin;
let timer = 0;

const address = () => document.getElementById('main')?.dataset.live;

// Where the parts of this page's topic are: "/threads/12/" of "/threads/12/live?since=4711".
export const topic = () => address()?.match(/^(.*\/)live\b/)?.[1] ?? '';

export function on(kind, hear) {
    hearers.set(kind, [...(hearers.get(kind) ?? []), hear]);
}

function hear(kind, event) {
    if (event.lastEventId) since = event.lastEventId;
    const about = JSON.parse(event.data);
    for (const hearer of hearers.get(kind)) hearer(about);
}

function open() {
    clearTimeout(timer);
    if (source) return;
    const url = new URL(address(), location);
    if (since) url.searchParams.set('since', since);
    source = new EventSource(url);
    for (const kind of hearers.keys()) source.addEventListener(kind, (event) => hear(kind, event));
    source.addEventListener('open', () => { pause = pauseMin; });
    source.addEventListener('error', openLater);
    others?.postMessage('open');
}

function close() {
    clearTimeout(timer);
    source?.close();
    source = null;
}

// The browser itself comes back when a connection breaks, and not when the answer was a refusal.
function openLater() {
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    timer = setTimeout(() => { if (!document.hidden) open(); }, pause * (0.5 + Math.random()));
    pause = Math.min(2 * pause, pauseMax);
}

function listenWhileSeen() {
    if (!document.hidden) return open();
    clearTimeout(timer);
    timer = setTimeout(close, hiddenTime);
}

export function listen() {
    if (!address() || !globalThis.EventSource) return;
    document.addEventListener('visibilitychange', listenWhileSeen);
    // An open stream would keep the page out of the cache from which the browser goes back.
    addEventListener('pagehide', close);
    addEventListener('pageshow', (event) => { if (event.persisted) listenWhileSeen(); });
    if (others) others.onmessage = () => { if (document.hidden) close(); };
    if (!document.hidden) open();
}
