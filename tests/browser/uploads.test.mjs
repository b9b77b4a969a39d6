// Pictures and files in a real browser, with JavaScript off and on; many at once; and a helper that is killed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
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

function chunk(type, data) {
    const named = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4), sum = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crcOf(named));
    return Buffer.concat([size, named, sum]);
}

function crcOf(bytes) {
    let crc = -1;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
}

function png(width, height, red) {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, 90, 160]))]);
    const pixels = deflateSync(Buffer.concat(Array(height).fill(row)));
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const photo = { name: 'My photo.png', mimeType: 'image/png', buffer: png(1200, 800, 40) };
const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Four words of text.') };

async function openThread(page) {
    await page.goto(`${forum.address}/whats-new/`);
    const href = await page.locator('.t-title a[href^="/threads/"]').first().getAttribute('href');
    await page.goto(forum.address + href.replace(/(unread|page-\d+)?(#.*)?$/, '') + 'reply');
}

// Drags the square to the lower right corner; the fields, which are what is sent, follow.
async function chooseSquare(page) {
    const canvas = page.locator('canvas.crop');
    await canvas.waitFor();
    const { x, y, width, height } = await canvas.boundingBox();
    assert.equal(Math.round(width / height * 100), 150, 'the canvas has the shape of the picture');
    const opacity = (across, down) => canvas.evaluate((it, [a, d]) =>
        it.getContext('2d').getImageData(it.width * a, it.height * d, 1, 1).data[3], [across, down]);
    assert.ok(await opacity(0.02, 0.5) < 128, 'what is left out is faint');
    assert.equal(await opacity(0.5, 0.5), 255);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.9, y + height * 0.75, { steps: 4 });
    await page.mouse.up();
    assert.equal(await page.inputValue('#x'), '90');
    assert.equal(await page.inputValue('#y'), '75');
    assert.equal(await opacity(0.98, 0.5), 255, 'the square went along');
    await page.fill('#side', '50');
    assert.ok(await opacity(0.5, 0.5) < 128, 'a smaller square leaves the middle out');
}

for (const javaScriptEnabled of [false, true]) {
    const mode = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

    test(`a picture and a file go into a reply, ${mode}`, async () => {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        await logIn(page, forum, forum.accounts.member);
        await openThread(page);
        await page.fill('textarea[name=text]', 'What I saw:');
        await page.setInputFiles('input[type=file]', [photo, notes]);
        await page.click('button[name=view][value=attach]');
        await page.waitForLoadState();
        assert.match(await page.inputValue('textarea[name=text]'),
                     /^What I saw:\n\n!\[My photo\]\(\/files\/\d+\/my-photo-1200x800\.webp\)\n$/);
        assert.match(await page.textContent('[aria-label="Attached so far"]'), /notes\.txt/);
        await page.click('button[name=view][value=post]');
        await page.waitForLoadState();

        const post = page.locator('article.post').last();
        const image = post.locator('.prose img');
        await image.scrollIntoViewIfNeeded();
        await page.waitForFunction((img) => img.complete, await image.elementHandle());
        assert.ok(await image.evaluate((img) => img.naturalWidth) > 0);
        assert.match(await image.getAttribute('srcset'), /320w.*800w.*1200w/);
        assert.match(await post.locator('[aria-label=Attachments]').textContent(), /notes\.txt/);

        const answer = await context.request.get(forum.address + await post.locator('.prose a:has(img)').getAttribute('href'));
        assert.equal(answer.headers()['content-security-policy'], "sandbox; default-src 'none'");
        await context.close();
    });

    test(`a member is seen by a picture of their own, ${mode}`, async () => {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        await logIn(page, forum, forum.accounts.member);
        await page.goto(`${forum.address}/account/avatar`);
        await page.setInputFiles('input[type=file]', photo);
        if (javaScriptEnabled) await chooseSquare(page);
        else assert.equal(await page.locator('canvas.crop').isVisible(), false);
        await page.click('main button[type=submit] >> nth=0');
        await page.waitForLoadState();
        assert.ok(await page.locator('.avatar.av-xl img').evaluate((img) => img.naturalWidth) === 192);
        await page.click('form[action="/account/avatar/remove"] button');
        await page.waitForLoadState();
        assert.equal(await page.locator('.avatar.av-xl img').count(), 0);
        await context.close();
    });
}

async function postTwoPictures(page) {
    await openThread(page);
    await page.fill('textarea[name=text]', 'Two pictures:');
    await page.setInputFiles('input[type=file]', [photo, { ...photo, name: 'Second.png', buffer: png(1000, 900, 90) }]);
    await page.click('button[name=view][value=attach]');
    await page.waitForFunction(() => document.querySelector('textarea[name=text]').value.includes('second-1000x900'));
    await page.click('button[name=view][value=post]');
    await page.waitForLoadState();
    return page.locator('article.post').last().locator('.prose a:has(img)');
}

test('a picture of a post opens large above the page, by keyboard as well, and closes where one was', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await logIn(page, forum, forum.accounts.member);
    const pictures = await postTwoPictures(page);
    assert.equal(await pictures.count(), 2);

    await pictures.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.lightbox[open]');
    const caption = dialog.locator('figcaption');
    await dialog.waitFor();
    assert.equal(await caption.textContent(), 'My photo');
    assert.equal(await dialog.getAttribute('aria-label'), 'Picture 1 of 2');
    const large = dialog.locator('img');
    assert.match(await large.getAttribute('src'), /\/files\/\d+\/my-photo-1200x800\.webp$/);
    await page.waitForFunction((img) => img.complete && img.naturalWidth === 1200, await large.elementHandle());

    await page.keyboard.press('ArrowRight');
    assert.equal(await caption.textContent(), 'Second');
    await page.keyboard.press('ArrowRight');
    assert.equal(await caption.textContent(), 'My photo');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await dialog.getAttribute('aria-label'), 'Picture 2 of 2');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(await pictures.first().evaluate((link) => link === document.activeElement));
    assert.equal(new URL(page.url()).pathname.startsWith('/threads/'), true);

    await pictures.last().click();
    await dialog.locator('button', { hasText: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await context.close();
});

test('without JavaScript a picture of a post is a link to its large version', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await logIn(page, forum, forum.accounts.member);
    await openThread(page);
    await page.fill('textarea[name=text]', 'A picture:');
    await page.setInputFiles('input[type=file]', photo);
    await page.click('button[name=view][value=attach]');
    await page.waitForLoadState();
    await page.click('button[name=view][value=post]');
    await page.waitForLoadState();
    await page.locator('article.post').last().locator('.prose a:has(img)').click();
    await page.waitForLoadState();
    assert.match(new URL(page.url()).pathname, /^\/files\/\d+\/my-photo-1200x800\.webp$/);
    await context.close();
});

test('fifty uploads at once, and helpers killed meanwhile: the forum goes on answering', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await logIn(page, forum, forum.accounts.administrator);
    await openThread(page);
    const key = await page.inputValue('form input[name=key] >> nth=0');
    const upload = (i) => context.request.post(`${forum.address}/uploads`, {
        headers: { Accept: 'application/json', Origin: forum.address, 'Sec-Fetch-Site': 'same-origin' },
        multipart: { key, file: { name: `p${i}.png`, mimeType: 'image/png', buffer: png(1500, 1000, i) } },
        timeout: 120_000,
    });
    const uploads = Array.from({ length: 50 }, (_, i) => upload(i));
    let slowest = 0;
    for (let i = 0; i < 10; ++i) {
        try {
            execFileSync('pkill', ['-KILL', '-P', String(forum.process), '-f', 'worker pictures']);
        } catch { /* none was at work */ }
        const began = performance.now();
        assert.equal((await fetch(`${forum.address}/`)).status, 200);
        slowest = Math.max(slowest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const statuses = (await Promise.all(uploads)).map((answer) => answer.status());
    const count = (status) => statuses.filter((one) => one === status).length;
    console.log(`slowest page meanwhile: ${Math.round(slowest)} ms; made ${count(201)}, refused as broken ${count(422)}, ` +
                `told to come back ${count(503) + count(429)}`);
    assert.ok(statuses.every((status) => [201, 422, 503, 429].includes(status)));
    assert.equal((await upload(99)).status() < 500 || count(429) > 0, true);
    await context.close();
});
