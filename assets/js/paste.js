import { subscribe } from '@github/paste-markdown';

// Tables, links and formatted text from elsewhere become Markdown; other notations take plain text as it is.
export function setUpPaste({ field, markup }) {
    if (markup === 'markdown') subscribe(field);
}
