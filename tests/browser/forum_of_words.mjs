// A forum in which certain words stand everywhere: an archive is imported, and what archives do not carry is put into its
// database. So the words meet no rule of any form, and pages have to cope with all of them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, serveFolder } from './forum.mjs';

export const warden = { name: 'Warden', password: 'a lamp in every window' };
export const postsPerThread = 8;
const cardPosition = 8;
const time = '2026-01-05T09:00:00Z';

// Ends whatever an attack before it left open, in HTML.
const ends = '\n--></script></style></title></textarea></noscript>]]></select></svg></math>\n\n';
const indented = (vector) => `- ${vector.replaceAll('\n', '\n  ')}`;
const inPlaces = (vector) => `[x](${vector}) ![${vector}](${vector}) <${vector}> [x](/a "${vector}") \`${vector}\`\n\n` +
    `[quote="${vector}"]\nx\n[/quote]\n\n[spoiler=${vector}]\nx\n[/spoiler]\n\n~~~${vector}\nx\n~~~`;
const inTags = (vector) => ['url', 'email', 'color', 'size', 'font', 'quote', 'spoiler', 'code', 'media', 'user', 'list', 'align']
    .map((tag) => `[${tag}=${vector}]x[/${tag}]`).join('') +
    ['url', 'img', 'email', 'media', 'user', 'code'].map((tag) => `[${tag}]${vector}[/${tag}]`).join('');

const cardAddress = (number) => `https://card-${number}.example/`;

function postsOf(vectors, number) {
    return [
        ['markdown', vectors.map(indented).join('\n')],
        ['markdown', vectors.map(inPlaces).join('\n\n')],
        ['bbcode', vectors.join('\n\n')],
        ['bbcode', vectors.map(inTags).join('\n\n')],
        ['html', vectors.join(ends)],
        ['mail', vectors.join('\n\n')],
        ['plain', vectors.join('\n\n')],
        ['markdown', cardAddress(number)],
    ];
}

function archiveOf(groups) {
    const lines = [{ type: 'archive', version: 1, software: 'elsewhere' },
                   { type: 'forum', id: 1, name: groups.at(-1).join(' '), description: groups.at(-1).join(' ') }];
    groups.forEach((vectors, i) => {
        const words = vectors.join(' ');
        lines.push({ type: 'member', id: i + 1, name: words, title: words, joined: time });
    });
    let post = 0;
    groups.forEach((vectors, i) => {
        const words = vectors.join(' ');
        lines.push({ type: 'thread', id: i + 1, forum: 1, title: words, prefix: words, tags: vectors.slice(0, 8), member: i + 1, created: time });
        postsOf(vectors, i + 1).forEach(([markup, text], position) =>
            lines.push({ type: 'post', id: ++post, thread: i + 1, position: position + 1, member: i + 1, created: time, title: words, markup, text }));
    });
    return lines.map((line) => JSON.stringify(line)).join('\n');
}

// The seed has the words of each thread, as one text and one by one.
const rows = (file) => `
    CREATE TEMP TABLE seed AS
    SELECT key + 1 AS thread, value ->> 'words' AS words, value -> 'vectors' AS vectors, value ->> 'card' AS card
      FROM json_each(CAST(readfile('${file}') AS TEXT));
    INSERT INTO polls (thread_id, question, method, choices_max, is_changeable, results, is_public, ballot_count, rounds, created_at)
    SELECT thread, words, 2, 1, 1, 0, 1, 1, '1:1,2:0', 0 FROM seed;
    INSERT INTO poll_answers (thread_id, number, text, vote_count)
    SELECT thread, v.key + 1, v.value, 1 FROM seed, json_each(seed.vectors) v;
    INSERT INTO poll_ballots (thread_id, member_id, choices, voted_at) SELECT thread, thread, '1,2', 0 FROM seed;
    UPDATE threads SET has_poll = 1;
    INSERT INTO corrections (post_id, member_id, text, created_at)
    SELECT p.id, seed.thread, seed.words, 0 FROM seed JOIN posts p ON p.thread_id = seed.thread AND p.position = 1;
    UPDATE posts SET correction_count = 1, is_edited = 1, edited_at = 86400000, revision_count = 1,
                     edit_reason = (SELECT words FROM seed WHERE thread = thread_id)
     WHERE position = 1;
    INSERT INTO revisions (post_id, number, editor_id, written_at, markup, text, reason)
    SELECT p.id, 1, seed.thread, 0, 1, seed.words, seed.words FROM seed JOIN posts p ON p.thread_id = seed.thread AND p.position = 1;
    UPDATE post_sources SET revision = 1 WHERE position = 1;
    INSERT INTO link_cards (id, address, state, wanted_at, fetched_at, host, title, site, description)
    SELECT thread, card, 1, 0, 0, words, words, words, words FROM seed;
    INSERT INTO post_links (post_id, link_id, is_due)
    SELECT p.id, seed.thread, 0 FROM seed JOIN posts p ON p.thread_id = seed.thread AND p.position = ${cardPosition};
    UPDATE posts SET renderer_version = 0 WHERE position = ${cardPosition};`;

// One thread for each group of words, by a member of its own, in the order of the groups.
export async function openForumOf(groups) {
    const folder = mkdtempSync(join(tmpdir(), 'stoa-xss-'));
    const data = join(folder, 'data');
    const archive = join(folder, 'archive.jsonl'), seed = join(folder, 'seed.json');
    writeFileSync(archive, archiveOf(groups));
    writeFileSync(seed, JSON.stringify(groups.map((vectors, i) => ({ words: vectors.join(' '), vectors, card: cardAddress(i + 1) }))));
    runProgram(['import', 'archive', archive, '--data', data]);
    runProgram(['member', 'add', warden.name, '--email', 'warden@example.org', '--group', 'administrators', '--data', data], `${warden.password}\n`);
    execFileSync('sqlite3', ['-bail', join(data, 'stoa.db')], { input: rows(seed), stdio: ['pipe', 'pipe', 'inherit'] });
    const forum = await serveFolder(data);
    return {
        ...forum,
        async close() {
            await forum.close();
            rmSync(folder, { recursive: true });
        },
    };
}
