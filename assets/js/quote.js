import { fragmentOf } from './fragment.js';
import { Refused, post } from './request.js';
import { insertBlock } from './text_edit.js';

// Quoting into the composer of the page: a post, several that were picked, or the words that are selected.
const composer = () => document.querySelector('.composer textarea[name=text]');

function insert(text) {
    const field = composer();
    if (field.hidden) document.querySelector('.composer .tabs button[value=write]').click();
    insertBlock(field, text);
    field.scrollIntoView({ block: 'center' });
}

// "/threads/steel.12/reply?quote=41" and "Insert quotes" lead to the form of a reply; where one is here, they fill it.
async function insertQuotation(link, query) {
    try {
        const response = await fetch(`/composer/quotation?${query}`);
        if (!response.ok) throw new Refused(response);
        insert(await response.text());
    } catch {
        location.assign(link.href);
    }
}

async function pick(form, fields) {
    const answer = await post(form, '/quotes', { ...fields, thread: form.elements.thread.value, part: '1' });
    form.replaceWith(fragmentOf(await answer.text()));
}

function setPressed(button, isPressed) {
    button.setAttribute('aria-pressed', String(isPressed));
}

function watchPicks() {
    document.addEventListener('submit', async (event) => {
        const form = event.target;
        const button = event.submitter;
        if (form.id !== 'picks' || !button) return;
        event.preventDefault();
        const isPick = button.name === 'pick';
        try {
            await pick(form, { [button.name]: button.value });
            if (isPick) setPressed(button, button.getAttribute('aria-pressed') !== 'true');
            else document.querySelectorAll('button[form=picks]').forEach((each) => setPressed(each, false));
        } catch {
            // As without scripting: the button's name and value travel with the form.
            const field = Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value });
            form.append(field);
            form.submit();
        }
    });
}

function watchLinks() {
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[data-quotation]');
        if (!link || !composer() || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        insertQuotation(link, link.dataset.quotation);
    });
}

// The post that the whole selection lies in.
function postOf(selection) {
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const around = range?.commonAncestorContainer;
    const body = (around instanceof Element ? around : around?.parentElement)?.closest('.post .prose');
    return body?.closest('.post');
}

function quotationOf(article, words) {
    const name = article.querySelector('.post-name .p-name, .post-name bdi')?.textContent.replace(/["[\]]/g, '') || 'Somebody';
    const member = article.querySelector('.post-name a')?.getAttribute('href').match(/(\d+)\/$/)?.[1];
    const details = [name, `post: ${article.closest('[id^="post-"]').id.replace('post-', '')}`, ...(member ? [`member: ${member}`] : [])].join(', ');
    return `[quote="${details}"]\n${words}\n[/quote]\n\n`;
}

// Where a post is put on the record: nothing for those who may not.
const recordOf = (article) => article.querySelector('.post-foot a[href$="/record"]')?.getAttribute('href');
const asQuotation = (words) => `quotation=${encodeURIComponent(words.replace(/\s+/g, ' ').slice(0, 1000))}`;

// What may be done with the words that are selected in a post.
function watchSelection() {
    const offer = Object.assign(document.createElement('div'), { className: 'row quote-selection', hidden: true });
    const quote = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: 'Quote' });
    const record = Object.assign(document.createElement('a'), { className: 'btn btn-sm', textContent: 'Put on the record' });
    offer.append(quote, record);
    document.body.append(offer);
    let chosen = null;
    document.addEventListener('selectionchange', () => {
        const selection = getSelection();
        const article = postOf(selection);
        const place = article && recordOf(article);
        offer.hidden = !article || !(composer() || place);
        if (offer.hidden) return;
        chosen = { article, words: selection.toString().trim() };
        quote.hidden = !composer();
        record.hidden = !place;
        if (place) record.href = `${place}?${asQuotation(chosen.words)}`;
        const box = selection.getRangeAt(0).getBoundingClientRect();
        offer.style.insetBlockStart = `${box.bottom + scrollY + 6}px`;
        offer.style.left = `${Math.min(Math.max(box.left, 8), Math.max(innerWidth - 240, 8)) + scrollX}px`;
    });
    // Pressing a button would take the selection away before the click.
    offer.addEventListener('pointerdown', (event) => event.preventDefault());
    quote.addEventListener('click', () => {
        offer.hidden = true;
        if (chosen?.words) insert(quotationOf(chosen.article, chosen.words));
    });
}

// The button of the post itself takes the selected words along as well: for those who have only keys.
function watchRecordLinks() {
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('.post-foot a[href$="/record"]');
        const selection = getSelection();
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || postOf(selection) !== link.closest('.post')) return;
        event.preventDefault();
        location.assign(`${link.getAttribute('href')}?${asQuotation(selection.toString().trim())}`);
    });
}

export function watchQuotes() {
    watchPicks();
    watchLinks();
    if (document.querySelector('.post')) watchSelection();
    watchRecordLinks();
}
