// Two people talk in private, with JavaScript off and on; a third finds nothing.
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

async function personOf(role, options) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await logIn(page, forum, forum.accounts[role]);
    return page;
}

for (const javaScriptEnabled of [false, true]) {
    const mode = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
    const title = javaScriptEnabled ? 'A second lamp' : 'A lamp';

    test(`a conversation begins on a profile, is answered, starred and left, ${mode}`, async () => {
        const noor = await personOf('member', { javaScriptEnabled });
        await noor.goto(`${forum.address}/conversations/new?to=Ilse+Brandt`);
        assert.equal(await noor.inputValue('input[name=to]'), 'Ilse Brandt');
        await noor.fill('input[name=title]', title);
        await noor.fill('textarea[name=text]', 'Is it **yours**?');
        await noor.click('button[name=view][value=post]');
        await noor.waitForURL(/\/conversations\/\d+\/$/);
        assert.equal(await noor.textContent('.msg .prose strong'), 'yours');
        const talk = noor.url();

        const ilse = await personOf('administrator', { javaScriptEnabled });
        await ilse.goto(`${forum.address}/conversations/`);
        await ilse.click(`.t-row:has-text("${title}") .t-new`);
        await ilse.waitForURL(/#message-/);
        assert.match(await ilse.textContent('.unread-line'), /1 new/);
        await ilse.click('.msg a:has-text("Quote")');
        await ilse.waitForFunction(() => document.querySelector('textarea').value.includes('[quote="Noor'));
        const quotation = await ilse.inputValue('textarea[name=text]');
        await ilse.fill('textarea[name=text]', `${quotation}It is.`);
        await ilse.click('button[name=view][value=post]');
        await ilse.waitForURL(/#message-/);
        assert.match(await ilse.textContent('.msg:last-child .prose'), /It is\./);
        await ilse.click('button[name=do][value=star]');
        await ilse.goto(`${forum.address}/conversations/?show=starred`);
        assert.match(await ilse.textContent('main'), new RegExp(title));

        await noor.goto(talk);
        await noor.click('a:has-text("Leave")');
        await noor.check('input[name=stay][value=gone]');
        await noor.click('main form .btn-danger');
        await noor.waitForURL(/\/conversations\/$/);
        assert.equal((await noor.goto(talk)).status(), 404);
        await noor.context().close();
        await ilse.context().close();
    });
}

test('what is typed and not sent stands in its form again', async () => {
    const noor = await personOf('member', {});
    await noor.goto(`${forum.address}/conversations/new?to=Yuki+T.`);
    await noor.fill('input[name=title]', 'Spokes');
    await noor.fill('textarea[name=text]', 'How many are left?');
    await noor.waitForFunction(() => document.querySelector('[data-status]').textContent.includes('Draft saved'));
    await noor.goto(`${forum.address}/conversations/new?to=Yuki+T.`);
    assert.equal(await noor.inputValue('textarea[name=text]'), 'How many are left?');
    assert.equal(await noor.inputValue('input[name=title]'), 'Spokes');
    await noor.goto(`${forum.address}/conversations/new?to=Marguerite`);
    assert.equal(await noor.inputValue('textarea[name=text]'), '');
    await noor.context().close();
});
