// Pages that are open: what others do shows on them, without loading them anew, as their reader may see it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { everyRule, findViolations } from './axe.mjs';
import { logIn, openBrowser, runProgram, serveFolder } from './forum.mjs';

const password = 'a lamp in every window';
const people = { warden: { name: 'Warden', password }, reader: { name: 'Reader', password } };
const time = '2026-01-05T09:00:00Z';

let folder, forum, browser;

function fill(data) {
    const post = (id, thread, position) => ({ type: 'post', id, thread, position, member: 1, created: time, markup: 'plain', text: `Post ${id}` });
    const lines = [{ type: 'archive', version: 1, software: 'elsewhere' }, { type: 'forum', id: 1, name: 'Cycling' },
                   { type: 'member', id: 1, name: 'Founder', joined: time },
                   ...[1, 2, 3].flatMap((id) => [{ type: 'thread', id, forum: 1, title: `Thread ${id}`, member: 1, created: time }, post(id, id, 1)])];
    const file = join(folder, 'archive.jsonl');
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    runProgram(['import', 'archive', file, '--data', data]);
    for (const { name } of Object.values(people)) {
        const groups = name === 'Warden' ? ['--group', 'administrators'] : [];
        runProgram(['member', 'add', name, '--email', `${name.toLowerCase()}@example.org`, ...groups, '--data', data], `${password}\n`);
    }
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stoa-live-'));
    fill(join(folder, 'data'));
    forum = await serveFolder(join(folder, 'data'));
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await forum?.close();
    rmSync(folder, { recursive: true, force: true });
});

// A page that notes when it is loaded, and what goes wrong on it.
async function open(path, who, options = {}) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.faults = [];
    page.loads = 0;
    page.on('pageerror', (fault) => page.faults.push(fault.message));
    page.on('console', (message) => { if (/Content Security Policy|TrustedHTML/i.test(message.text())) page.faults.push(message.text()); });
    if (who) await logIn(page, forum, who);
    const isListening = options.javaScriptEnabled === false ? null
        : page.waitForResponse((response) => /\/live\?/.test(response.url()) && response.status() === 200, { timeout: 10_000 }).catch(() => null);
    await page.goto(forum.address + path);
    await isListening;
    page.on('load', () => { page.loads += 1; });
    return page;
}

// Sends the reply form of a page beside it, as often as it takes: with one token it counts once.
function reply(page, text) {
    return page.evaluate(async (words) => {
        const form = document.querySelector('.reply form');
        const body = new FormData(form);
        body.set('text', words);
        body.set('token', crypto.randomUUID());
        body.set('seen', '0');
        for (;;) {
            const response = await fetch(form.action, { method: 'POST', body }).catch(() => null);
            if (response?.ok) return Date.now();
            await new Promise((resolve) => { setTimeout(resolve, 100); });
        }
    }, text);
}

function send(page, path, fields) {
    return page.evaluate(async ([address, values]) => {
        const key = document.querySelector('input[name=key]').value;
        const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ ...values, key }) });
        return response.status;
    }, [path, fields]);
}

const bodies = (page) => page.$$eval('.post .prose', (all) => all.map((each) => each.textContent.trim()));
const lastId = (page) => page.$$eval('.post', (all) => all.at(-1).id.replace('post-', ''));

test('a post by one is on the open page of the other, and changes there in its place', async (t) => {
    const writer = await open('/threads/1/', people.warden);
    const reader = await open('/threads/1/', people.reader);
    const guest = await open('/threads/1/');
    const pages = [reader, guest];

    const arrivals = pages.map((page) => page.evaluate(() => new Promise((resolve) => {
        new MutationObserver(() => {
            if (/Good evening/.test(document.querySelector('ol.posts').textContent)) resolve(Date.now());
        }).observe(document.querySelector('ol.posts'), { childList: true });
    })));
    const answered = await reply(writer, 'Good evening to all who read.');
    const times = await Promise.all(arrivals);
    t.diagnostic(`on the pages of others ${times.map((time) => time - answered).join(' and ')} ms after its author had the answer`);
    for (const page of pages) {
        await page.waitForSelector('.toast:has-text("1 new post"), #live-line:has-text("1 new post")');
        assert.equal(await page.locator('.toast').getAttribute('role'), 'status');
    }
    const post = await lastId(reader);

    // Only who may edit has the button: each page was made for its reader.
    assert.equal(await reader.locator(`#post-${post} a[href$="/edit"]`).count(), 0);
    assert.equal(await guest.locator(`#post-${post} form`).count(), 0);
    assert.ok(await reader.locator(`#post-${post} form.post-foot`).count() === 1);

    assert.equal(await send(reader, `/posts/${post}/reactions`, { kind: 'thanks' }), 200);
    await guest.waitForSelector(`#post-${post} .react:has-text("Thanks")`);
    await reader.waitForSelector(`#post-${post} .react[value=thanks][aria-pressed=true]`);

    assert.equal(await send(writer, `/posts/${post}/edit`, { text: 'Good morning, rather.' }), 200);
    for (const page of pages) await page.waitForSelector(`#post-${post} .prose:has-text("Good morning, rather.")`);

    assert.equal(await send(writer, `/posts/${post}/delete`, { reason: 'Said too early' }), 200);
    for (const page of pages) await page.waitForSelector(`.post-stub#post-${post}`);

    for (const page of [...pages, writer]) {
        assert.equal(page.loads, 0, 'the page was loaded anew');
        assert.deepEqual(page.faults, []);
        await page.context().close();
    }
});

