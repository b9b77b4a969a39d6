import { on, topic } from './live.js';
import { gathered, keepingPlace, partAt } from './part.js';
import { post } from './request.js';

// Who else looks at the thread, and who is writing a reply.
const replyingTime = 22_000;  // a little more than the server remembers it
const signTime = 10_000;

let timer = 0;
let signedAt = 0;

const refresh = gathered(async () => {
    const fresh = await partAt(`${topic()}here`);
    const [line, ...rest] = document.querySelectorAll('main .viewers');
    const isSomebodyReplying = fresh.querySelector('[data-replying]') !== null;
    keepingPlace(() => {
        rest.forEach((each) => each.remove());
        line?.replaceWith(fresh);
    });
    clearTimeout(timer);
    if (isSomebodyReplying) timer = setTimeout(refresh, replyingTime);
}, 100);

function sign(event) {
    const form = event.target.closest?.('.reply form');
    if (!form || event.target.name !== 'text' || Date.now() - signedAt < signTime) return;
    signedAt = Date.now();
    post(form, `${topic()}replying`, {}).catch(() => {});
}

export function watchViewers() {
    if (!/^\/threads\//.test(topic())) return;
    on('viewers', refresh);
    document.addEventListener('input', sign);
}
