import { keptText } from './kept_text.js';
import { post } from './request.js';

// Nothing typed is lost. Each change is kept in this browser at once and on the server soon after; what the server has,
// the browser forgets. A text that was sent is kept until the server has said that it is posted.
const pause = 1500;        // after a change, before it is saved
const retryFirst = 2000;   // after a failure; doubled each time
const retryMax = 60_000;
const names = ['to', 'title', 'prefix', 'tags', 'text'];

const isOfPoll = ({ name }) => name?.startsWith('poll_');

// A poll goes as one field: its answers have one name. Rows that are empty say nothing.
function typedPoll(form) {
    return new URLSearchParams([...new FormData(form)].filter(([name, value]) => isOfPoll({ name }) && value)).toString();
}

// Files that the form lists; nothing where it has no field for that.
function attached(form) {
    if (!form.elements.lists_uploads) return {};
    return { lists_uploads: 1, upload: [...form.querySelectorAll('[name=upload]')].map(({ value }) => value) };
}

// More answers may have been typed than the page has rows for.
function addAnswerRows(form, count) {
    const fields = () => [...form.querySelectorAll('[name=poll_answer]')];
    for (let number = fields().length + 1; number > 1 && number <= count; number += 1) {
        const last = fields().at(-1).closest('.row'), row = last.cloneNode(true);
        const [label, field, button] = ['label', 'input', 'button'].map((name) => row.querySelector(name));
        label.htmlFor = field.id = `answer-${number}`;
        label.textContent = `Answer ${number}`;
        if (button) {
            button.value = number;
            button.setAttribute('aria-label', `Remove answer ${number}`);
        }
        last.after(row);
    }
}

function showPoll(form, text) {
    const typed = new URLSearchParams(text), answers = typed.getAll('poll_answer');
    addAnswerRows(form, answers.length);
    for (const field of [...form.elements].filter(isOfPoll)) {
        if (field.type === 'checkbox') field.checked = typed.has(field.name);
        else field.value = (field.name === 'poll_answer' ? answers.shift() : typed.get(field.name)) ?? '';
    }
}

export function setUpDrafts({ root, form, markup, place, say }) {
    const kept = keptText(`stoa:draft:${root.dataset.member}:${place.place}:${place.place_id}`);
    const fields = names.map((name) => form.elements[name]).filter(Boolean);
    const read = () => ({ ...Object.fromEntries(fields.map((field) => [field.name, field.value])), poll: typedPoll(form) });
    const show = (texts) => {
        for (const field of fields) field.value = texts[field.name] ?? '';
        if (texts.poll) showPoll(form, texts.poll);
    };
    const isSameText = (a, b) => fields.every(({ name }) => (a[name] ?? '') === (b[name] ?? ''));
    const isSame = (a, b) => isSameText(a, b) && (a.poll ?? '') === (b.poll ?? '');
    const token = () => form.elements.token?.value ?? '';
    const revision = () => form.elements.revision?.value ?? '';

    let isDirty = false, isSent = false, timer = 0, retry = retryFirst, saving = null;

    // What was restored belongs to the form that it was typed into, until the server has said whether that was posted.
    let restored = null;
    const origin = () => restored?.origin ?? { token: token(), revision: revision() };

    const keep = () => {
        const value = { texts: read(), ...origin(), isSent, saved: root.dataset.saved };
        return kept.write(value);
    };
    const plan = (wait) => {
        if (!timer && !isSent) timer = setTimeout(save, wait);
    };

    async function send(options) {
        const answer = await post(form, '/drafts', { ...place, markup, ...read(), ...attached(form), ...origin() }, options);
        return answer.json();
    }

    // What was restored and not changed goes out under the token of the form that it was typed into. So it is posted once, if
    // it had arrived before; and a save that is still under way finds it posted and brings no draft back.
    function sendAsRestored() {
        if (restored?.isWhole && form.elements.token && isSame(read(), restored.wanted)) form.elements.token.value = restored.origin.token;
    }

    // The text is posted already: what was typed behind it since is a text of this form.
    function settle({ rendered, wanted }) {
        if (isSame(read(), wanted)) show(rendered);
        isDirty = !isSame(read(), rendered);
        say('');
    }

    async function save(options = {}) {
        clearTimeout(timer);
        timer = 0;
        if (saving) return;
        isDirty = false;
        saving = new AbortController();
        try {
            const answer = await send({ signal: saving.signal, ...options });
            retry = retryFirst;
            if (isSent) return;
            const before = restored;
            restored = null;
            if (before && answer.fate === 'posted') {
                settle(before);
                if (!isDirty) kept.drop();
                return;
            }
            root.dataset.saved = answer.at;
            if (!isDirty) kept.drop();
            say(answer.fate === 'saved' ? `Draft saved at ${new Date(answer.at).toLocaleTimeString([], { timeStyle: 'short' })}` : '');
        } catch {
            isDirty = true;
            if (!isSent) say(keep() ? 'Not saved yet, kept in this browser' : 'Not saved yet');
            retry = Math.min(retry * 2, retryMax);
        } finally {
            saving = null;
            if (isDirty) plan(retry > retryFirst ? retry : pause);
        }
    }

    function changed() {
        isDirty = true;
        keep();
        plan(pause);
    }

    // What this browser kept goes back into the form, unless it turns out to be posted already.
    async function restore() {
        const found = kept.read();
        if (!found) return;
        const rendered = read();
        // The form came back with what was sent from it, and with what the server did to it: pictures that were attached,
        // rows of a poll.
        const isAnswered = found.isSent && (isSameText(found.texts, rendered) || (found.texts.text && rendered.text?.startsWith(found.texts.text)));
        if (isAnswered || isSame(found.texts, rendered)) return changed();
        const isServerNewer = Number(root.dataset.saved) > Number(found.saved) && rendered.text && !found.texts.text?.includes(rendered.text);
        const isQuoting = /[?&](quote|picked)=/.test(location.search) && !found.texts.text?.includes(rendered.text);
        const wanted = isServerNewer || isQuoting ? { ...found.texts, text: `${rendered.text}\n\n${found.texts.text}` } : found.texts;
        restored = { origin: { token: found.token, revision: found.revision }, rendered, wanted, isWhole: wanted === found.texts };
        show(wanted);
        await save();
    }

    for (const field of fields) field.addEventListener('input', changed);
    form.addEventListener('input', ({ target }) => isOfPoll(target) && changed());
    form.addEventListener('submit', (event) => {
        const pressed = event.submitter?.value;
        clearTimeout(timer);
        isSent = true;
        sendAsRestored();
        restored = null;
        saving?.abort();
        if (pressed === 'discard') kept.drop();
        else keep();
    });
    // Back from a page that never came, or from the cache of pages: the form lives again.
    addEventListener('pageshow', (event) => {
        if (!event.persisted) return;
        isSent = false;
        changed();
    });
    addEventListener('online', () => {
        if (!isDirty) return;
        retry = retryFirst;
        save();
    });
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden' && isDirty && !isSent) save({ keepalive: true });
    });
    restore();
}
