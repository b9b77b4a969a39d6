import { make } from './element.js';
import { on } from './live.js';
import { partAt } from './part.js';

// The bell opens the latest alerts where it stands. Without this it is a link to all of them.
const all = '/alerts/';

async function fill(menu) {
    try {
        menu.replaceChildren(await partAt(`${all}part`));
    } catch {
        menu.replaceChildren(make('a', { className: 'mi', href: all, textContent: 'All alerts' }));
    }
}

export function setUpAlertsMenu() {
    const link = document.querySelector(`.site-me > a[href="${all}"]:not([aria-current])`);
    if (!link || !('popover' in link)) return;
    const menu = make('div', { className: 'pop pop-l', id: 'alerts-menu', popover: 'auto' });
    const bell = make('button', { className: link.className, type: 'button' }, ...link.childNodes);
    bell.dataset.href = all;
    bell.setAttribute('popovertarget', menu.id);
    menu.addEventListener('beforetoggle', (event) => { if (event.newState === 'open') fill(menu); });
    on('badges', () => { if (menu.matches(':popover-open')) fill(menu); });
    link.replaceWith(bell, menu);
}
