// Writers post while the program is killed again and again; what was acknowledged must be there, once.
//   node tests/durability/kill.mjs [kills] [database address]
// The database address is for PostgreSQL (tools/with_postgres); without it the forum keeps an SQLite file.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const program = process.env.STOA ?? 'build/release/stoa';
const kills = Number(process.argv[2] ?? 5);
const database = process.argv[3] ?? process.env.STOA_TEST_DATABASE;
const writers = 8;
const restart_ms_max = Number(process.env.STOA_RESTART_MS ?? 2000);

const data = mkdtempSync(join(tmpdir(), 'stoa-kill-'));
const where = ['--data', data, ...(database ? ['--database', database] : [])];
const config = join(data, 'stoa.toml');
writeFileSync(config, 'pace = false\n');

function run(args, input = '') {
    const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
    assert.equal(status, 0, `${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
}

async function serve() {
    const began = Date.now();
    const child = spawn(program, ['serve', ...where, '--config', config, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => { if (/ (warning|error) /.test(chunk)) process.stderr.write(chunk); });
    let said = '';
    const address = await new Promise((resolve, reject) => {
        child.stderr.on('data', (chunk) => {
            said += chunk;
            const found = said.match(/listening on (http:\/\/[0-9.:]+)/)?.[1];
            if (found) resolve(found);
        });
        child.once('exit', () => reject(new Error(`serve ended:\n${said}`)));
    });
    await fetch(`${address}/`).then((page) => assert.equal(page.status, 200));
    return { child, address, restart_ms: Date.now() - began };
}

const acknowledged = new Map();   // text -> post id
const attempted = new Set();

async function write(address, token, thread, writer, stopped) {
    for (let n = 0; !stopped(); n++) {
        const text = `writer ${writer} number ${attempted.size} try ${n} ${Math.random().toString(36).slice(2)}`;
        attempted.add(text);
        try {
            const answer = await fetch(`${address}/api/v1/threads/${thread}/posts`, {
                method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
                body: JSON.stringify({ text, markup: 'plain' }),
            });
            if (answer.status === 201) acknowledged.set(text, (await answer.json()).id);
            else if (answer.status !== 503) assert.fail(`a reply was answered ${answer.status}: ${await answer.text()}`);
        } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            return;   // the connection died with the program
        }
    }
}

try {
    const archive = join(data, 'seed.jsonl');
    writeFileSync(archive, '{"type":"archive","version":1,"software":"test"}\n{"type":"forum","id":1,"parent":null,"name":"Forum"}\n');
    run(['import', 'archive', archive, ...where]);
    run(['member', 'add', 'Writer', '--email', 'writer@example.org', ...where], 'a long password of nine words\n');

    let forum = await serve();
    const api = async (path, body, token) => (await fetch(forum.address + path, {
        method: body ? 'POST' : 'GET', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: body && JSON.stringify(body),
    })).json();
    const { token } = await api('/api/v1/tokens', { name: 'Writer', password: 'a long password of nine words' });
    const forums = await api('/api/v1/forums', null, token);
    const forumId = (forums.forums ?? forums)[0].id;
    const thread = (await api(`/api/v1/forums/${forumId}/threads`, { title: 'Killed', text: 'Start', markup: 'plain' }, token)).id;

    let slowest = 0;
    for (let kill = 1; kill <= kills; kill++) {
        let stop = false;
        const work = Array.from({ length: writers }, (_, writer) => write(forum.address, token, thread, writer, () => stop));
        await pause(200 + Math.random() * 600);
        forum.child.kill('SIGKILL');
        stop = true;
        await Promise.all(work);
        forum = await serve();
        slowest = Math.max(slowest, forum.restart_ms);
        assert.ok(forum.restart_ms < restart_ms_max, `restart ${kill} took ${forum.restart_ms} ms`);
    }

    const seen = new Map();
    for (let page = 1, pages = 1; page <= pages; page++) {
        const listed = await api(`/api/v1/threads/${thread}/posts?page=${page}`, null, token);
        pages = listed.pages ?? listed.pagination?.pages ?? 1;
        for (const post of listed.posts) {
            assert.ok(!seen.has(post.text), `twice: ${post.text}`);
            seen.set(post.text, post.id);
        }
    }
    for (const [text, id] of acknowledged) assert.equal(seen.get(text), id, `acknowledged but lost: ${text}`);
    for (const text of seen.keys()) assert.ok(text === 'Start' || attempted.has(text), `nobody wrote: ${text}`);

    forum.child.kill('SIGTERM');
    await new Promise((resolve) => forum.child.once('exit', resolve));
    run(['check', ...where]);
    console.log(`${kills} kills, ${acknowledged.size} acknowledged posts, all there once; slowest restart to first page ${slowest} ms`);
    console.log(`1 passed, 0 failed`);
} finally {
    rmSync(data, { recursive: true, force: true });
}
