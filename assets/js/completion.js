import '@github/text-expander-element';
import { getJson } from './request.js';
import { replace } from './text_edit.js';

// "@ad" becomes a member, ":smi" an emoji, chosen from a list below the caret.
const kinds = {
    '@': {
        address: '/composer/members',
        fewest: 1,
        words: (name) => name,
        // Names with spaces and signs need quotes: without them a mention ends with its word.
        value: (name) => (/^[\p{L}\p{N}\p{M}_-]+$/u.test(name) ? `@${name}` : `@"${name}"`),
    },
    ':': {
        address: '/composer/emoji',
        fewest: 2,
        words: ({ name, text }) => `${text} ${name}`,
        value: ({ text }) => text,
    },
};

function listOf(key, found) {
    const list = document.createElement('ul');
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', key === '@' ? 'Members' : 'Emoji');
    for (const each of found) {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.textContent = kinds[key].words(each);
        option.dataset.value = kinds[key].value(each);
        option.id = `suggestion-${list.childElementCount}`;
        list.append(option);
    }
    return list;
}

async function find(key, text) {
    if (text.length < kinds[key].fewest || text.length > 40) return { matched: false };
    try {
        const found = await getJson(kinds[key].address, { q: text.replace(/^"/, '') });
        return { matched: found.length > 0, fragment: listOf(key, found) };
    } catch {
        return { matched: false };
    }
}

export function setUpCompletion({ root, field }) {
    const expander = document.createElement('text-expander');
    expander.setAttribute('keys', '@ :');
    expander.setAttribute('multiword', '@');
    // The element looks for its field when it joins the page, so the field must be in it by then.
    const hasFocus = document.activeElement === field;
    const place = document.createComment('');
    field.replaceWith(place);
    expander.append(field);
    place.replaceWith(expander);
    if (hasFocus) field.focus();
    // The element waits for the pause that a typist makes between words, so that not each letter is a question.
    let timer = 0;
    expander.addEventListener('text-expander-change', ({ detail: { key, text, provide } }) => {
        clearTimeout(timer);
        provide(new Promise((resolve) => {
            timer = setTimeout(() => resolve(find(key, text)), 120);
        }));
    });
    expander.addEventListener('text-expander-value', ({ detail }) => { detail.value = detail.item.dataset.value; });
    // The element sets the text without an event: whoever keeps drafts must hear of it.
    expander.addEventListener('text-expander-committed', () => field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    root.querySelector('.tools button[data-format=emoji]')?.addEventListener('click', () => {
        const at = field.selectionEnd;
        replace(field, at, at, field.value[at - 1] && !/\s/.test(field.value[at - 1]) ? ' :' : ':');
    });
}
