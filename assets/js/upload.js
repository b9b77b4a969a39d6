import { replace } from './text_edit.js';

// Pictures that are pasted, dropped or chosen: sent beside the form, with progress, and written into the text when they
// have arrived. What fails says so and leaves the text alone.
function sendFile(form, file, onProgress) {
    return new Promise((resolve, reject) => {
        const body = new FormData();
        body.append('key', form.elements.key?.value ?? '');
        body.append('file', file, file.name);
        // fetch() cannot tell how far it is.
        const request = new XMLHttpRequest();
        request.open('POST', '/uploads');
        request.setRequestHeader('Accept', 'application/json');
        request.responseType = 'json';
        request.upload.addEventListener('progress', (event) => {
            if (event.lengthComputable) onProgress(event.loaded / event.total);
        });
        request.addEventListener('load', () => {
            if (request.status >= 200 && request.status < 300 && request.response?.text) resolve(request.response);
            else reject(new Error(request.response?.detail ?? ''));
        });
        request.addEventListener('error', () => reject(new Error('')));
        request.send(body);
    });
}

function swap(field, from, to) {
    const at = field.value.indexOf(from);
    if (at < 0) return;
    const { selectionStart, selectionEnd } = field;
    const moved = (place) => (place >= at + from.length ? place + to.length - from.length : Math.min(place, at + to.length));
    replace(field, at, at + from.length, to);
    field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
}

let number = 0;

export function setUpUploads({ root, form, field, say }) {
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.hidden = true;
    progress.setAttribute('aria-label', 'Upload');
    root.querySelector('.composer-foot').prepend(progress);

    async function add(file) {
        const mark = `[… ${file.name.replace(/[[\]]/g, '')} (${++number})]`;
        const at = field.selectionEnd;
        replace(field, at, at, mark);
        progress.hidden = false;
        progress.value = 0;
        try {
            const { text } = await sendFile(form, file, (share) => { progress.value = share; });
            swap(field, mark, text);
            say('');
        } catch (fault) {
            swap(field, mark, '');
            say(fault.message || `${file.name} could not be uploaded. Your text is unchanged.`);
        } finally {
            progress.hidden = true;
        }
    }
    async function addAll(files) {
        for (const file of files) await add(file);
    }

    field.addEventListener('paste', (event) => {
        const files = [...event.clipboardData.files];
        // A table copied from a spreadsheet brings a picture of itself: there the text is meant.
        if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
        event.preventDefault();
        addAll(files);
    });
    field.addEventListener('dragover', (event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    });
    field.addEventListener('drop', (event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        addAll([...event.dataTransfer.files]);
    });
}
