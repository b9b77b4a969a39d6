import { firstReaction } from './reaction_choice.js';
import { current, currentPost, nextUnread, step } from './reading_place.js';

// What each key does. `does` says false where there is nothing to do it to; then the key is as if it had not been pressed.
const click = (element) => (element ? (element.click(), true) : false);
const open = (address) => (location.assign(address), true);
const inPost = (selector) => currentPost()?.querySelector(selector);

function openCurrent() {
    const item = current();
    return click(item?.querySelector('.t-new') ?? item?.querySelector('h3 a'));
}

function like() {
    const given = inPost('.react[name=kind]');
    return click(given ?? firstReaction(inPost('[data-menu=reactions]')));
}

const isMember = () => document.querySelector('form[action="/logout"]') !== null;

// Past the foot of a page what is new goes on elsewhere.
function unreadHereOrElsewhere() {
    return nextUnread() || (isMember() && open('/whats-new/unread'));
}

function onwards() {
    const isAtFoot = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (!isAtFoot) return false;  // the browser pages down, as it does everywhere
    return click(document.querySelector('a[rel=next]')) || unreadHereOrElsewhere();
}

function writeReply() {
    const text = document.querySelector('.reply textarea, textarea[name=text]');
    if (!text) return click(document.querySelector('.reply a, a[href$="/reply"]'));
    text.focus();
    text.scrollIntoView({ block: 'center' });
    return true;
}

const all = [
    { key: 'j', label: 'Next post, thread or forum', does: () => step(true) },
    { key: 'k', label: 'The one before', does: () => step(false) },
    { key: 'o', label: 'Open the thread or forum', does: openCurrent },
    { key: 'u', label: 'Up: to the list that this is in', does: () => click([...document.querySelectorAll('.crumbs a')].at(-1)) },
    { key: 'n', label: 'Next unread', does: unreadHereOrElsewhere },
    { key: ' ', name: 'Space', label: 'Down; from the foot of a page to the next one, or to the next unread', does: onwards },
    { key: 'r', label: 'Write a reply', does: writeReply },
    { key: 'q', needsMember: true, label: 'Quote the post', does: () => click(inPost('[data-quotation^="quote="]')) },
    { key: 'e', needsMember: true, label: 'Edit the post', does: () => click(inPost('a[href$="/edit"]')) },
    { key: 'l', needsMember: true, label: 'Like the post', does: like },
    { key: 'b', needsMember: true, label: 'Bookmark the post', does: () => click(inPost('[formaction$="/bookmark"]')) },
    { key: 'g h', label: 'Go to the forums', does: () => open('/') },
    { key: 'g n', label: 'Go to What’s new', does: () => open('/whats-new/') },
    { key: 'g u', needsMember: true, label: 'Go to what is unread', does: () => open('/whats-new/unread') },
    { key: 'g w', needsMember: true, label: 'Go to what you watch', does: () => open('/whats-new/watched') },
    { key: 'g a', needsMember: true, label: 'Go to your alerts', does: () => open('/alerts/') },
    { key: 'g b', needsMember: true, label: 'Go to your bookmarks', does: () => open('/bookmarks/') },
    { key: 'g p', needsMember: true, label: 'Go to your account', does: () => open('/account/') },
    { key: 'g t', label: 'To the top', does: () => (scrollTo({ top: 0 }), true) },
];

// Those that lead somewhere for who is here.
export const shortcuts = () => all.filter((each) => !each.needsMember || isMember());
