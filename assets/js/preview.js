import { fragmentOf } from './fragment.js';
import { post } from './request.js';

// Write and Preview in place of each other, rendered by the server as the post will be.
export function setUpPreview({ root, form, field, markup, place, say }) {
    const [write, preview] = ['write', 'preview'].map((view) => root.querySelector(`.tabs button[value=${view}]`));
    const tools = root.querySelector('.tools');
    let asked;

    const show = (isPreview) => {
        write.setAttribute('aria-pressed', String(!isPreview));
        preview.setAttribute('aria-pressed', String(isPreview));
        field.hidden = isPreview;
        if (tools) tools.hidden = isPreview;
        if (!isPreview) root.querySelector('.prose')?.remove();
    };

    write.addEventListener('click', (event) => {
        event.preventDefault();
        asked?.abort();
        show(false);
        field.focus();
    });
    preview.addEventListener('click', async (event) => {
        event.preventDefault();
        asked?.abort();
        asked = new AbortController();
        const { signal } = asked;
        try {
            const answer = await post(form, '/composer/preview', { text: field.value, markup, ...place }, { signal });
            const body = document.createElement('div');
            body.className = 'prose';
            body.dir = 'auto';
            body.append(fragmentOf(await answer.text()));
            root.querySelector('.prose')?.remove();
            root.querySelector('.composer-foot').before(body);
            show(true);
        } catch (fault) {
            if (signal.aborted) return;
            say(fault.status === 422 ? 'There is nothing to preview yet.' : 'The preview cannot be had at the moment.');
        }
    });
}
