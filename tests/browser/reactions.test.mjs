// Reactions and bookmarks in a browser: with scripts the page stays, without them it comes back at the post.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

for (const javaScriptEnabled of [true, false]) {
    test(`a post is answered without words, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
        const context = await browser.newContext({ reducedMotion: 'reduce', javaScriptEnabled });
        const page = await context.newPage();
        const faults = [];
        page.on('pageerror', (fault) => faults.push(fault.message));
        page.on('console', (message) => { if (/Content Security Policy|TrustedHTML/i.test(message.text())) faults.push(message.text()); });
        await logIn(page, forum, forum.accounts.member);
        await page.goto(thread);
        let loads = 0;
        page.on('load', () => { loads += 1; });
        const id = await page.locator('article.post:has(form [data-menu])').first().getAttribute('id');
        const foot = page.locator(`#${id} .post-foot`);
        const thanks = foot.locator('.react[value=thanks]');
        const before = await thanks.count() ? Number(await thanks.locator('.num').textContent()) : 0;

        await foot.locator('[data-menu]').click();
        await page.locator(javaScriptEnabled ? `#${id} .pop [value=thanks]` : 'main form .react[value=thanks]').click();
        await foot.locator('.react[value=thanks][aria-pressed=true]').waitFor();
        await page.waitForLoadState();
        assert.equal(Number(await thanks.locator('.num').textContent()), before + 1);
        await foot.locator('[formaction]').click();
        await foot.locator('[formaction][aria-pressed=true]').waitFor();
        // A button is there as soon as its part of the page is; the page counts once it is whole.
        await page.waitForLoadState();
        assert.equal(loads, javaScriptEnabled ? 0 : 3);  // without scripts the choice is a page
        if (javaScriptEnabled) assert.equal(await page.evaluate(() => document.activeElement.ariaLabel?.startsWith('Bookmark')), true);

        await thanks.click();
        await foot.locator('.react[aria-pressed=true]').waitFor({ state: 'detached' });
        await foot.locator('[formaction]').click();
        await foot.locator('[formaction][aria-pressed=false]').waitFor();
        assert.deepEqual(faults, []);
        await context.close();
    });
}
