import { setUpCompletion } from './completion.js';
import { setUpDrafts } from './drafts.js';
import { setUpPaste } from './paste.js';
import { setUpPreview } from './preview.js';
import { setUpToolbar } from './toolbar.js';
import { setUpUploads } from './upload.js';
import { watchLength } from './length.js';

// The field that posts are written in. All of it works as a form; what is here makes it pleasant.
function setUp(root) {
    const field = root.querySelector('textarea');
    const form = field?.form;
    if (!form) return;
    const status = root.querySelector('[data-status]');
    const composer = {
        root,
        field,
        form,
        markup: root.dataset.markup,
        place: { place: root.dataset.place, place_id: root.dataset.placeId },
        say: (words) => { status.textContent = words; },
    };
    setUpToolbar(composer);
    setUpPreview(composer);
    setUpUploads(composer);
    setUpPaste(composer);
    setUpCompletion(composer);
    watchLength(composer);
    setUpDrafts(composer);
    form.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.requestSubmit(form.querySelector('button[name=view][value=post]'));
    });
}

export function setUpComposers() {
    for (const root of document.querySelectorAll('.composer[data-place]')) setUp(root);
}
