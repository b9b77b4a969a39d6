// Quoting, mentions, emoji, uploads and advice in a browser, with scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { logIn, openBrowser, openForum } from './forum.mjs';

let forum, browser, threads;
before(async () => {
    forum = await openForum();
    browser = await openBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${forum.address}/whats-new/`);
    const hrefs = await page.$$eval('main a[href^="/threads/"]', (as) => as.map((a) => a.getAttribute('href')));
    threads = [...new Set(hrefs.map((href) => href.match(/^\/threads\/[^/]+\//)[0]))].map((path) => forum.address + path);
    await page.context().close();
});
after(async () => {
    await browser?.close();
    await forum?.close();
});

async function member(options = {}) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (fault) => page.faults.push(fault.message));
    page.on('console', (message) => { if (/Content Security Policy|TrustedHTML/i.test(message.text())) page.faults.push(message.text()); });
    await logIn(page, forum, forum.accounts.member);
    return page;
}

const text = 'textarea[name=text]';
async function discard(page, thread) {
    await page.evaluate(() => localStorage.clear());
    await page.goto(`${thread}reply`);
    const button = page.locator('button[name=view][value=discard]');
    if (await button.count() > 0) await button.click();
    await page.waitForLoadState();
}

for (const javaScriptEnabled of [false, true]) {
    test(`posts of two threads are picked and quoted together, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
        const page = await member({ javaScriptEnabled, viewport: { width: 390, height: 800 } });
        const [one, two] = threads;
        await page.goto(one);
        await page.locator('button[form=picks]').first().click();
        await page.waitForSelector('.pick-bar:has-text("1 post to quote")');
        assert.equal(await page.locator('button[form=picks]').first().getAttribute('aria-pressed'), 'true');
        await page.goto(two);
        await page.locator('button[form=picks]').first().click();
        await page.waitForSelector('.pick-bar:has-text("2 posts to quote")');
        await page.click('.pick-bar a.btn-primary');
        await page.waitForFunction((field) => (document.querySelector(field).value.match(/\[\/quote\]/g) ?? []).length >= 2, text)
            .catch(() => {});
        const quoted = await page.inputValue(text);
        assert.ok((quoted.match(/\[quote="[^"]+, post: \d+, member: \d+"\]/g) ?? []).length >= 2, quoted);
        if (!javaScriptEnabled) await page.goto(two);
        await page.click('.pick-bar button[value=clear]');
        await page.waitForSelector('.pick-bar', { state: 'hidden' });
        assert.deepEqual(page.faults, []);
        if (javaScriptEnabled) await discard(page, two);
        await page.context().close();
    });
}

// The first words of the first post.
async function selectWords(page) {
    return page.locator('.post .prose p').first().evaluate((paragraph) => {
        const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        range.setStart(node, 0);
        range.setEnd(node, Math.min(node.length, 12));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString().trim();
    });
}

test('a post is quoted into the composer of its page, and so are the words that are selected', async () => {
    const page = await member();
    await page.goto(threads[0]);
    const address = page.url();
    await page.locator('.post a[data-quotation]').first().click();
    await page.waitForFunction((field) => document.querySelector(field).value.includes('[quote='), text);
    assert.equal(page.url(), address);
    await page.fill(text, '');
    const words = await selectWords(page);
    await page.click('.quote-selection button');
    const quoted = await page.inputValue(text);
    assert.match(quoted, /^\[quote="[^"]+, post: \d+, member: \d+"\]\n/);
    assert.ok(quoted.includes(`\n${words}\n[/quote]`), quoted);
    assert.deepEqual(page.faults, []);
    await discard(page, threads[0]);
    await page.context().close();
});

test('words that are selected go on the record, by pointer and by keys', async () => {
    const page = await member();
    for (const press of [() => page.click('.quote-selection a'),
                         () => page.locator('.post-foot a[href$="/record"]').first().press('Enter')]) {
        await page.goto(threads[0]);
        const words = await selectWords(page);
        await Promise.all([page.waitForURL(/\/posts\/\d+\/record\?quotation=/), press()]);
        assert.equal(await page.inputValue('textarea[name=quotation]'), words);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
});

test('names and emoji are completed from a list', async () => {
    const page = await member();
    await page.goto(threads[0]);
    const { name } = forum.accounts.administrator;
    await page.fill(text, '');  // a draft of what was quoted before may stand there
    await page.focus(text);
    await page.keyboard.type(`Hello @${name.slice(0, 3)}`, { delay: 20 });
    await page.waitForSelector('.suggestions [role=option]');
    assert.equal(await page.getAttribute(text, 'aria-expanded').catch(() => 'true') !== 'false', true);
    await page.locator('.suggestions [role=option]', { hasText: name }).click();
    const mention = /^[\p{L}\p{N}_-]+$/u.test(name) ? `@${name}` : `@"${name}"`;
    assert.equal(await page.inputValue(text), `Hello ${mention} `);
    await page.keyboard.type('and :smil', { delay: 20 });
    await page.waitForSelector('.suggestions [role=option]');
    await page.keyboard.press('Enter');
    assert.match(await page.inputValue(text), /and \p{Extended_Pictographic}/u);
    assert.deepEqual(page.faults, []);
    await discard(page, threads[0]);
    await page.context().close();
});

test('a picture that cannot be uploaded leaves the text as it was', async () => {
    const page = await member();
    await page.goto(threads[0]);
    await page.route('**/uploads', (route) => route.abort('connectionreset'));
    await page.fill(text, 'Before.');
    await page.locator(text).evaluate((field) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(10)], 'comet.png', { type: 'image/png' }));
        field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => /could not be uploaded/.test(document.querySelector('[data-status]').textContent));
    assert.equal(await page.inputValue(text), 'Before.');
    await page.unroute('**/uploads');
    await page.route('**/uploads', (route) => route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify({ text: '![comet](/files/1/comet.png)' }) }));
    await page.locator(text).evaluate((field) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(10)], 'comet.png', { type: 'image/png' }));
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction((field) => document.querySelector(field).value.includes('/files/1/comet.png'), text);
    assert.equal(await page.inputValue(text), 'Before.![comet](/files/1/comet.png)');
    await discard(page, threads[0]);
    await page.context().close();
});

test('advice is given once, and the post goes through the second time', async () => {
    const page = await member();
    await page.goto(threads[1]);
    await page.fill(text, 'https://example.org/alone');
    await page.click('button[name=view][value=post]');
    await page.waitForLoadState();
    assert.match(await page.textContent('main'), /Your post is a link alone/);
    assert.equal(await page.inputValue(text), 'https://example.org/alone');
    await page.click('button[name=view][value=post]');
    await page.waitForURL(/#post-\d+$/);
    assert.deepEqual(page.faults, []);
    await page.context().close();
});
