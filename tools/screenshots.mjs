// Pictures of every page: node tools/screenshots.mjs [folder]. Three widths, light and dark, as guest and as member.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPages, logIn, openBrowser, openForum } from '../tests/browser/forum.mjs';

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });

const forum = await openForum();
const browser = await openBrowser();
try {
    for (const role of ['guest', 'member']) {
        const context = await browser.newContext();
        const page = await context.newPage();
        if (role === 'member') await logIn(page, forum, forum.accounts.member);
        const { forums, threads, members } = await findPages(page, forum);
        const pages = { index: '/', forum: forums[0], thread: threads[0], 'whats-new': '/whats-new/', member: members[0], error: '/no-such-page' };
        threads.slice(1, 8).forEach((thread, i) => { pages[`thread-${i + 2}`] = thread; });
        if (role === 'guest') Object.assign(pages, { login: '/login', register: '/register' });
        else Object.assign(pages, { reply: `${threads[0]}reply`, 'new-thread': `${forums[0]}new-thread`, 'choose-forum': '/new-thread', account: '/account/' });
        for (const [name, path] of Object.entries(pages)) {
            for (const width of [390, 820, 1440]) {
                for (const colorScheme of ['light', 'dark']) {
                    await page.emulateMedia({ colorScheme });
                    await page.setViewportSize({ width, height: 1000 });
                    await page.goto(forum.address + path);
                    await page.screenshot({ path: join(folder, `${name}-${role}-${width}-${colorScheme}.png`), fullPage: width !== 1440 ? false : true });
                }
            }
        }
        await context.close();
    }
} finally {
    await browser.close();
    await forum.close();
}
