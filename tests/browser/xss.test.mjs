// Thousands of attacks in every place where members write, read by a browser without Content-Security-Policy: nothing
// runs, nobody else is asked for anything, and pages hold what pages of a forum of harmless words hold.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { logIn, openBrowser } from './forum.mjs';
import { openForumOf, postsPerThread, warden } from './forum_of_words.mjs';
import { markupAllowed, openWatched } from './survey.mjs';
import { collectedVectors, ownVectors, packed } from './vectors.mjs';

const vectorsPerThread = 120;
const harmless = Array.from({ length: 60 }, (_, i) => (i % 5 === 4 ? `harmless\nwords ${i}` : `word${i}`));
const collected = collectedVectors();
const groups = [];
for (const vectors of [ownVectors, collected])
    for (let i = 0; i < vectors.length; i += vectorsPerThread) groups.push(vectors.slice(i, i + vectorsPerThread));

const postOf = (thread, position) => (thread - 1) * postsPerThread + position;
const pagesOf = (thread) => [`/threads/x.${thread}/`, `/posts/${postOf(thread, 1)}/history`, `/threads/x.${thread}/poll/voters`, `/members/x.${thread}/`];
const formsOf = (thread) => [`/threads/x.${thread}/reply`, `/threads/x.${thread}/edit`, `/threads/x.${thread}/poll/edit`,
                             `/posts/${postOf(thread, 2)}/edit`, `/posts/${postOf(thread, 1)}/correct`, `/members/x.${thread}/ban`];
const lists = ['/', '/forums/x.1/', '/forums/x.1/new-thread', '/whats-new/', '/tags/', '/admin/', '/admin/members', '/admin/forums', '/admin/settings',
               '/moderation/log', '/account/', '/account/bookmarks', '/account/drafts'];

let forum, browser, context;
// While a live page changes, its own script keeps the reader's place with a style on the root (assets/js/part.js): whether a look
// meets that moment is chance.
const usual = { page: new Set(['html[style]']), prose: markupAllowed() };

// Cards come with the first rendering anew.
async function waitForCards(page, address, thread) {
    for (let cards = 0; cards === 0;) {
        await page.goto(`${address}/threads/x.${thread}/`);
        cards = await page.locator('.prose .source').count();
    }
}

before(async () => {
    browser = await openBrowser();
    const calm = await openForumOf(Array(21).fill(harmless));  // enough for a second page of a list
    const calmContext = await browser.newContext({ reducedMotion: 'reduce' });
    const { page, look } = await openWatched(calmContext, calm.address);
    const learn = async () => (await look()).page.forEach((one) => usual.page.add(one));
    await logIn(page, calm, warden);
    await waitForCards(page, calm.address, 21);
    for (const path of [...pagesOf(1), ...formsOf(1), ...lists]) {
        await page.goto(calm.address + path);
        await learn();
    }
    await preview(page, calm.address, harmless, learn);
    await typeEverywhere(page, calm.address, harmless, learn);
    await calmContext.clearCookies();
    await joinAs(page, calm.address, harmless, learn);
    await calmContext.close();
    await calm.close();

    forum = await openForumOf(groups);
    context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    const hostilePage = await context.newPage();
    await logIn(hostilePage, forum, warden);
    await waitForCards(hostilePage, forum.address, groups.length);
    await hostilePage.close();
}, { timeout: 240_000 });
after(async () => {
    await browser?.close();
    await forum?.close();
});

// Two pages at a time, as the machine has more than one core.
async function visit(paths) {
    const faults = [];
    const waiting = [...paths];
    await Promise.all([0, 1].map(async () => {
        const { page, survey } = await openWatched(context, forum.address);
        for (let path = waiting.shift(); path; path = waiting.shift()) {
            const answer = await page.goto(forum.address + path);
            if (answer.status() !== 200) faults.push(`${path} answers ${answer.status()}`);
            faults.push(...await survey(usual));
        }
        await page.close();
    }));
    return faults;
}

test('the survey finds what it looks for', async () => {
    const { page, survey } = await openWatched(context, forum.address);
    await page.route('**/harmful', (route) => route.fulfill({ contentType: 'text/html', body:
        '<main><div class=prose><p onclick=x>a</p><img src=x onerror="alert(1)"><a href="javascript:x">a</a></div>' +
        '<blink></blink><img src="https://evil.example/x.png"><iframe></iframe>' }));
    await page.goto(`${forum.address}/harmful`, { waitUntil: 'networkidle' });
    const faults = (await survey(usual)).join('\n');
    for (const expected of ['ran alert', 'p[onclick] in a rendering', 'img[onerror] in a rendering', 'leads to javascript:x',
                            'blink[] in the page', 'asked for https://evil.example/x.png', 'a frame'])
        assert.ok(faults.includes(expected), `${expected} is not in\n${faults}`);
    await page.close();
});

