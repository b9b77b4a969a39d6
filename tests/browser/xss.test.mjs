// Thousands of attacks in every place where members write, read by a browser without Content-Security-Policy: nothing
// runs, nobody else is asked for anything, and pages hold what pages with harmless words hold.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { logIn, openBrowser } from './forum.mjs';
import { openHostileForum, postsPerThread, warden } from './hostile_forum.mjs';
import { markupAllowed, openWatched } from './survey.mjs';
import { collectedVectors, ownVectors, packed } from './vectors.mjs';

const vectorsPerThread = 50;
const harmless = ['one', 'two words', 'three more words', 'four', 'five\nand six', 'seven', 'eight', 'nine'];
const collected = collectedVectors();

const groups = [harmless];
for (const vectors of [ownVectors, collected])
    for (let i = 0; i < vectors.length; i += vectorsPerThread) groups.push(vectors.slice(i, i + vectorsPerThread));
const threadNumbers = groups.map((_, i) => i + 1);

let forum, browser, context, usual;
const readingPages = (number) => [
    `/threads/x.${number}/`, `/threads/x.${number}/?vote=1`, `/posts/${(number - 1) * postsPerThread + 1}/history`,
    `/threads/x.${number}/poll/voters`, `/members/x.${number}/`];
const writingPages = (number) => [
    `/threads/x.${number}/reply`, `/threads/x.${number}/edit`, `/threads/x.${number}/poll/edit`,
    `/posts/${(number - 1) * postsPerThread + 2}/edit`, `/members/x.${number}/ban`];
const lists = ['/', '/forums/x.1/', '/whats-new/', '/tags/', '/admin/', '/admin/members', '/account/', '/account/bookmarks',
               '/account/drafts', '/forums/x.1/new-thread', '/admin/settings', '/admin/forums', '/moderation/log', '/register', '/login'];

before(async () => {
    forum = await openHostileForum(groups);
    browser = await openBrowser();
    context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    const { page, lookAround } = await openWatched(context, forum.address);
    await logIn(page, forum, warden);
    // Cards come with the first rendering anew.
    for (let cards = 0; cards === 0;) {
        await page.goto(`${forum.address}/threads/x.${threadNumbers.at(-1)}/`);
        cards = await page.locator('.prose .source').count();
    }
    usual = { page: new Set(), prose: markupAllowed() };
    for (const path of [...readingPages(1), ...writingPages(1), ...lists]) {
        await page.goto(forum.address + path);
        for (const one of (await lookAround()).page) usual.page.add(one);
    }
    await page.close();
});
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
            if (answer.status() !== 200) faults.push(`${path}: ${answer.status()}`);
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
    await page.goto(`${forum.address}/harmful`);
    await page.waitForLoadState('networkidle');
    const faults = (await survey(usual)).join('\n');
    for (const expected of ['ran alert', 'p[onclick] in a rendering', 'img[onerror] in a rendering', 'leads to javascript:x',
                            'blink[] in the page', 'asked for https://evil.example/x.png', 'a frame'])
        assert.ok(faults.includes(expected), `${expected} is not in\n${faults}`);
    await page.close();
});

test('posts, titles, names, polls, corrections, reasons and link cards of thousands of attacks are words', async (t) => {
    if (collected.length === 0) t.diagnostic('the collected vectors are not at hand: only our own were tried');
    t.diagnostic(`${ownVectors.length} vectors of our own, ${collected.length} collected`);
    const hostile = threadNumbers.slice(1);
    const everywhere = hostile.flatMap(readingPages);
    const pagesOfLists = [...lists, ...Array.from({ length: Math.ceil(hostile.length / 20) }, (_, i) => `/forums/x.1/page-${i + 1}`)];
    assert.deepEqual(await visit([...everywhere, ...writingPages(2), ...pagesOfLists]), []);
});

test('a preview of each attack is words', async () => {
    const { page, survey } = await openWatched(context, forum.address);
    await page.goto(`${forum.address}/forums/x.1/new-thread`);
    const faults = [];
    for (const text of packed([...ownVectors, ...collected], 30_000, '\n\n')) {
        await page.fill('textarea[name=text]', text);
        await page.click('.tabs button[value=preview]');
        await page.waitForSelector('.composer .prose');
        faults.push(...await survey(usual));
        await page.click('.tabs button[value=write]');
    }
    assert.deepEqual(faults, []);
    await page.close();
});

// Fills in the form that has all these fields and sends it with one of its buttons, without its scripts.
async function send(page, path, fields, button = {}) {
    await page.goto(forum.address + path);
    await Promise.all([page.waitForNavigation(), page.evaluate(([fields, button]) => {
        const form = [...document.forms].find((one) => Object.keys(fields).every((name) => one.elements[name]));
        for (const [name, values] of Object.entries({ ...fields, ...button })) {
            form.querySelectorAll(`[name="${name}"]:not([type=radio])`).forEach((field) => field.disabled = true);
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

test('what is typed into forms is words, when it is shown again and when it is kept', async () => {
    const { page, survey } = await openWatched(context, forum.address);
    const faults = [];
    const sends = async (...form) => {
        await send(page, ...form);
        faults.push(...await survey(usual));
    };
    const text = packed(ownVectors, 10_000, '\n\n')[0];
    const answers = packed(ownVectors, 100).slice(0, 20);
    for (const title of packed(ownVectors, 160)) {
        const typed = { title, text, prefix: title.slice(0, 30), tags: title.slice(0, 30), poll_question: title, poll_answer: answers };
        await sends('/forums/x.1/new-thread', typed, { view: 'preview' });
    }
    const [title] = packed(ownVectors, 160);
    await sends('/forums/x.1/new-thread', { title, text, poll_question: title, poll_answer: answers }, { view: 'draft' });
    await sends('/forums/x.1/new-thread', { title, text, poll_question: title, poll_answer: answers }, { view: 'post' });
    await sends('/threads/x.2/reply', { text }, { view: 'preview' });
    await sends('/threads/x.2/reply', { text }, { view: 'post' });
    const post = (2 - 1) * postsPerThread + 1;
    for (const reason of packed(ownVectors, 200)) await sends(`/posts/${post}/edit`, { text: `${text}\n\n${reason.length}`, reason }, { view: 'post' });
    for (const correction of packed(ownVectors, 1000)) await sends(`/posts/${post}/correct`, { correction });
    for (const name of packed(ownVectors, 40)) {
        await sends('/register', { name, email: name, password: 'short' });
        await sends('/login', { name, password: 'x' });
    }
    for (const title of packed(ownVectors, 60)) await sends('/account/', { title });
    faults.push(...await visit(['/forums/x.1/', '/whats-new/', `/posts/${post}/`, `/posts/${post}/history`, '/account/drafts', '/moderation/log', '/']));
    assert.deepEqual(faults, []);
    await page.close();
});
