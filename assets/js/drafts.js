import { keptText } from './kept_text.js';
import { post } from './request.js';

// Nothing typed is lost. Each change is kept in this browser at once and on the server soon after; what the server has,
// the browser forgets. A text that was sent is kept until the server has said that it is posted.
const pause = 1500;        // after a change, before it is saved
const retryFirst = 2000;   // after a failure; doubled each time
const retryMax = 60_000;
const names = ['title', 'prefix', 'tags', 'text'];

export function setUpDrafts({ root, form, markup, place, say }) {
    const kept = keptText(`stoa:draft:${root.dataset.member}:${place.place}:${place.place_id}`);
    const fields = names.map((name) => form.elements[name]).filter(Boolean);
    const read = () => Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const show = (texts) => {
        for (const field of fields) field.value = texts[field.name] ?? '';
    };
    const isSame = (a, b) => fields.every(({ name }) => (a[name] ?? '') === (b[name] ?? ''));
    const token = () => form.elements.token?.value ?? '';
    const revision = () => form.elements.revision?.value ?? '';

    let isDirty = false, isSent = false, timer = 0, retry = retryFirst, saving = null;

    const keep = () => {
        const value = { texts: read(), token: token(), revision: revision(), isSent, saved: root.dataset.saved };
        return kept.write(value);
    };
    const plan = (wait) => {
        if (!timer && !isSent) timer = setTimeout(save, wait);
    };

    // `origin` is the form that the text was typed into, where that is not this one.
    async function send(texts, origin, options) {
        const answer = await post(form, '/drafts', { ...place, markup, ...texts, ...origin }, options);
        return answer.json();
    }

    async function save(options = {}) {
        clearTimeout(timer);
        timer = 0;
        if (saving) return;
        isDirty = false;
        saving = new AbortController();
        try {
            const answer = await send(read(), { token: token(), revision: revision() }, { signal: saving.signal, ...options });
            retry = retryFirst;
            if (isSent) return;
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
        if (isSame(found.texts, rendered)) return changed();
        const isServerNewer = Number(root.dataset.saved) > Number(found.saved) && rendered.text && !found.texts.text?.includes(rendered.text);
        const isQuoting = /[?&](quote|picked)=/.test(location.search) && !found.texts.text?.includes(rendered.text);
        const wanted = isServerNewer || isQuoting ? { ...found.texts, text: `${rendered.text}\n\n${found.texts.text}` } : found.texts;
        if (!found.isSent) show(wanted);
        try {
            const answer = await send(wanted, { token: found.token, revision: found.revision });
            if (answer.fate === 'posted') {
                if (isSame(read(), wanted)) show(rendered);
                if (isSame(read(), rendered)) kept.drop();
                return;
            }
        } catch {
            // It is tried again with the next save.
        }
        if (found.isSent && isSame(read(), rendered)) show(wanted);
        changed();
    }

    for (const field of fields) field.addEventListener('input', changed);
    form.addEventListener('submit', (event) => {
        const pressed = event.submitter?.value;
        clearTimeout(timer);
        isSent = true;
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
