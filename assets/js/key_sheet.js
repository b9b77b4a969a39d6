import { make } from './element.js';
import { keptText } from './kept_text.js';

// The sheet that shows what the keys do, and the switch that turns them off in this browser.
const kept = keptText('stoa.keys');

export const areKeysOn = () => kept.read() !== false;

function keysOf(shortcut) {
    const names = shortcut.name ? [shortcut.name] : shortcut.key.split(' ');
    return names.flatMap((name, i) => [...(i > 0 ? [' '] : []), make('kbd', { textContent: name })]);
}

function offSwitch() {
    const box = make('input', { type: 'checkbox', checked: areKeysOn() });
    box.addEventListener('change', () => kept.write(box.checked));
    return make('label', { className: 'check' }, box, make('span', { textContent: 'Use these keys in this browser' }));
}

function sheetOf(shortcuts) {
    const list = make('dl', { className: 'kv mt' });
    for (const shortcut of [...shortcuts, { key: '?', label: 'This sheet' }])
        list.append(make('dt', { textContent: shortcut.label }), make('dd', {}, ...keysOf(shortcut)));
    const close = make('button', { className: 'btn', type: 'submit', autofocus: true, textContent: 'Close' });
    const heading = make('h2', { id: 'keys-h', textContent: 'Keyboard' });
    const sheet = make('dialog', { id: 'keys' }, heading, list,
                          make('form', { method: 'dialog', className: 'row mt' }, offSwitch(), make('span', { className: 'push' }), close));
    sheet.setAttribute('aria-labelledby', 'keys-h');
    return sheet;
}

export function openSheet(shortcuts) {
    const sheet = document.getElementById('keys') ?? document.body.appendChild(sheetOf(shortcuts));
    sheet.showModal();
}

// Those who do not know the key find the sheet at the foot of every page.
export function addSheetButton(shortcuts) {
    const button = make('button', { type: 'button', textContent: 'Keyboard' });
    button.addEventListener('click', () => openSheet(shortcuts));
    document.querySelector('.site-foot ul:last-of-type')?.append(make('li', {}, button));
}
