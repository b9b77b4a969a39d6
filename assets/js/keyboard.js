import { shortcuts } from './shortcuts.js';
import { addSheetButton, areKeysOn, openSheet } from './key_sheet.js';

// Single keys for readers (WCAG 2.1.4: they can be switched off). A key that somebody types, or that a menu, a dialog or
// the browser itself waits for, is none of ours.
const sequenceTime = 1500;  // ms between "g" and what follows it

let begun = '';
let begunAt = 0;

function isTyping(target) {
    return target.isContentEditable || target.closest?.('input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select');
}

function isElsewhere() {
    return document.querySelector('dialog[open], :popover-open') !== null;
}

// Space and Enter press the button that has the focus.
function isPressing(event) {
    return event.key === ' ' && event.target.closest?.('button, a, summary, input, label');
}

function wanted(key) {
    const sequence = Date.now() - begunAt < sequenceTime ? `${begun} ${key}` : key;
    begun = '';
    const found = shortcuts().find((each) => each.key === sequence);
    if (!found && shortcuts().some((each) => each.key.startsWith(`${key} `))) {
        begun = key;
        begunAt = Date.now();
    }
    return found;
}

export function watchKeys() {
    addSheetButton(shortcuts());
    document.addEventListener('keydown', (event) => {
        if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
        if (isTyping(event.target) || isElsewhere() || isPressing(event) || !areKeysOn()) return;
        if (event.key === '?') {
            event.preventDefault();
            openSheet(shortcuts());
        } else if (wanted(event.key)?.does()) {
            event.preventDefault();
        }
    });
}
