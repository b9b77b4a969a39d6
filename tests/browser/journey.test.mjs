// What a person does in a forum, from registering to undoing a deletion, with JavaScript off and on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { logIn, openBrowser, openForum } from './forum.mjs';

let forum, browser;
before(async () => {
    forum = await openForum();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await forum?.close();
});

for (const javaScriptEnabled of [false, true]) {
    const mode = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
    const suffix = javaScriptEnabled ? 'Two' : 'One';

    test(`a newcomer registers, writes, mends, deletes and undoes, ${mode}`, async () => {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();

        await page.goto(`${forum.address}/register`);
        await page.fill('input[name=name]', `Newcomer ${suffix}`);
        await page.fill('input[name=email]', `newcomer${suffix}@example.org`);
        await page.fill('input[name=password]', 'a river of small stones');
        await page.fill('input[name=password_again]', 'a river of small stones');
        await page.selectOption('select[name=country]', 'IE');
        await page.click('main button[type=submit]');
        await page.waitForLoadState();
        assert.match(await page.textContent('header.site'), new RegExp(`Newcomer ${suffix}`));

        // A thread: preview first, then post; what was typed is still there.
        await page.goto(`${forum.address}/new-thread`);
        await page.click('main a[href*="/new-thread"]');
        await page.fill('input[name=title]', `Hello from ${suffix}`);
        await page.fill('textarea[name=text]', 'My **first** post.');
        await page.click('button[name=view][value=preview]');
        await page.waitForLoadState();
        assert.equal(await page.textContent('.prose strong'), 'first');
        assert.equal(await page.inputValue('textarea[name=text]'), 'My **first** post.');
        await page.click('button[name=view][value=post]');
        await page.waitForLoadState();
        assert.match(await page.textContent('h1'), new RegExp(`Hello from ${suffix}`));
        const thread = page.url().split('#')[0];

        // The flag that the newcomer chose stands beside the post, with a name for those who do not see it.
        assert.equal(await page.getAttribute('.post .flags img', 'alt'), 'Country: Ireland');

        // An empty reply is refused and says so.
        await page.fill('textarea[name=text]', '   ');
        await page.click('button[name=view][value=post]');
        await page.waitForLoadState();
        assert.match(await page.textContent('main'), /empty/i);

        // A reply.
        await page.goto(thread);
        await page.fill('textarea[name=text]', 'And a reply.');
        await page.click('button[name=view][value=post]');
        await page.waitForLoadState();
        assert.match(page.url(), /#post-\d+$/);
        assert.equal(await page.locator('article.post').count(), 2);

        // Mend it, within the grace minute: no mark.
        await page.locator('article.post').nth(1).locator('a[href$="/edit"]').click();
        await page.waitForLoadState();
        await page.fill('textarea[name=text]', 'And a better reply.');
        await page.click('button[name=view][value=post]');
        await page.waitForLoadState();
        assert.match(await page.locator('article.post').nth(1).textContent(), /better reply/);

        // Delete it: strangers see a stub without the text; undo.
        await page.locator('article.post').nth(1).locator('a[href$="/delete"]').click();
        await page.waitForLoadState();
        await page.click('main form button[type=submit].btn-danger');
        await page.waitForLoadState();
        assert.match(await page.textContent('ol.posts'), /removed by its author/);
        const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
        await stranger.goto(thread);
        assert.doesNotMatch(await stranger.textContent('ol.posts'), /better reply/);
        await stranger.context().close();
        await page.locator('form[action$="/restore"] button').first().click();
        await page.waitForLoadState();
        assert.match(await page.textContent('ol.posts'), /better reply/);

        // Log out: the composer is gone, the invitation is there.
        await page.goto(`${forum.address}/account/`);
        await page.click('header.site button[popovertarget=me]');
        await page.click('form[action="/logout"] button', { force: true });   // it fades in
        await page.waitForLoadState();
        await page.goto(thread);
        assert.equal(await page.locator('textarea[name=text]').count(), 0);
        assert.match(await page.textContent('main'), /log in/i);
        await context.close();
    });
}

test('two people write at the same moment: the second is shown what came in between', async () => {
    const [one, two] = await Promise.all([browser.newContext({ javaScriptEnabled: false }), browser.newContext({ javaScriptEnabled: false })]);
    const [a, b] = await Promise.all([one.newPage(), two.newPage()]);
    await logIn(a, forum, forum.accounts.member);
    await logIn(b, forum, forum.accounts.administrator);

    await a.goto(`${forum.address}/new-thread`);
    await a.click('main a[href*="/new-thread"]');
    await a.fill('input[name=title]', 'At the same moment');
    await a.fill('textarea[name=text]', 'Start.');
    await a.click('button[name=view][value=post]');
    await a.waitForLoadState();
    const thread = a.url().split('#')[0];

    await b.goto(thread);
    await b.fill('textarea[name=text]', 'What I typed while others were faster.');
    await a.fill('textarea[name=text]', 'I was faster.');
    await a.click('button[name=view][value=post]');
    await a.waitForLoadState();

    await b.click('button[name=view][value=post]');
    await b.waitForLoadState();
    assert.match(await b.textContent('main'), /I was faster\./);
    assert.equal(await b.inputValue('textarea[name=text]'), 'What I typed while others were faster.');
    await b.click('button[name=view][value=post]');
    await b.waitForLoadState();
    assert.match(await b.textContent('ol.posts'), /What I typed while others were faster\./);
    await Promise.all([one.close(), two.close()]);
});