test('what is read does not move, and the reply that somebody types stays under their hands', async () => {
    const writer = await open('/threads/2/', people.warden);
    const reader = await open('/threads/2/', people.reader, { viewport: { width: 800, height: 500 } });
    await reader.locator('.reply textarea').focus();
    await reader.keyboard.type('I think that');
    await reader.locator('.reply textarea').evaluate((field) => field.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const top = () => reader.locator('.reply textarea').evaluate((field) => Math.round(field.getBoundingClientRect().top));
    const before = await top();
    await reply(writer, 'A long one.\n\n'.repeat(10));
    await reader.waitForSelector('.post:has-text("A long one.")');
    await reader.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    assert.ok(Math.abs(await top() - before) <= 2, `${before} became ${await top()}`);
    assert.equal(await reader.inputValue('.reply textarea'), 'I think that');

    // Others see that somebody writes; who is sent a reply has their name taken from the line.
    await writer.waitForSelector('.viewers:has-text("Reader is replying")');
    assert.deepEqual(reader.faults, []);
    await writer.context().close();
    await reader.context().close();
});

test('without scripts a reload shows the same', async () => {
    const writer = await open('/threads/2/', people.warden);
    const still = await open('/threads/2/', people.reader, { javaScriptEnabled: false });
    const live = await open('/threads/2/', people.reader);
    await reply(writer, 'Seen by both.');
    await live.waitForSelector('.post:has-text("Seen by both.")');
    await still.reload();
    assert.deepEqual(await still.locator('.post .prose').allTextContents().then((all) => all.map((each) => each.trim())), await bodies(live));
    for (const page of [writer, still, live]) await page.context().close();
});

test('lists say what is new and show it when asked; an alert shows in head and title', async () => {
    const writer = await open('/threads/3/', people.warden);
    const list = await open('/whats-new/', people.reader);
    const first = await list.locator('.t-row h3 a').first().getAttribute('href');
    await reply(writer, 'Hello @Reader, look here.');
    await list.waitForSelector('.toast:has-text("1 new")');
    if (!/\.3\//.test(first)) assert.equal(await list.locator('.t-row h3 a').first().getAttribute('href'), first);
    await list.click('.toast button');
    await list.waitForSelector('.t-row:first-child h3 a[href*=".3/"]');
    await list.waitForSelector('.site-me > [data-href="/alerts/"] .pip:has-text("1")');
    await list.waitForFunction(() => document.title.startsWith('(1) '));
    // The bell opens what it counts, as it is now.
    await list.click('.site-me > [data-href="/alerts/"]');
    await list.waitForSelector('#alerts-menu:popover-open .alert.is-unread:has-text("mentioned you")');
    assert.deepEqual(await findViolations(list, everyRule), []);
    await list.keyboard.press('Escape');
    await list.waitForSelector('#alerts-menu', { state: 'hidden' });
    assert.equal(list.loads, 0);
    assert.deepEqual(list.faults, []);
    await writer.context().close();
    await list.context().close();
});

test('after the server was killed every reader catches up, and nothing shows twice', async () => {
    const writer = await open('/threads/3/', people.warden);
    const readers = [await open('/threads/3/', people.reader), await open('/threads/3/')];
    const port = new URL(forum.address).port;
    for (let number = 1; number <= 3; ++number) await reply(writer, `Before the fall ${number}`);
    const during = reply(writer, 'Into the fall');
    await forum.kill();
    const after = reply(writer, 'From out of the dark');
    forum = await serveFolder(join(folder, 'data'), port);
    await Promise.all([during, after]);
    for (let number = 1; number <= 3; ++number) await reply(writer, `After the fall ${number}`);
    for (const reader of readers) {
        await reader.waitForSelector('.post:has-text("After the fall 3")', { timeout: 60_000 });
        const shown = await bodies(reader);
        const fresh = await reader.context().newPage();
        await fresh.goto(`${forum.address}/threads/3/`);
        assert.deepEqual(shown, await bodies(fresh));
        assert.equal(new Set(shown).size, shown.length);
        assert.equal(reader.loads, 0);
    }
    for (const page of [writer, ...readers]) await page.context().close();
});
