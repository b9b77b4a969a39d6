import { on } from './live.js';
import { gathered, partAt } from './part.js';

// What waits for a member: in the head of the page, and before its title.
function sum() {
    const numbers = [...document.querySelectorAll('.site-me > a .pip')].map((pip) => pip.textContent);
    return numbers.length === 0 ? '' : `(${numbers[0]}) `;
}

const refresh = gathered(async () => {
    const fresh = await partAt('/account/badges');
    for (const badge of fresh.querySelectorAll('a[href]')) {
        const here = document.querySelector(`.site-me > a[href="${CSS.escape(badge.getAttribute('href'))}"]`);
        here?.replaceChildren(...badge.childNodes);
    }
    document.title = sum() + document.title.replace(/^\([\d+]+\) /, '');
}, 50);

export function watchBadges() {
    on('badges', refresh);
}
