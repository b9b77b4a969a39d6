// Changes to a text field as if they were typed: undo knows them, and whoever listens for input hears them.
export function replace(field, start, end, text) {
    field.focus();
    field.setSelectionRange(start, end);
    // Deprecated, and still the only way that keeps the history of undo.
    const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
    if (done || field.value.slice(start, start + text.length) === text && start + text.length === field.selectionEnd) return;
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

// A block on lines of its own at the caret, the caret behind it.
export function insertBlock(field, text) {
    const at = field.selectionEnd;
    const before = field.value.slice(0, at);
    const space = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    replace(field, at, at, space + text);
}
