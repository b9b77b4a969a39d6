// The one door from text to nodes (Content-Security-Policy: trusted-types stoa). What becomes part of the page through it
// was made by our own server.
const policy = globalThis.trustedTypes?.createPolicy('stoa', { createHTML: (html) => html }) ?? { createHTML: (html) => html };

export function fragmentOf(html) {
    const template = document.createElement('template');
    template.innerHTML = policy.createHTML(html);
    return template.content;
}

// For @github/paste-markdown, which reads what a clipboard holds: a document that runs nothing and is never shown.
// esbuild puts this class where the library says DOMParser.
export class DOMParser {
    parseFromString(text, type) {
        return new globalThis.DOMParser().parseFromString(policy.createHTML(text), type);
    }
}
