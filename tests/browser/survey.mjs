// What a page is made of, as the browser has understood it, and what it does.
import { readFileSync } from 'node:fs';

// "a[href]", "p[]": the table of docs/markup.md, which is all that a rendering may hold.
export function markupAllowed() {
    const table = readFileSync('docs/markup.md', 'utf8').match(/\| Elements \| Attributes \|\n[^\n]+\n((?:\|.+\n)+)/)[1];
    const allowed = new Set();
    for (const row of table.trim().split('\n')) {
        const [elements, attributes] = row.split('|').slice(1, 3).map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
        for (const element of elements) for (const attribute of ['', ...attributes]) allowed.add(`${element}[${attribute}]`);
    }
    return allowed;
}

// Runs in the page. Renderings are told apart from the page around them.
function lookAround() {
    const page = new Set(), prose = new Set(), addresses = new Set();
    const walk = (root, isInProse) => {
        for (const element of root.children) {
            const found = isInProse ? prose : page;
            found.add(`${element.localName}[]`);
            for (const { name, value } of element.attributes) {
                found.add(`${element.localName}[${name}]`);
                if (/^(href|src|action|formaction|data|poster|background|xlink:href|srcdoc|cite|ping|manifest)$/.test(name)) addresses.add(value);
            }
            walk(element, isInProse || element.classList.contains('prose'));
            if (element.content instanceof DocumentFragment) walk(element.content, isInProse);
        }
    };
    walk(document, false);
    return { page: [...page], prose: [...prose], addresses: [...addresses] };
}

// A page of a browser without Content-Security-Policy that notes whatever runs, and whoever is asked for something.
export async function openWatched(context, address) {
    const page = await context.newPage();
    const faults = [];
    const own = new URL(address).origin;
    await page.exposeBinding('noteRun', (_, what) => { faults.push(`ran ${what}`); });
    await page.addInitScript(() => {
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
            window[name] = () => { window.noteRun(name); return null; };
    });
    page.on('dialog', (dialog) => { faults.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
    page.on('popup', () => faults.push('popup'));
    page.on('pageerror', (fault) => faults.push(`script failed: ${fault.message}`));
    page.on('request', (request) => {
        if (new URL(request.url()).origin !== own && !request.url().startsWith('data:image/')) faults.push(`asked for ${request.url()}`);
    });
    const look = () => page.evaluate(lookAround);
    // Since the last call: what ran, and all that should not be where `usual` names what pages hold anyway.
    const survey = async (usual) => {
        const seen = await look();
        faults.push(...seen.page.filter((one) => !usual.page.has(one)).map((one) => `${one} in the page`));
        faults.push(...seen.prose.filter((one) => !usual.prose.has(one)).map((one) => `${one} in a rendering`));
        faults.push(...seen.addresses.filter((one) => !/^(https?:\/\/|mailto:|[/?#](?![/\\]))/i.test(one)).map((one) => `leads to ${one}`));
        if (page.frames().length > 1) faults.push('a frame');
        if (!page.url().startsWith(address)) faults.push(`went to ${page.url()}`);
        return faults.splice(0).map((fault) => `${page.url()}: ${fault}`);
    };
    return { page, look, survey };
}
