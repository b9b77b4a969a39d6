import { insertBlock, replace } from './text_edit.js';

// What each button writes, in the notation of the post. `around`: before and behind the selection; `lines`: before each
// of its lines; `block`: on lines of their own around it; `link`: the selection is the text of an address; `alone`: an address
// in a paragraph of its own, which becomes a card with what the page says of itself.
const spoiler = { block: ['[spoiler]', '[/spoiler]'] };
const source = { alone: 'https://' };
const formats = {
    markdown: {
        bold: { around: ['**', '**'] },
        italic: { around: ['_', '_'] },
        strikethrough: { around: ['~~', '~~'] },
        heading: { lines: () => '## ' },
        quote: { lines: () => '> ' },
        list: { lines: () => '- ' },
        ordered: { lines: (number) => `${number}. ` },
        code: { around: ['`', '`'], block: ['```', '```'] },
        link: { link: ['[', '](', ')'] },
        picture: { link: ['![', '](', ')'] },
        source,
        spoiler,
    },
    bbcode: {
        bold: { around: ['[b]', '[/b]'] },
        italic: { around: ['[i]', '[/i]'] },
        strikethrough: { around: ['[s]', '[/s]'] },
        heading: { around: ['[size=5]', '[/size]'] },
        quote: { block: ['[quote]', '[/quote]'] },
        list: { block: ['[list]', '[/list]'], lines: () => '[*]' },
        ordered: { block: ['[list=1]', '[/list]'], lines: () => '[*]' },
        code: { block: ['[code]', '[/code]'] },
        link: { address: ['[url=', ']', '[/url]'] },
        picture: { around: ['[img]', '[/img]'] },
        source,
        spoiler,
    },
};

function around(field, [before, behind]) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end);
    if (value.slice(start - before.length, start) === before && value.slice(end, end + behind.length) === behind) {
        replace(field, start - before.length, end + behind.length, chosen);
        field.setSelectionRange(start - before.length, end - before.length);
        return;
    }
    replace(field, start, end, before + chosen + behind);
    field.setSelectionRange(start + before.length, end + before.length);
}

// Whole lines: from the beginning of the first to the end of the last.
function linesChosen(field) {
    const { selectionStart, selectionEnd, value } = field;
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const found = value.indexOf('\n', selectionEnd);
    return { start, end: found < 0 ? value.length : found };
}

function inLines(field, mark, frame) {
    const { start, end } = linesChosen(field);
    const lines = field.value.slice(start, end).split('\n');
    const marks = lines.map((_, index) => (mark ? mark(index + 1) : ''));
    const isMarked = !frame && lines.every((line, index) => line.startsWith(marks[index]));
    const text = lines.map((line, index) => (isMarked ? line.slice(marks[index].length) : marks[index] + line)).join('\n');
    replace(field, start, end, frame ? `${frame[0]}\n${text}\n${frame[1]}\n` : text);
    if (frame) {
        const at = start + frame[0].length + 1 + text.length;
        field.setSelectionRange(at, at);
    }
}

// The address is chosen afterwards, to be typed over; where an address was chosen, its words are.
function link(field, [before, between, behind]) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end);
    const isAddress = /^https?:\/\/\S+$/.test(chosen);
    const [words, address] = isAddress ? ['', chosen] : [chosen, 'https://'];
    replace(field, start, end, before + words + between + address + behind);
    const at = start + before.length + (isAddress ? 0 : words.length + between.length);
    field.setSelectionRange(at, at + (isAddress ? 0 : address.length));
}

function alone(field, begun) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end).trim();
    const isAddress = /^https?:\/\/\S+$/.test(chosen);
    if (isAddress) replace(field, start, end, '');
    const address = isAddress ? chosen : begun;
    insertBlock(field, `${address}\n\n`);
    const at = field.selectionEnd - address.length - 2;
    if (!isAddress) field.setSelectionRange(at, at + address.length);
}

function linkInBbcode(field, [before, between, behind]) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    replace(field, start, end, `${before}https://${between}${value.slice(start, end)}${behind}`);
    field.setSelectionRange(start + before.length, start + before.length + 'https://'.length);
}

export function applyFormat(field, markup, name) {
    const format = (formats[markup] ?? {})[name];
    if (!format) return;
    const isSeveralLines = field.value.slice(field.selectionStart, field.selectionEnd).includes('\n');
    if (format.link) link(field, format.link);
    else if (format.alone) alone(field, format.alone);
    else if (format.address) linkInBbcode(field, format.address);
    else if (format.block && (isSeveralLines || !format.around)) inLines(field, format.lines, format.block);
    else if (format.lines) inLines(field, format.lines);
    else around(field, format.around);
}

const keys = { b: 'bold', i: 'italic', k: 'link' };

// Tab stops at the bar once; arrow keys lead through it (ARIA Authoring Practices, toolbar).
function manageFocus(bar) {
    const buttons = [...bar.querySelectorAll('button')];
    const choose = (index) => buttons.forEach((button, at) => { button.tabIndex = at === index ? 0 : -1; });
    choose(0);
    bar.addEventListener('keydown', (event) => {
        const at = buttons.indexOf(event.target);
        const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        const index = (next + buttons.length) % buttons.length;
        choose(index);
        buttons[index].focus();
    });
    bar.addEventListener('focusin', (event) => choose(buttons.indexOf(event.target)));
}

export function setUpToolbar({ root, field, markup }) {
    const bar = root.querySelector('.tools');
    if (!bar) return;
    manageFocus(bar);
    bar.addEventListener('click', (event) => {
        const name = event.target.closest('button[data-format]')?.dataset.format;
        if (name) applyFormat(field, markup, name);
    });
    field.addEventListener('keydown', (event) => {
        const name = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && keys[event.key.toLowerCase()];
        if (!name) return;
        event.preventDefault();
        applyFormat(field, markup, name);
    });
}
