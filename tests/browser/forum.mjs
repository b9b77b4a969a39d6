// A forum to test against, on a free port of this machine, and a browser.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';

const program = process.env.STOA ?? 'build/release/stoa';

// Starts the program and waits until what it says holds what `read` looks for.
async function start(args, read) {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const ready = new Promise((resolve, reject) => {
        const listen = (chunk) => {
            said += chunk;
            const address = said.match(/listening on (http:\/\/[0-9.:]+)/)?.[1];
            const found = address && read(said);
            if (found) resolve({ address, ...found });
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${said}`)));
        setTimeout(() => reject(new Error(`${program} was not ready after 60 s:\n${said}`)), 60_000).unref();
    });
    const forum = await ready;
    return {
        ...forum,
        process: child.pid,
        async close() {
            child.kill('SIGTERM');
            if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        },
        // As when the machine loses its power.
        async kill() {
            const gone = once(child, 'exit');
            child.kill('SIGKILL');
            await gone;
        },
    };
}

// The demo community, and who may log in.
export function openForum() {
    return start(['demo', '--listen', '127.0.0.1:0'], (said) => {
        const accounts = [...said.matchAll(/^\s*(administrator|member)\s+(.+?) \/ (\S+)\s*$/gm)];
        return accounts.length >= 2 && {
            accounts: Object.fromEntries(accounts.map(([, role, name, password]) => [role, { name, password }])) };
    });
}

// What a data folder holds. Nothing is asked of other servers, and a test may type as fast as it likes.
export function serveFolder(data, port = 0, more = []) {
    return start(['serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--pace', 'false', '--link-cards', 'false',
                  '--confirm-email', 'false', ...more], () => ({}));
}

export function runProgram(args, input = '') {
    return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

export function openBrowser() {
    return chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync'],
    });
}

export async function logIn(page, forum, { name, password }) {
    await page.goto(`${forum.address}/login`);
    await page.fill('input[name=name]', name);
    await page.fill('input[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForLoadState();
}

// Addresses of one of each kind of page, found by following links as a reader would.
export async function findPages(page, forum) {
    const links = async (path, pattern) => {
        await page.goto(forum.address + path);
        return page.$$eval('a[href]', (as) => as.map((a) => a.getAttribute('href')))
            .then((hrefs) => [...new Set(hrefs.filter((href) => pattern.test(href)).map((href) => href.split('#')[0]))]);
    };
    const forums = await links('/', /^\/forums\/[^/]+\/$/);
    const threads = await links('/whats-new/', /^\/threads\/[^/]+\/$/);
    const members = await links('/whats-new/', /^\/members\/[^/]+\/$/);
    return { forums, threads, members };
}
