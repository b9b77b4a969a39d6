// Passkeys in a real browser, whose authenticator is a virtual one: made, used to log in, to prove it is still the same
// person and in place of a code; removed; and what one sees without JavaScript.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { everyRule, findViolations } from './axe.mjs';
import { logIn, openBrowser, runProgram, serveFolder } from './forum.mjs';

const person = { name: 'Ada', password: 'a bench of smooth wide planks' };
let folder, forum, browser;

function freePort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

// Under a name: browsers make no passkeys for numbers.
async function serveNamed() {
    const port = await freePort();
    const served = await serveFolder(folder, port, ['--base-url', `http://localhost:${port}`]);
    return { ...served, address: `http://localhost:${port}` };
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stoa-passkeys-'));
    runProgram(['member', 'add', person.name, '--email', 'ada@example.org', '--data', folder], `${person.password}\n`);
    forum = await serveNamed();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await forum?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
});

// A device that says yes to whatever it is asked, in a context of its own.
async function openDevice(options = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
        options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
                   automaticPresenceSimulation: true } });
    return { context, page, device, authenticatorId };
}

const isLoggedIn = async (page) => (await page.locator('form[action="/logout"]').count()) > 0;

async function prove(page) {
    if (!page.url().includes('/account/proof')) return;
    await page.fill('input[name=password]', person.password);
    await page.click('main form[action="/account/proof"] button[type=submit]');
    await page.waitForURL((url) => !url.pathname.includes('proof'));
}

async function makePasskey(page, name) {
    await page.goto(`${forum.address}/account/passkeys`);
    await prove(page);
    await page.fill('input[name=name]', name);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Your passkey is ready').waitFor();
}

test('A passkey is made, logs in alone, proves it is still the same person, and is removed', async () => {
    const { context, page, device, authenticatorId } = await openDevice();
    await logIn(page, forum, person);
    await makePasskey(page, 'Phone');
    assert.match(await page.locator('.lines').innerText(), /Phone[^]*Never used/);
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    assert.equal(credentials.length, 1);
    assert.equal(credentials[0].rpId, 'localhost');


    // The same device makes no second one for the same person.
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('This device has a passkey for you already.').waitFor();

    await context.clearCookies();
    await page.goto(`${forum.address}/login?return=/whats-new/`);
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.waitForURL((url) => url.pathname === '/whats-new/');
    assert.ok(await isLoggedIn(page));

    // What was proven by a passkey needs no password on the next page that concerns the account.
    await page.goto(`${forum.address}/account/passkeys`);
    assert.match(await page.locator('.lines').innerText(), /Phone[^]*Used/);
    await page.locator('.lines button[type=submit]').click();
    await page.getByText('The passkey is removed').waitFor();

    await context.clearCookies();
    await page.goto(`${forum.address}/login`);
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.getByText('This passkey opens no account here').waitFor();
    assert.ok(!(await isLoggedIn(page)));
    await context.close();
});

test('An answer that is sent a second time opens nothing', async () => {
    const { context, page } = await openDevice();
    await logIn(page, forum, person);
    await makePasskey(page, 'Key');
    await context.clearCookies();
    await page.goto(`${forum.address}/login`);
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/login/passkey'));
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    const request = await sent;
    await page.waitForURL(`${forum.address}/`);
    const stranger = await browser.newContext();
    const again = await stranger.request.post(request.url(), { headers: { Origin: forum.address, 'Content-Type': 'application/x-www-form-urlencoded' },
                                                               data: request.postData(), maxRedirects: 0 });
    assert.ok(again.status() >= 400, `answered ${again.status()}`);
    assert.ok(!(again.headers()['set-cookie'] ?? '').includes('session='));
    await stranger.close();
    await context.close();
});

test('Whoever says no, or has no passkey, is told so and may go on by password', async () => {
    const { context, page, device, authenticatorId } = await openDevice();
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto(`${forum.address}/login`);
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.getByText('Nothing came from your device').waitFor();
    await page.fill('input[name=name]', person.name);
    await page.fill('input[name=password]', person.password);
    await page.click('main form[action="/login"] button[type=submit]');
    await page.waitForURL(`${forum.address}/`);
    assert.ok(await isLoggedIn(page));
    await context.close();
});

test('Nobody is kept out of the pages with passkeys', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${forum.address}/login`);
    assert.ok(await page.getByRole('button', { name: 'Log in with a passkey' }).isVisible());
    assert.deepEqual(await findViolations(page, everyRule), []);
    await logIn(page, forum, person);
    await page.goto(`${forum.address}/account/passkeys`);
    await prove(page);
    assert.deepEqual(await findViolations(page, everyRule), []);
    await context.close();
});

test('Without JavaScript passkeys are explained and not offered', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await logIn(page, forum, person);
    await page.goto(`${forum.address}/login`);
    await page.goto(`${forum.address}/account/passkeys`);
    await prove(page);
    assert.ok(await page.getByText('Passkeys need JavaScript').isVisible());
    assert.equal(await page.getByRole('button', { name: 'Add a passkey' }).count(), 0);
    await context.close();
});
