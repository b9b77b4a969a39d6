import { getJson } from './request.js';

// Names of members after each comma of "To", in the list that the browser shows below the field.
const pause = 120;

async function namesLike(typed) {
    if (typed.length < 1 || typed.length > 40) return [];
    try {
        return await getJson('/composer/members', { q: typed });
    } catch {
        return [];
    }
}

function setUp(field) {
    const list = document.createElement('datalist');
    list.id = `${field.id}-names`;
    field.after(list);
    field.setAttribute('list', list.id);
    let timer = 0;
    field.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(async () => {
            const [, before, typed] = field.value.match(/^(.*,\s*)?(.*)$/s);
            const names = await namesLike(typed.trim());
            list.replaceChildren(...names.map((name) => Object.assign(document.createElement('option'), { value: `${before ?? ''}${name}` })));
        }, pause);
    });
}

export function watchRecipients() {
    document.querySelectorAll('input[name=to]').forEach(setUp);
}
