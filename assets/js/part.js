import { DOMParser, fragmentOf } from './fragment.js';
import { Refused } from './request.js';

async function textAt(address) {
    const response = await fetch(address);
    if (!response.ok || response.redirected) throw new Refused(response);
    return response.text();
}

// A part of a page, and a page as it would be loaded now.
export const partAt = async (address) => fragmentOf(await textAt(address));
export const pageAt = async (address) => new DOMParser().parseFromString(await textAt(address), 'text/html');

const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
const triesMax = 4;

// Does some work once for all calls that come before it begins, and once more for those that come while it runs. What
// fails because the server is away is tried again; what is refused is not.
export function gathered(work, pause) {
    let isRunning = false;
    let isWanted = false;
    const run = async () => {
        for (let tries = 1; ; ++tries) {
            await wait(typeof pause === 'function' ? pause() : pause);
            isWanted = false;
            try {
                await work();
                tries = 0;
            } catch (fault) {
                if (fault instanceof Refused || tries >= triesMax) return;
                await wait(1000 * tries);
                continue;
            }
            if (!isWanted) return;
        }
    };
    return async () => {
        isWanted = true;
        if (isRunning) return;
        isRunning = true;
        await run();
        isRunning = false;
    };
}

// Changes the page so that what stands in the middle of the window stays there.
export function keepingPlace(change) {
    const root = document.documentElement;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const before = middle?.getBoundingClientRect().top;
    root.style.overflowAnchor = 'none';  // the browser would do the same, and both together too much
    change();
    if (middle?.isConnected) scrollBy({ top: middle.getBoundingClientRect().top - before, behavior: 'instant' });
    requestAnimationFrame(() => { root.style.overflowAnchor = ''; });
}

// Is somebody busy with this element: in one of its fields or menus, or choosing words of it?
export function isInUse(element) {
    const selection = getSelection();
    return element.contains(document.activeElement) && element !== document.activeElement
        || element.querySelector(':popover-open, details[open], [aria-busy=true]') !== null
        || (!selection.isCollapsed && selection.containsNode(element, true));
}
