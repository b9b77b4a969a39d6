// Reading with single keys: they lead through posts and rows, never while somebody types, and can be switched off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { logIn, openBrowser, openForum } from './forum.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let forum, browser;
before(async () => {
    forum = await openForum();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await forum?.close();
});

async function reader({ account, ...options } = {}) {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (fault) => page.faults.push(fault.message));
    if (account) await logIn(page, forum, account);
    return page;
}

const focused = (page, what) => page.evaluate((name) => document.activeElement.closest('.post, .t-row, .node')?.[name] ?? null, what);

async function openThread(page) {
    await page.goto(`${forum.address}/whats-new/`);
    const href = await page.locator('.t-row:has(.t-jump) h3 a, .t-row h3 a').first().getAttribute('href');
    await page.goto(forum.address + href);
}

test('j and k walk through rows and posts, o opens, u leads back up', async () => {
    const page = await reader();
    await page.goto(`${forum.address}/whats-new/`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const title = await page.evaluate(() => document.activeElement.textContent);
    assert.equal(title, await page.locator('.t-row h3 a').nth(1).evaluate((link) => link.textContent));
    await page.keyboard.press('k');
    const first = page.locator('.t-row h3 a').first();
    assert.ok(await first.evaluate((link) => link === document.activeElement));
    const address = new URL(await first.getAttribute('href'), forum.address).href;
    await Promise.all([page.waitForURL(address), page.keyboard.press('o')]);

    await page.keyboard.press('j');
    const post = await focused(page, 'id');
    assert.equal(post, await page.locator('.post').first().getAttribute('id'));
    await page.keyboard.press('j');
    assert.notEqual(await focused(page, 'id'), post);
    const forumAddress = new URL(await page.locator('.crumbs a').last().getAttribute('href'), forum.address).href;
    await Promise.all([page.waitForURL(forumAddress), page.keyboard.press('u')]);
    assert.deepEqual(page.faults, []);
});

test('what a member does to a post has its key: quote, bookmark, reply; and a text that is typed stays a text', async () => {
    const page = await reader({ account: forum.accounts.member });
    await openThread(page);
    await page.keyboard.press('j');
    const bookmark = page.locator('.post').first().locator('[formaction$="/bookmark"]');
    const before = await bookmark.getAttribute('aria-pressed');
    await page.keyboard.press('b');
    await page.locator(`.post >> nth=0 >> [formaction$="/bookmark"][aria-pressed=${before === 'true' ? 'false' : 'true'}]`).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    const text = page.locator('textarea[name=text]');
    assert.ok(await text.evaluate((field) => field === document.activeElement));
    await page.keyboard.type('jkbelong? quite');
    assert.equal(await text.inputValue(), 'jkbelong? quite');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await text.fill('');
    assert.deepEqual(page.faults, []);
});

test('g and a letter go places; g alone and a pause go nowhere', async () => {
    const page = await reader({ account: forum.accounts.member });
    await page.goto(`${forum.address}/`);
    await page.keyboard.press('g');
    await Promise.all([page.waitForURL(/\/whats-new\/$/), page.keyboard.press('n')]);
    await page.keyboard.press('g');
    await Promise.all([page.waitForURL(/\/bookmarks\/$/), page.keyboard.press('b')]);
    await page.keyboard.press('g');
    await page.keyboard.press('x');
    assert.match(page.url(), /\/bookmarks\/$/);
});

test('Space pages down, and goes on to the next page from the foot', async () => {
    const page = await reader();
    await page.goto(`${forum.address}/whats-new/`);
    const next = page.locator('.t-jump a[aria-label="Page 2"]').first();
    const second = new URL(await next.getAttribute('href'), forum.address);
    await page.goto(new URL('.', second).href);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('main').evaluate(() => document.activeElement.blur());
    await Promise.all([page.waitForURL(second.href), page.keyboard.press('Space')]);
});

test('? shows the sheet, which is found without knowing it, leaves the focus where it was, and can switch the keys off', async () => {
    const page = await reader({ viewport: { width: 390, height: 700 } });
    await page.goto(`${forum.address}/whats-new/`);
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.waitFor();
    assert.equal(await sheet.getByText('Go to your alerts').count(), 0, 'a guest has no alerts');
    await page.evaluate(axe);
    assert.deepEqual(await page.evaluate(async () => (await globalThis.axe.run('#keys')).violations.map((each) => each.id)), []);
    assert.ok(await sheet.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth), 'nothing is cut off');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('.t-row h3 a').first().evaluate((link) => link === document.activeElement));

    await page.getByRole('button', { name: 'Keyboard' }).click();
    await sheet.getByRole('checkbox').uncheck();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.equal(await focused(page, 'className'), null);
    assert.deepEqual(page.faults, []);
});
