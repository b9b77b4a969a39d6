import { make } from './element.js';

// A line at the foot of the window, over the page and not in it, read aloud when there is nothing else to say.
let line = null;

export function setUpToast() {
    line = make('div', { className: 'toast', role: 'status', hidden: true });
    document.body.append(line);
}

export function hideToast() {
    line.hidden = true;
    line.replaceChildren();
}

export function toast(text, label, does) {
    const button = make('button', { type: 'button', className: 'btn btn-sm btn-quiet', textContent: label });
    button.addEventListener('click', () => {
        hideToast();
        does();
    });
    line.hidden = false;
    line.replaceChildren(make('span', { textContent: text }), button);
}
