// Every page as guest and as member: valid HTML, no accessibility violations in light and dark, nothing wider than the window,
// no request to anywhere else and nothing that the content security policy had to stop.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { everyRule, findViolations } from './axe.mjs';
import { findPages, logIn, openBrowser, openForum } from './forum.mjs';

const require = createRequire(import.meta.url);
const vnu = require.resolve('vnu-jar/build/dist/vnu.jar');
const widths = [320, 390, 820, 1440];

let forum, browser, folder;
const visits = [];   // { role, path, status }
before(async () => {
    forum = await openForum();
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'stoa-pages-'));
});
after(async () => {
    await browser?.close();
    await forum?.close();
    rmSync(folder, { recursive: true, force: true });
});

async function pathsFor(page, role) {
    const { forums, threads, members } = await findPages(page, forum);
    const paths = ['/', '/whats-new/', '/whats-new/posts', '/whats-new/unanswered', ...forums.slice(0, 8), ...threads.slice(0, 12), members[0], '/login', '/register',
                   '/no-such-page', threads[0] + 'page-999'];
    paths.push('/tags/', ...(await tagPaths(page)));
    paths.push(...(await recordPaths(page, threads, role)));
    paths.push(...wayPaths(threads[0], role));
    if (role === 'guest') return paths.filter(Boolean);
    const mine = await page.goto(`${forum.address}${threads[0]}reply`).then(() => `${threads[0]}reply`);
    return [...paths.filter((path) => !['/login', '/register'].includes(path)), mine, '/new-thread', `${forums[0]}new-thread`, '/account/', '/account/data', '/account/delete', '/account/display', '/account/ignored', '/account/drafts',
            '/account/bookmarks', '/account/security', '/account/passkeys', '/account/providers', '/account/second-factor', ...(await talkPaths(page)), '/alerts/', '/whats-new/watched', '/whats-new/replies', '/whats-new/started', '/account/alerts',
            ...(await socialPaths(page, threads)),
            '/whats-new/unread', ...(await ownPostPaths(page)), ...(role === 'administrator' ? [...staffPaths(threads[0]), ...(await applicationPaths(page))] : [])];
}

function staffPaths(thread) {
    return ['/moderation/log', '/moderation/reports', '/moderation/reports?show=closed', `${thread}move`, `${thread}delete`, '/members/2/ban', '/admin/', '/admin/settings', '/admin/forums', '/admin/forums/2',
            '/admin/forums/2/delete', '/admin/permissions', '/admin/permissions?forum=2', '/admin/permissions/why',
            '/admin/permissions/why?member=&forum=2&permission=reply', '/admin/groups', '/admin/reactions', '/admin/reactions/2', '/admin/members', '/admin/members/2'];
}

// Two people who wait for approval, and one who was refused, with the form that asks them why.
async function applicationPaths(page) {
    await page.goto(`${forum.address}/admin/settings`);
    await page.check('input[name=approval]');
    await page.fill('input[name=approval_question]', 'Why would you like to join?');
    await page.click('main form button[type=submit]');
    for (const name of ['Ada Vale', 'Bo', 'Cleo']) {
        const context = await browser.newContext();
        const newcomer = await context.newPage();
        await newcomer.goto(`${forum.address}/register`);
        await newcomer.fill('input[name=name]', name);
        await newcomer.fill('input[name=email]', `${name.replace(' ', '.')}@mail.example`);
        for (const field of ['password', 'password_again']) await newcomer.fill(`input[name=${field}]`, 'a river of small stones');
        await newcomer.fill('textarea[name=answer]', name === 'Bo' ? '' : `I ride steel.\n\n${'x'.repeat(300)}`);
        await newcomer.click('main form .btn-primary');
        await newcomer.waitForURL(`${forum.address}/`);
        await context.close();
    }
    await page.goto(`${forum.address}/moderation/applications`);
    await page.fill('.q-item .q-foot input[name=reason]', 'Say who you are');
    await page.click('.q-item .q-foot button[value=refuse]');
    return ['/moderation/applications', '/moderation/applications?show=refused'];
}

// The list in its states, a conversation and what is done with it. Its last message by somebody else is reported, so that there
// is a report to look at.
async function talkPaths(page) {
    await page.goto(`${forum.address}/conversations/`);
    const talk = await page.$$eval('main .t-title a:not(.t-new)', (as) => as[0].getAttribute('href'));
    await page.goto(forum.address + talk);
    const report = await page.$$eval('main a[href$="/report"]', (as) => as.at(-1).getAttribute('href'));
    await page.goto(forum.address + report);
    await page.fill('input[name=reason]', 'A look, please');
    await page.click('main form .btn-danger');
    return ['/conversations/', '/conversations/?show=starred', '/conversations/?q=lights', '/conversations/?q=zzzz', '/conversations/new?to=Yuki+T.',
            talk, `${talk}invite`, `${talk}leave`, report];
}

// The source whose card stands in this thread, and for those who may the forms.
async function sourcePaths(page, thread, role) {
    await page.goto(forum.address + thread);
    const hrefs = await page.$$eval('main .source a', (as) => as.map((a) => a.getAttribute('href')));
    const [source] = hrefs.filter((href) => /^\/sources\/\d+$/.test(href));
    const [publisher] = hrefs.filter((href) => href.startsWith('/publishers/'));
    const cite = role === 'administrator' ? await page.$$eval('article a[href$="/sources"]', (as) => [as[0].getAttribute('href')]) : [];
    return [source, `${source}/history`, publisher, ...cite, ...(role === 'guest' ? [] : [`${source}/edit`])];
}

