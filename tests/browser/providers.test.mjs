// Log-in through a real OpenID provider (npm's oidc-provider on this machine), in a real browser: somebody joins, comes
// back, connects an account that they have, and says no; with and without JavaScript.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { everyRule, findViolations } from './axe.mjs';
import { logIn, openBrowser, runProgram, serveFolder } from './forum.mjs';

const person = { name: 'Ada', password: 'a bench of smooth wide planks' };
const secret = 'a secret of the two: + & =';
let folder, forum, browser, provider;

function freePort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

// Whoever types a name there has that account.
async function openProvider(forumAddress) {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const oidc = new Provider(issuer, {
        clients: [{ client_id: 'forum', client_secret: secret, redirect_uris: [`${forumAddress}/login/with/example/back`],
                    grant_types: ['authorization_code'], response_types: ['code'] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@there.example`, email_verified: true,
                                                                   preferred_username: id }) }),
        pkce: { required: () => true },
        cookies: { keys: ['a key of the test'] },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    });
    const server = createHttpServer(oidc.callback()).listen(port, '127.0.0.1');
    return { issuer, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stoa-providers-'));
    runProgram(['member', 'add', person.name, '--email', 'ada@example.org', '--data', folder], `${person.password}\n`);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    provider = await openProvider(address);
    writeFileSync(join(folder, 'provider.secret'), `${secret}\n`);
    writeFileSync(join(folder, 'stoa.toml'), [
        '[[provider]]', 'name = "example"', 'label = "Example"', `issuer = "${provider.issuer}"`, 'client_id = "forum"',
        `client_secret_file = "${join(folder, 'provider.secret')}"`, ''].join('\n'));
    const served = await serveFolder(folder, port, ['--base-url', address, '--config', join(folder, 'stoa.toml')]);
    forum = { ...served, address };
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await forum?.close();
    await provider?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
});

const isThere = (url) => url.origin === provider.issuer;
const isHere = (url) => url.origin === forum.address;
const isLoggedIn = async (page) => (await page.locator('form[action="/logout"]').count()) > 0;

// The pages of the provider: who one is, and that the forum may know it.
async function approve(page, name) {
    await page.waitForURL(isThere);
    if (await page.locator('input[name=login]').count()) {
        await page.fill('input[name=login]', name);
        await page.fill('input[name=password]', 'anything');
        await page.click('button[type=submit]');
        await page.waitForLoadState();
    }
    if (isThere(new URL(page.url()))) await page.click('button[type=submit]');
    await page.waitForURL(isHere);
}

async function goThere(page, path = '/login') {
    await page.goto(forum.address + path);
    await page.getByRole('button', { name: 'Go on with Example' }).click();
}

for (const javaScriptEnabled of [true, false]) {
    const mode = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
    const name = javaScriptEnabled ? 'nora' : 'olga';

    test(`A newcomer joins through a provider and comes back, ${mode}`, async () => {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        await goThere(page, '/register');
        await approve(page, name);
        assert.equal(new URL(page.url()).pathname, '/register/with');
        assert.equal(await page.inputValue('input[name=name]'), name);
        assert.equal(await page.inputValue('input[name=email]'), `${name}@there.example`);
        await page.click('main button[type=submit]');
        await page.getByText('Welcome!').waitFor();
        assert.ok(await isLoggedIn(page));

        await context.clearCookies();
        await goThere(page, '/login?return=/whats-new/');
        await approve(page, name);
        assert.equal(new URL(page.url()).pathname, '/whats-new/');
        assert.ok(await isLoggedIn(page));
        await page.goto(`${forum.address}/account/security`);
        assert.ok(await page.getByText('Choose a password').isVisible());
        assert.match(await page.locator('main').innerText(), new RegExp(`${name}@there.example[^]*Confirmed`));
        await context.close();
    });
}

test('A member connects an account and logs in by it; to prove who one is, the provider asks anew', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await logIn(page, forum, person);
    await page.goto(`${forum.address}/account/providers`);
    assert.deepEqual(await findViolations(page, everyRule), []);
    await page.getByRole('button', { name: 'Connect Example' }).click();
    await approve(page, 'ada-there');
    await page.getByText('The accounts are connected').waitFor();
    assert.match(await page.locator('.lines').innerText(), /Example[^]*ada-there/);
    assert.deepEqual(await findViolations(page, everyRule), []);

    await page.goto(`${forum.address}/account/proof?return=/account/password`);
    assert.deepEqual(await findViolations(page, everyRule), []);
    await page.getByRole('button', { name: 'Go on with Example' }).click();
    await page.waitForURL(isThere);
    assert.equal(await page.locator('input[name=login]').count(), 1, 'the provider asks who it is');
    await approve(page, 'ada-there');
    assert.equal(new URL(page.url()).pathname, '/account/password');

    await page.goto(`${forum.address}/account/`);
    await context.clearCookies({ domain: 'localhost' });
    await goThere(page);
    await page.waitForURL(`${forum.address}/`);  // the provider knows them still, and asks nothing
    assert.ok(await isLoggedIn(page));
    await context.close();
});

test('Whoever says no there is told so, and what they came for is not lost', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await goThere(page, '/login?return=/whats-new/');
    await page.waitForURL(isThere);
    await page.getByRole('link', { name: /cancel/i }).click();
    await page.waitForURL(isHere);
    assert.ok(await page.getByText('You did not go through with it there').isVisible());
    assert.ok(!(await isLoggedIn(page)));
    assert.deepEqual(await findViolations(page, everyRule), []);
    await page.fill('input[name=name]', person.name);
    await page.fill('input[name=password]', person.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/whats-new/');
    await context.close();
});
