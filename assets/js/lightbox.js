import { make } from './element.js';

// The pictures of a post, large and one after the other, above the page. Without this each is a link to its large
// version, and it stays one for every other way to follow a link: another tab, a saved file.
const pictures = '.prose a[href^="/files/"]:has(> img)';

function button(words, act) {
    const made = make('button', { type: 'button', className: 'btn', textContent: words });
    made.addEventListener('click', act);
    return made;
}

// Shows the picture that a link leads to. Its words stand below it, so they are not said twice.
function pictureOf(link) {
    const thumbnail = link.querySelector('img');
    const [width, height] = ['width', 'height'].map((side) => thumbnail.getAttribute(side));
    const picture = make('img', { src: link.href, alt: '', width, height });
    return make('figure', {}, picture, make('figcaption', { textContent: thumbnail.alt, hidden: !thumbnail.alt }));
}

function open(links, first) {
    let at = links.indexOf(first);
    const stage = make('div', {});
    const show = (step) => {
        at = (at + step + links.length) % links.length;
        stage.replaceChildren(pictureOf(links[at]));
        dialog.ariaLabel = `Picture ${at + 1} of ${links.length}`;
    };
    const bar = make('div', { className: 'row' }, button('Close', () => dialog.close()));
    if (links.length > 1) bar.prepend(button('Previous', () => show(-1)), button('Next', () => show(1)));
    const dialog = make('dialog', { className: 'lightbox' }, stage, bar);
    dialog.addEventListener('keydown', (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step && links.length > 1) show(step);
    });
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    dialog.addEventListener('close', () => {
        dialog.remove();
        first.focus();
    });
    document.body.append(dialog);
    show(0);
    dialog.showModal();
}

export function watchPictures() {
    document.addEventListener('click', (event) => {
        const link = event.target.closest(pictures);
        if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open([...link.closest('.prose').querySelectorAll(pictures)], link);
    });
}