// What stands on the record of the first thread that has one, and for members the forms that put more on it.
async function recordPaths(page, threads, role) {
    for (const thread of threads) {
        await page.goto(forum.address + thread);
        const [record] = await page.$$eval('main a[href*="/record"]:not([href^="/posts/"])', (as) => as.map((a) => a.getAttribute('href').replace(/[?#].*/, '')));
        if (!record) continue;
        const own = role === 'guest' ? [] : await page.$$eval('article a[href$="/record"][href^="/posts/"]', (as) => [as[0].getAttribute('href')]);
        await page.goto(`${forum.address}${thread}record`);
        const claim = await page.$$eval('main a[href^="/record/"]', (as) => as[0].getAttribute('href').replace(/[?#].*/, ''));
        const speaker = await page.$$eval('main a[href^="/speakers/"]', (as) => as[0].getAttribute('href'));
        return ['/record', `${thread}record`, speaker, claim, `${claim}/history`, ...own, ...(await sourcePaths(page, thread, role))];
    }
    throw new Error('no thread has a record');
}

// The ways through a long thread.
function wayPaths(thread, role) {
    const ways = ['jump', 'jump?post=0', 'by', 'by?member=2', 'useful', 'pictures', 'outline', 'print'];
    return [...ways, ...(role === 'guest' ? [] : ['catch-up'])].map((way) => thread + way);
}

async function tagPaths(page) {
    await page.goto(`${forum.address}/tags/`);
    return page.$$eval('main a.tag', (as) => as.slice(0, 2).map((a) => a.getAttribute('href')));
}

// A post of somebody else with a reaction and a bookmark, and what is said about it.
async function socialPaths(page, threads) {
    for (const thread of threads) {
        await page.goto(forum.address + thread);
        const post = await page.$$eval('article.post:has([data-menu])', (as) => as[0]?.id.slice(5));
        if (!post) continue;
        await page.click(`#post-${post} [data-menu]`);
        await page.click(`#post-${post} .pop [value=thanks]`);
        await page.click(`#post-${post} [formaction]`);
        return [thread, `/posts/${post}/reactions`, `/posts/${post}/react`, '/account/bookmarks', ...(await pollPaths(page, threads))];
    }
    throw new Error('nobody but oneself has posted');
}

// The poll of the demo, as those see it who vote and those who may change it.
async function pollPaths(page, threads) {
    for (const thread of threads) {
        await page.goto(forum.address + thread);
        if (await page.locator('#poll').count() === 0) continue;
        const edit = await page.locator('a[href$="/poll/edit"]').count();
        return [`${thread}?vote=1`, ...(edit > 0 ? [`${thread}poll/edit`] : [])];
    }
    throw new Error('the demo has no poll');
}

async function ownPostPaths(page) {
    await page.goto(`${forum.address}/account/`);
    const profile = await page.getAttribute('header.site a[href^="/members/"]', 'href');
    await page.goto(forum.address + profile);
    const post = await page.$$eval('main a[href^="/posts/"]', (as) => as[0]?.getAttribute('href'));
    const paths = [profile];
    if (post) paths.push(`${post}edit`, `${post}delete`, `${post}history`, `${post}correct`);
    return paths;
}

// Two tabs share the work of a role.
for (const role of ['guest', 'member', 'administrator']) {
    test(`pages as ${role}`, { concurrency: 2 }, async (t) => {
        const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: false });
        const foreign = [], blocked = [];
        context.on('request', (request) => { if (!request.url().startsWith(forum.address)) foreign.push(request.url()); });
        context.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) blocked.push(message.text()); });
        const tabs = [await context.newPage(), await context.newPage()];
        if (role !== 'guest') await logIn(tabs[0], forum, forum.accounts[role]);

        const paths = await pathsFor(tabs[0], role);
        assert.ok(paths.length > 15, `only ${paths.length} pages were found`);
        await Promise.all(paths.map((path) => t.test(path, async () => {
            const page = tabs.pop();
            try {
                await inspect(page, role, path);
            } finally {
                tabs.push(page);
            }
        })));
        assert.deepEqual(foreign, []);
        assert.deepEqual(blocked, []);
        await context.close();
    });
}

// Everything in light and wide; in dark and narrow what colours and sizes decide.
const looks = [
    { colorScheme: 'light', width: 1440, rules: everyRule },
    { colorScheme: 'dark', width: 820, rules: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'] } }];

async function inspect(page, role, path) {
    for (const { colorScheme, width, rules } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 1000 });
        const response = await page.goto(forum.address + path);
        assert.ok(response.status() < 500, `${path} answers ${response.status()}`);
        if (colorScheme === 'light') {
            visits.push({ role, path, status: response.status() });
            writeFileSync(join(folder, `${role}-${visits.length}.html`), await response.text());
        }
        assert.deepEqual(await findViolations(page, rules), [], `${path} in ${colorScheme}`);
    }
    for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wider <= 0, `${path} is ${wider} px wider than a window of ${width} px`);
    }
}

test('every page that was seen is valid HTML', () => {
    assert.ok(visits.length > 40, `only ${visits.length} pages were seen`);
    const run = spawnSync('java', ['-jar', vnu, '--errors-only', '--format', 'gnu', folder], { encoding: 'utf8' });
    assert.equal(run.stderr.trim(), '', visits.map((visit, i) => `${i + 1}: ${visit.role} ${visit.path}`).join('\n'));
    assert.equal(run.status, 0);
});
