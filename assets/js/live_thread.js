import { make } from './element.js';
import { on, topic } from './live.js';
import { gathered, isInUse, keepingPlace, pageAt, partAt } from './part.js';
import { Refused } from './request.js';
import { hideToast, toast } from './toast.js';

// The open page of a thread: new posts come to its foot, posts that change do so in their place.
const posts = () => document.querySelector('ol.posts');
const itemsOf = (list) => [...list.children].filter((item) => !item.matches('.unread-line'));
const lastPosition = (list) => list.start + itemsOf(list).length - 1;
const idOf = (item) => (item.id || item.querySelector('.post')?.id);
const itemOf = (post) => document.getElementById(`post-${post}`)?.closest('ol.posts > li');
const isLastPage = () => document.querySelector('.pager a[rel=next]') === null;
const pageNumber = () => location.pathname.match(/page-(\d+)$/)?.[1] ?? 1;
const isMember = () => document.querySelector('form[action="/logout"]') !== null;

let unseen = [];

function words() {
    return unseen.length === 1 ? '1 new post' : `${unseen.length} new posts`;
}

// Whoever has seen them has read them, and may reply to them.
async function noteSeen(position) {
    const seen = document.querySelector('.reply input[name=seen]');
    if (seen) seen.value = Math.max(seen.value, position);
    if (isMember()) await partAt(`${topic()}posts?page=${pageNumber()}&after=${position}&seen=${position}`);
}

const eyes = new IntersectionObserver((entries) => {
    if (document.hidden || !entries.some((entry) => entry.isIntersecting && entry.target === unseen.at(-1))) return;
    const position = lastPosition(posts());
    eyes.disconnect();
    unseen = [];
    hideToast();
    noteSeen(position).catch(() => {});
});

function goToFirst() {
    unseen[0]?.scrollIntoView({ block: 'start' });
}

function lineBefore(item) {
    document.getElementById('live-line')?.remove();
    const line = make('li', { className: 'unread-line', id: 'live-line' }, make('span', { textContent: words() }));
    item.before(line);
}

function tell() {
    if (unseen.length > 0) toast(words(), 'Show', goToFirst);
}

function add(fresh) {
    const list = posts();
    const added = [...fresh.querySelector('ol.posts').children].filter((item) => !document.getElementById(idOf(item)));
    const next = fresh.querySelector('a[rel=next]');
    if (added.length > 0) {
        unseen.push(...added);
        keepingPlace(() => {
            list.append(...added);
            lineBefore(unseen[0]);
        });
        eyes.disconnect();
        eyes.observe(unseen.at(-1));
        tell();
    }
    if (next) toast('There are new posts on the next page', 'Show', () => location.assign(next.href));
}

const addNewPosts = gathered(async () => {
    if (isLastPage()) add(await partAt(`${topic()}posts?page=${pageNumber()}&after=${lastPosition(posts())}`));
}, 0);

let changed = new Set();

function replace(item, fresh) {
    const hadFocus = item.contains(document.activeElement);
    unseen = unseen.map((each) => (each === item ? fresh : each));
    keepingPlace(() => item.replaceWith(fresh));
    if (unseen.at(-1) === fresh) eyes.observe(fresh);
    const post = fresh.querySelector('.post');
    if (!hadFocus || !post) return;
    post.tabIndex = -1;
    post.focus({ preventScroll: true });
}

const refreshPosts = gathered(async () => {
    const wanted = changed;
    changed = new Set();
    for (const post of wanted) {
        const item = itemOf(post);
        if (!item) continue;
        const fresh = (await partAt(`/posts/${post}/part`)).querySelector('ol.posts > li:not(.unread-line)');
        if (!fresh) continue;
        if (isInUse(item)) setTimeout(() => refreshPost(post), 3000);
        else replace(item, fresh);
    }
}, 50);

function refreshPost(post) {
    if (!itemOf(post)) return;
    changed.add(post);
    refreshPosts();
}

function replaceAlike(selector, page) {
    const here = document.querySelector(selector);
    const fresh = page.querySelector(selector);
    if (here && fresh && !isInUse(here)) keepingPlace(() => here.replaceWith(document.adoptNode(fresh)));
}

// What stands around the posts changes rarely: it is taken from the whole page.
const refreshHead = gathered(async () => {
    try {
        const page = await pageAt(location.href);
        replaceAlike('.th-head', page);
        replaceAlike('#poll', page);
    } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        toast('This thread is not here any more', 'Forums', () => location.assign('/'));
    }
}, 100);

export function watchThread() {
    if (!posts()) return;
    on('post', addNewPosts);
    on('post-changed', ({ post }) => refreshPost(post));
    on('thread-changed', refreshHead);
    on('reset', () => toast('Much has happened here meanwhile', 'Load anew', () => location.reload()));
}
