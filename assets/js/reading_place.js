// Where a reader is on a page with the keyboard: at one of its posts, threads or forums. The focus is the place, so
// what reads the page aloud, and what draws the outline, need to be told nothing.
const items = '.post, .t-row, .node';

const isShown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

// What takes the focus for an item: a post itself, of a row its title.
function seatOf(item) {
    if (!item.matches('.post')) return item.querySelector('h3 a');
    item.tabIndex = -1;
    return item;
}

function all() {
    return [...document.querySelectorAll(items)].filter(isShown);
}

export function current() {
    return document.activeElement?.closest(items) ?? null;
}

// The post in question: the one that has the focus, or else the first that can be seen whole or in part.
export function currentPost() {
    const post = document.activeElement?.closest('.post');
    return post ?? [...document.querySelectorAll('.post')].find((each) => each.getBoundingClientRect().bottom > barHeight()) ?? null;
}

// What covers the top of the window.
function barHeight() {
    return Math.max(0, ...[...document.querySelectorAll('.site, .th-bar')]
        .filter((bar) => getComputedStyle(bar).position === 'sticky')
        .map((bar) => bar.getBoundingClientRect().bottom));
}

export function goTo(item) {
    const seat = item && seatOf(item);
    if (!seat) return false;
    seat.focus({ preventScroll: true });
    const { top, bottom } = item.getBoundingClientRect();
    const isWhole = top >= barHeight() && bottom <= innerHeight;
    if (!isWhole) scrollBy({ top: top - barHeight() - 8 });
    return true;
}

export function step(forward) {
    const list = all();
    const at = list.indexOf(current());
    if (at >= 0) return goTo(list[at + (forward ? 1 : -1)]);
    const onScreen = (item) => item.getBoundingClientRect().bottom > barHeight() && item.getBoundingClientRect().top < innerHeight;
    return goTo(forward ? list.find(onScreen) : list.findLast(onScreen));
}

// The next row that has something new, after the one where the reader is; on a thread's page the line above what is new.
export function nextUnread() {
    const line = document.getElementById('unread');
    if (line) return goTo(line.nextElementSibling?.querySelector('.post'));
    const list = all();
    const at = list.indexOf(current());
    return goTo(list.find((item, i) => i > at && item.matches('.is-unread, .is-new')));
}
