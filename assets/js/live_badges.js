import { on } from './live.js';
import { gathered, partAt } from './part.js';

// A link, or the button that took its place (alerts_menu.js).
const badgeAt = (address) => document.querySelector(`.site-me > :is([href="${CSS.escape(address)}"], [data-href="${CSS.escape(address)}"])`);

// What waits for a member: in the head of the page, and before its title.
function titleMark() {
    const alerts = badgeAt('/alerts/')?.querySelector('.pip');
    return alerts ? `(${alerts.textContent}) ` : '';
}

const refresh = gathered(async () => {
    const fresh = await partAt('/account/badges');
    for (const badge of fresh.querySelectorAll('a[href]')) {
        badgeAt(badge.getAttribute('href'))?.replaceChildren(...badge.childNodes);
    }
    document.title = titleMark() + document.title.replace(/^\([\d+]+\) /, '');
}, 50);

export function watchBadges() {
    on('badges', refresh);
}
