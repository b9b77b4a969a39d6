import { on } from './live.js';
import { gathered, isInUse, pageAt } from './part.js';
import { toast } from './toast.js';

// Open lists of threads and forums. The page is asked for again as it would be loaded, so that what somebody ignores or
// may not see counts for nothing; threads move only when their reader says so.
const addressOf = (item) => item.querySelector('h3 a[href]')?.getAttribute('href');
const lastPostOf = (row) => row.querySelector('.t-last a')?.getAttribute('href');
const rowsOf = (page) => [...page.querySelectorAll('main .t-row')];

function newRows(page) {
    const known = new Map(rowsOf(document).map((row) => [addressOf(row), lastPostOf(row)]));
    return rowsOf(page).filter((row) => known.get(addressOf(row)) !== lastPostOf(row));
}

function show(page) {
    document.getElementById('main').replaceChildren(...document.adoptNode(page.getElementById('main')).childNodes);
    scrollTo({ top: 0 });
}

// A forum keeps its place, so it may change in it.
function refreshNodes(page) {
    const fresh = new Map([...page.querySelectorAll('main .node')].map((node) => [addressOf(node), node]));
    for (const node of document.querySelectorAll('main .node')) {
        const like = fresh.get(addressOf(node));
        if (like && !isInUse(node) && like.outerHTML !== node.outerHTML) node.replaceWith(document.adoptNode(like));
    }
}

function refreshNavigation(page) {
    const selector = '.site-nav a[href="/whats-new/"]';
    const here = document.querySelector(selector);
    const fresh = page.querySelector(selector);
    if (here && fresh) here.replaceChildren(...document.adoptNode(fresh).childNodes);
}

// The first time soon, then from time to time; not all readers in the same moment.
let pause = 300;
const nextPause = () => {
    const now = pause;
    pause = 8000 + 4000 * Math.random();
    setTimeout(() => { pause = 300; }, 15_000);
    return now;
};

let isStale = false;

const refresh = gathered(async () => {
    isStale = document.hidden;
    if (isStale) return;
    const page = await pageAt(location.href);
    refreshNodes(page);
    refreshNavigation(page);
    const count = newRows(page).length;
    if (count > 0) toast(`${count} new`, 'Show', () => show(page));
}, nextPause);

export function watchLists() {
    if (!document.querySelector('main .t-row, main .node, main .empty')) return;
    on('list-changed', refresh);
    on('reset', refresh);
    document.addEventListener('visibilitychange', () => { if (isStale) refresh(); });
}
