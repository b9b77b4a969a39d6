import { DOMParser } from './fragment.js';

// A button without an address of its own says that of the page, not that of its form.
const addressOf = (form, button) => (button.hasAttribute('formaction') ? button.formAction : form.action);

// Reactions and bookmarks without leaving the page: the form is sent as it would be, and the foot of the post is taken
// from the page that answers. Where that fails, the form goes its usual way and the answer is shown.
async function footAfter(form, button) {
    const response = await fetch(addressOf(form, button), { method: 'POST', body: new URLSearchParams(new FormData(form, button)) });
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.getElementById(form.closest('[id^="post-"]').id)?.querySelector('.post-foot') ?? null;
}

function sendAsUsual(form, button) {
    if (button.name) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value }));
    form.action = addressOf(form, button);
    form.submit();
}

// The same button, or the one that opens the choice when a reaction was taken back.
function buttonLike(foot, button) {
    const same = (each) => each.name === button.name && each.value === button.value && each.formAction === button.formAction;
    return [...foot.querySelectorAll('button:not(.mi)')].find(same) ?? foot.querySelector('[data-menu]');
}

export function watchPostFeet() {
    document.addEventListener('submit', async (event) => {
        const form = event.target.closest('form.post-foot');
        const button = event.submitter;
        if (!form || !button) return;
        event.preventDefault();
        if (form.ariaBusy) return;
        form.ariaBusy = 'true';
        const foot = await footAfter(form, button).catch(() => null);
        if (!foot) return sendAsUsual(form, button);
        form.replaceWith(document.adoptNode(foot));
        buttonLike(foot, button)?.focus();
    });
}