test('posts, titles, names, polls, corrections, reasons and link cards of thousands of attacks are words', async (t) => {
    t.diagnostic(`${ownVectors.length} vectors of our own, ${collected.length} collected`);
    if (collected.length === 0) t.diagnostic('skipped: the collected vectors are not at hand');
    const threads = groups.map((_, i) => i + 1);
    const pages = Array.from({ length: Math.ceil(groups.length / 20) - 1 }, (_, i) => `/forums/x.1/page-${i + 2}`);
    assert.deepEqual(await visit([...threads.flatMap(pagesOf), ...formsOf(1), ...lists, ...pages]), []);
});

async function preview(page, address, vectors, look) {
    await page.goto(`${address}/forums/x.1/new-thread`);
    for (const text of packed(vectors, 30_000, '\n\n')) {
        await page.fill('textarea[name=text]', text);
        await page.click('.tabs button[value=preview]');
        await page.waitForSelector('.composer .prose');
        await look();
        await page.click('.tabs button[value=write]');
    }
}

test('a preview of each attack is words', async () => {
    const { page, survey } = await openWatched(context, forum.address);
    const faults = [];
    await preview(page, forum.address, [...ownVectors, ...collected], async () => { faults.push(...await survey(usual)); });
    assert.deepEqual(faults, []);
    await page.close();
});

// Sends the form that has all these fields with one of its buttons, past its scripts and its limits of length.
async function send(page, address, fields, button = {}) {
    await page.goto(address);
    await Promise.all([page.waitForNavigation(), page.evaluate(([fields, button]) => {
        const form = [...document.forms].find((one) => Object.keys(fields).every((name) => one.elements[name]));
        for (const [name, values] of Object.entries({ ...fields, ...button })) {
            for (const field of form.querySelectorAll(`[name="${name}"]`)) field.disabled = true;
            for (const value of [values].flat()) {
                const field = document.createElement('textarea');
                field.name = name;
                field.value = value;
                form.append(field);
            }
        }
        HTMLFormElement.prototype.submit.call(form);
    }, [fields, button])]);
}

// Types the vectors into every kind of field and calls `look` at each page that answers.
async function typeEverywhere(page, address, vectors, look) {
    const sends = async (path, ...form) => {
        await send(page, address + path, ...form);
        await look();
    };
    const opens = async (path) => {
        await page.goto(address + path);
        await look();
    };
    const text = packed(vectors, 10_000, '\n\n')[0];
    const poll_answer = packed(vectors, 100).slice(0, 20);
    for (const title of packed(vectors, 160))
        await sends('/forums/x.1/new-thread', { title, text, prefix: title, tags: title, poll_question: title, poll_answer }, { view: 'preview' });
    const [title] = packed(vectors, 160);
    const thread = { title, text, poll_question: title, poll_answer };
    await sends('/forums/x.1/new-thread', thread, { view: 'draft' });
    await opens('/account/drafts');
    await sends('/forums/x.1/new-thread', thread, { view: 'post' });
    await sends('/threads/x.1/reply', { text }, { view: 'preview' });
    await sends('/threads/x.1/reply', { text: '' }, { view: 'post' });
    await sends('/threads/x.1/reply', { text }, { view: 'post' });
    for (const reason of packed(vectors, 200))
        await sends(`/posts/${postOf(1, 1)}/edit`, { text: `${text}\n\n${reason.length}`, reason }, { view: 'post' });
    await opens(`/posts/${postOf(1, 1)}/history`);
    for (const correction of packed(vectors, 1000)) await sends(`/posts/${postOf(1, 1)}/correct`, { correction });
    const abouts = packed(vectors, 2000, '\n\n'), signatures = packed(vectors, 300);
    for (const [i, title] of packed(vectors, 60).entries())
        await sends('/account/', { title, about: abouts[i % abouts.length], signature: signatures[i % signatures.length], links: '' });
    await sends('/account/', { about: abouts[0], signature: signatures[0], links: signatures[0] });
    await opens('/threads/x.1/');
    await opens('/members/x.1/');
    await sends('/members/x.1/ban', { reason: packed(vectors, 400)[0] });
    await opens('/moderation/log');
    await opens('/forums/x.1/');
    await opens('/whats-new/');
}

// Names that are refused stand in their form again.
async function joinAs(page, address, vectors, look) {
    for (const name of packed(vectors, 40)) {
        await send(page, `${address}/register`, { name, email: name, password: 'short' });
        await look();
    }
}

test('what is typed into forms is words, when it is shown again and when it is kept', async () => {
    const { page, survey } = await openWatched(context, forum.address);
    const faults = [];
    const note = async () => { faults.push(...await survey(usual)); };
    await typeEverywhere(page, forum.address, ownVectors, note);
    await context.clearCookies();
    await joinAs(page, forum.address, ownVectors, note);
    assert.deepEqual(faults, []);
    await page.close();
});
