// A forum to test against: the demo community on a free port of this machine, and a browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';

const program = process.env.STOA ?? 'build/release/stoa';

// Starts `stoa demo` and waits until it says where it listens and who may log in.
export async function openForum() {
    const child = spawn(program, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const ready = new Promise((resolve, reject) => {
        const read = (chunk) => {
            said += chunk;
            const address = said.match(/listening on (http:\/\/[0-9.:]+)/)?.[1];
            const accounts = [...said.matchAll(/^\s*(administrator|member)\s+(.+?) \/ (\S+)\s*$/gm)];
            if (address && accounts.length >= 2)
                resolve({ address, accounts: Object.fromEntries(accounts.map(([, role, name, password]) => [role, { name, password }])) });
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${said}`)));
        setTimeout(() => reject(new Error(`${program} was not ready after 60 s:\n${said}`)), 60_000).unref();
    });
    const forum = await ready;
    return {
        ...forum,
        process: child.pid,
        async close() {
            child.kill('SIGTERM');
            if (child.exitCode === null) await once(child, 'exit');
        },
    };
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
