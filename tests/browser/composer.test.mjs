// The composer in a browser: with scripts it is pleasant, without them it is complete, and nothing typed is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { logIn, openBrowser, openForum } from './forum.mjs';

let forum, browser, thread;
before(async () => {
    forum = await openForum();
    browser = await openBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${forum.address}/whats-new/`);
    thread = forum.address + await page.getAttribute('main a[href^="/threads/"]', 'href').then((href) => href.replace(/unread.*|latest.*/, ''));
    await page.context().close();
});
after(async () => {
    await browser?.close();
    await forum?.close();
});

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

async function member(options = {}, who = 'member') {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (fault) => page.faults.push(fault.message));
    page.on('console', (message) => { if (/Content Security Policy|TrustedHTML/i.test(message.text())) page.faults.push(message.text()); });
    await logIn(page, forum, forum.accounts[who]);
    return page;
}

const text = 'textarea[name=text]';
const press = (page, view) => page.click(`button[name=view][value=${view}]`);
// Drafts last beyond a page, so a test begins and ends without one.
async function discard(page) {
    await page.goto(`${thread}reply`);
    await press(page, 'discard');
    await page.waitForLoadState();
}
const saved = (page) => page.waitForFunction(() => /^Draft saved/.test(document.querySelector('[data-status]').textContent));

test('all scripts of the site are at most 40 KB, compressed', async () => {
    const page = await (await browser.newContext()).newPage();
    const addresses = [];
    page.on('request', (request) => { if (request.resourceType() === 'script') addresses.push(request.url()); });
    await page.goto(thread);
    assert.ok(addresses.length > 0, 'the page asks for no script');
    let bytes = 0;
    for (const address of new Set(addresses)) {
        const response = await page.request.get(address);
        bytes += brotliCompressSync(await response.body()).length;
    }
    assert.ok(bytes <= 40 * 1024, `${bytes} bytes`);
    await page.context().close();
});

test('the bar formats what is chosen, keys do the same, and undo takes it back', async () => {
    const page = await member();
    await page.goto(thread);
    await page.fill(text, 'steel lasts');
    await page.locator(text).evaluate((field) => field.setSelectionRange(0, 5));
    await page.click('.tools button[data-format=bold]');
    assert.equal(await page.inputValue(text), '**steel** lasts');
    await page.keyboard.press('Control+b');
    assert.equal(await page.inputValue(text), 'steel lasts');
    await page.keyboard.press('Control+i');
    assert.equal(await page.inputValue(text), '_steel_ lasts');
    await page.keyboard.press('Control+z');
    assert.equal(await page.inputValue(text), 'steel lasts');
    await page.locator(text).evaluate((field) => field.setSelectionRange(0, 5));
    await page.keyboard.press('Control+k');
    assert.equal(await page.inputValue(text), '[steel](https://) lasts');
    await page.fill(text, 'one\ntwo');
    await page.locator(text).evaluate((field) => field.select());
    await page.click('.tools button[data-format=ordered]');
    assert.equal(await page.inputValue(text), '1. one\n2. two');
    await page.fill(text, 'the murderer');
    await page.locator(text).evaluate((field) => field.select());
    await page.click('.tools button[data-format=spoiler]');
    assert.match(await page.inputValue(text), /^\[spoiler\]\nthe murderer\n\[\/spoiler\]/);
    // A link alone on its lines becomes a card: the button gives it those lines, and what is typed its address.
    await page.fill(text, 'Read this.');
    await page.click('.tools button[data-format=source]');
    await page.keyboard.type('https://news.example/a');
    assert.equal(await page.inputValue(text), 'Read this.\n\nhttps://news.example/a\n\n');
    await page.fill(text, 'See https://news.example/b');
    await page.locator(text).evaluate((field) => field.setSelectionRange(4, field.value.length));
    await page.click('.tools button[data-format=source]');
    assert.equal(await page.inputValue(text), 'See \n\nhttps://news.example/b\n\n');
    // One stop for Tab; arrows lead through the bar.
    await page.focus('.tools button[data-format=spoiler]');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.format), 'link');
    assert.equal(await page.locator('.tools button[tabindex="0"]').count(), 1);
    assert.deepEqual(page.faults, []);
    await saved(page);
    await discard(page);
    await page.context().close();
});

test('without scripting there is no bar, and everything else works', async () => {
    const page = await member({ javaScriptEnabled: false });
    await page.goto(`${thread}reply`);
    assert.equal(await page.locator('.tools').isVisible(), false);
    await page.fill(text, 'A *thought*');
    await press(page, 'preview');
    assert.equal(await page.textContent('.composer .prose em'), 'thought');
    await press(page, 'draft');
    assert.match(await page.textContent('main'), /Your draft is saved/);
    await page.goto(thread);
    assert.equal(await page.inputValue(text), 'A *thought*');
    await page.goto(`${forum.address}/account/drafts`);
    await page.click('form[action="/drafts/delete"] button');
    assert.match(await page.textContent('main'), /No drafts/);
    await page.context().close();
});

test('the preview comes in place, and Ctrl+Enter posts', async () => {
    const page = await member();
    await page.goto(thread);
    await page.fill(text, 'A **bold** claim.');
    await press(page, 'preview');
    await page.waitForSelector('.composer .prose strong');
    assert.equal(page.url(), thread);
    assert.equal(await page.getAttribute('button[value=preview]', 'aria-pressed'), 'true');
    await press(page, 'write');
    assert.equal(await page.inputValue(text), 'A **bold** claim.');
    await page.focus(text);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#post-\d+$/);
    assert.match(await page.textContent('ol.posts'), /A bold claim\./);
    // What was posted does not come back.
    await page.waitForTimeout(300);
    assert.equal(await page.inputValue(text), '');
    assert.deepEqual(page.faults, []);
    await page.context().close();
});

test('formatted text from elsewhere is pasted as Markdown', async () => {
    const page = await member();
    await page.goto(thread);
    await page.focus(text);
    await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'see the guide here');
        data.setData('text/html', 'see <a href="https://example.org/guide">the guide</a> here');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    assert.equal(await page.inputValue(text), 'see [the guide](https://example.org/guide) here');
    assert.deepEqual(page.faults, []);
    await saved(page);
    await discard(page);
    await page.context().close();
});

test('a draft is saved while one types, and is there in another browser', async () => {
    const page = await member();
    await page.goto(`${forum.address}/new-thread`);
    await page.click('main a[href*="/new-thread"]');
    await page.waitForLoadState();
    const address = page.url();
    await page.fill('input[name=title]', 'Half a title');
    await page.fill(text, 'Half a thought');
    await saved(page);
    const elsewhere = await member();
    await elsewhere.goto(address);
    assert.equal(await elsewhere.inputValue('input[name=title]'), 'Half a title');
    assert.equal(await elsewhere.inputValue(text), 'Half a thought');
    await press(elsewhere, 'discard');
    assert.equal(await elsewhere.inputValue(text), '');
    await Promise.all([page.context().close(), elsewhere.context().close()]);
});

test('a text typed on a phone with a flaky connection is never lost', async () => {
    const page = await member(phone);
    await page.goto(thread);
    // Two of three requests are dropped, in an order that is the same each time.
    let seed = 7;
    const isDropped = () => (seed = (seed * 16807) % 2147483647) / 2147483647 < 0.66;
    let dropped = 0;
    await page.route('**/*', (route) => {
        const { url, method } = { url: route.request().url(), method: route.request().method() };
        if ((method === 'POST' || url === thread) && isDropped()) {
            ++dropped;
            return route.abort('connectionreset');
        }
        return route.continue();
    });
    const reload = async () => {
        for (let attempt = 0; attempt < 30; ++attempt) {
            if (await page.goto(thread).then(() => true, () => false)) return;
            await page.waitForTimeout(250);   // the browser's own page of the failure would interrupt the next attempt
        }
        assert.fail('the page never came');
    };

    let typed = '';
    for (let line = 1; line <= 6; ++line) {
        await page.focus(text);
        await page.locator(text).evaluate((field) => field.setSelectionRange(field.value.length, field.value.length));
        await page.keyboard.type(`Line ${line} of what I have to say. `, { delay: 5 });
        typed += `Line ${line} of what I have to say. `;
        assert.equal(await page.inputValue(text), typed);
        await page.waitForTimeout(line % 2 ? 200 : 2500);
        await reload();
        await page.waitForFunction((wanted) => document.querySelector('textarea[name=text]').value === wanted, typed, { timeout: 5000 });
    }
    // Sending fails as well, until it does not; the post is made once.
    for (let attempt = 0; attempt < 30; ++attempt) {
        const arrived = await press(page, 'post').then(() => page.waitForURL(/#post-\d+$/, { timeout: 1500 })).then(() => true, () => false);
        if (arrived) break;
        await reload();
        await page.waitForFunction((wanted) => document.querySelector('textarea[name=text]').value === wanted, typed, { timeout: 5000 });
    }
    await page.unroute('**/*');
    await page.goto(`${thread}latest`);
    assert.equal(await page.locator('.post .prose', { hasText: typed.trim() }).count(), 1);
    assert.ok(dropped > 5, `only ${dropped} requests were dropped`);
    await page.waitForFunction((field) => document.querySelector(field).value === '' && localStorage.length === 0, text, { timeout: 10_000 });
    assert.deepEqual(page.faults, []);
    await page.context().close();
});

test('an answer that was lost on the way: the post is made, and its text does not come back', async () => {
    const page = await member(phone);
    await page.goto(thread);
    await page.fill(text, 'Did this arrive?');
    await page.route('**/replies', async (route) => {
        await route.fetch({ maxRedirects: 0 });
        await route.abort('connectionreset');
    });
    await press(page, 'post').catch(() => {});
    await page.waitForTimeout(500);
    await page.unroute('**/replies');
    await page.goto(`${thread}latest`);
    assert.equal(await page.locator('.post .prose', { hasText: 'Did this arrive?' }).count(), 1);
    await page.waitForFunction(() => Object.keys(localStorage).length === 0);
    assert.equal(await page.inputValue(text), '');
    await page.context().close();
});

test('a save that is still under way when its text is posted does not bring the text back', async () => {
    const page = await member(phone);
    await page.route('**/drafts', (route) => route.abort('connectionreset'));
    await page.goto(thread);
    await page.fill(text, 'Overtaken on the way');
    await page.waitForFunction(() => /kept in this browser/.test(document.querySelector('[data-status]').textContent));
    await page.unroute('**/drafts');
    // The browser comes back with what it kept; the save of it takes a long way.
    let arrive, settled;
    const posted = new Promise((resolve) => { arrive = resolve; });
    const late = new Promise((resolve) => { settled = resolve; });
    await page.route('**/drafts', async (route) => {
        await posted;
        const answer = await route.fetch();
        settled((await answer.json()).fate);
        await route.abort().catch(() => {});
    }, { times: 1 });
    await page.goto(thread);
    assert.equal(await page.inputValue(text), 'Overtaken on the way');
    await press(page, 'post');
    await page.waitForURL(/#post-\d+$/);
    arrive();
    assert.equal(await late, 'posted');
    await page.goto(`${thread}latest`);
    assert.equal(await page.inputValue(text), '');
    assert.equal(await page.locator('.post .prose', { hasText: 'Overtaken on the way' }).count(), 1);
    await page.context().close();
});

test('who was logged out while typing finds the text again', async () => {
    const page = await member();
    await page.goto(thread);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.fill(text, 'Typed by somebody whose session was over');
    await page.waitForFunction(() => /kept in this browser/.test(document.querySelector('[data-status]').textContent));
    await page.context().addCookies(cookies);
    await page.goto(thread);
    assert.equal(await page.inputValue(text), 'Typed by somebody whose session was over');
    await saved(page);
    await discard(page);
    await page.context().close();
});
