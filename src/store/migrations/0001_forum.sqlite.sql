-- Times are milliseconds since 1970 in UTC. 0 and 1 are false and true. NULL is "nobody" or "not known".

CREATE TABLE groups (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    allow INTEGER NOT NULL               -- bits of model/permission.hpp
) STRICT;

-- Each set of bits is whole: a member's rights do not depend on those of guests.
INSERT INTO groups (id, name, allow) VALUES
    (1, 'guests', 3),                    -- see_forum, read_threads
    (2, 'members', 63),                  -- and start_threads, reply, edit_own_posts, delete_own_posts
    (3, 'moderators', 2047),             -- and see_deleted_posts to pin_and_lock_threads
    (4, 'administrators', 4095);         -- and administer

CREATE TABLE members (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL,
    name_key       TEXT NOT NULL,        -- likeness_key(name)
    email          TEXT NOT NULL,
    password_hash  TEXT NOT NULL,        -- empty: cannot log in
    title          TEXT NOT NULL,
    country        TEXT NOT NULL,
    location       TEXT NOT NULL,
    joined_at      INTEGER,
    seen_at        INTEGER,
    post_count     INTEGER NOT NULL DEFAULT 0,
    thread_count   INTEGER NOT NULL DEFAULT 0,
    staff_group_id INTEGER,              -- the highest of moderators and administrators: stands on every post
    is_guest       INTEGER NOT NULL,
    theme          INTEGER NOT NULL DEFAULT 0,
    density        INTEGER NOT NULL DEFAULT 0,
    read_floor     INTEGER NOT NULL,
    extra          TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX members_login ON members (name_key) WHERE password_hash <> '';
CREATE INDEX members_name ON members (name_key) WHERE is_guest = 0;
CREATE INDEX members_joined ON members (joined_at DESC, id DESC) WHERE is_guest = 0 AND joined_at IS NOT NULL;

CREATE TABLE member_groups (
    member_id INTEGER NOT NULL REFERENCES members (id),
    group_id  INTEGER NOT NULL REFERENCES groups (id),
    PRIMARY KEY (member_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE forums (
    id             INTEGER PRIMARY KEY,
    parent_id      INTEGER REFERENCES forums (id),
    kind           INTEGER NOT NULL,
    name           TEXT NOT NULL,
    slug           TEXT NOT NULL,
    description    TEXT NOT NULL,
    icon           TEXT NOT NULL,
    position       INTEGER NOT NULL,
    thread_count   INTEGER NOT NULL DEFAULT 0,
    post_count     INTEGER NOT NULL DEFAULT 0,
    last_thread_id INTEGER,              -- the one with the latest activity
    extra          TEXT NOT NULL
) STRICT;

CREATE TABLE forum_rules (
    forum_id INTEGER NOT NULL REFERENCES forums (id),
    group_id INTEGER NOT NULL REFERENCES groups (id),
    allow    INTEGER NOT NULL,
    deny     INTEGER NOT NULL,
    PRIMARY KEY (forum_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE threads (
    id                 INTEGER PRIMARY KEY,
    forum_id           INTEGER NOT NULL REFERENCES forums (id),
    title              TEXT NOT NULL,
    slug               TEXT NOT NULL,
    prefix             TEXT NOT NULL,
    tags               TEXT NOT NULL,    -- one a line
    lang               TEXT NOT NULL,
    starter_id         INTEGER REFERENCES members (id),
    created_at         INTEGER,
    is_pinned          INTEGER NOT NULL,
    is_locked          INTEGER NOT NULL,
    last_position      INTEGER NOT NULL DEFAULT 0,
    post_count         INTEGER NOT NULL DEFAULT 0,
    views              INTEGER NOT NULL,
    last_post_id       INTEGER,
    last_post_position INTEGER NOT NULL DEFAULT 0,
    last_author_id     INTEGER,
    last_post_at       INTEGER,
    activity_at        INTEGER NOT NULL,
    people             TEXT NOT NULL DEFAULT '',  -- ids of those who posted last: "7,3,12"
    extra              TEXT NOT NULL
) STRICT;
-- The columns after the order let a list skip and count from the index alone.
CREATE INDEX threads_forum ON threads (forum_id, activity_at DESC, id DESC, is_pinned);
CREATE INDEX threads_pinned ON threads (forum_id, activity_at DESC, id DESC) WHERE is_pinned = 1;
CREATE INDEX threads_activity ON threads (activity_at DESC, id DESC, forum_id, last_post_position);
CREATE INDEX threads_created ON threads (created_at) WHERE created_at IS NOT NULL;
CREATE INDEX threads_starter ON threads (starter_id);

-- Words of titles and tags, to find threads that are alike.
CREATE TABLE thread_words (
    forum_id  INTEGER NOT NULL,
    word      TEXT NOT NULL,
    thread_id INTEGER NOT NULL,
    PRIMARY KEY (forum_id, word, thread_id)
) STRICT, WITHOUT ROWID;

-- What a page shows, clustered in the order of pages: page 2,000 of a thread costs what page 1 costs.
CREATE TABLE posts (
    thread_id        INTEGER NOT NULL REFERENCES threads (id),
    position         INTEGER NOT NULL,   -- from 1, without a gap
    id               INTEGER NOT NULL,
    author_id        INTEGER REFERENCES members (id),
    parent_id        INTEGER,
    created_at       INTEGER,
    edited_at        INTEGER,
    is_edited        INTEGER NOT NULL,
    revision_count   INTEGER NOT NULL DEFAULT 0,
    deleted_at       INTEGER,
    deleted_by       INTEGER,
    likes            INTEGER NOT NULL,
    renderer_version INTEGER NOT NULL,
    html             TEXT NOT NULL,
    PRIMARY KEY (thread_id, position)
) STRICT, WITHOUT ROWID;
-- deleted_at lets posts be counted from the index alone.
CREATE INDEX posts_author ON posts (author_id, coalesce(created_at, 0) DESC, id DESC, deleted_at);

-- What was typed, by the id of the post: the table that gives ids out and tells where a post stands.
CREATE TABLE post_sources (
    post_id    INTEGER PRIMARY KEY,
    thread_id  INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    revision   INTEGER NOT NULL DEFAULT 0,  -- grows with each edit, kept or not
    editor_id  INTEGER,                     -- who wrote this text, and when
    written_at INTEGER,
    markup     INTEGER NOT NULL,
    title      TEXT NOT NULL,
    excerpt    TEXT NOT NULL,
    text       TEXT NOT NULL,
    extra      TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
    post_id    INTEGER NOT NULL REFERENCES post_sources (post_id),
    number     INTEGER NOT NULL,         -- 1 is the oldest
    editor_id  INTEGER,
    written_at INTEGER,
    markup     INTEGER NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (post_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_marks (
    member_id INTEGER NOT NULL REFERENCES members (id),
    thread_id INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    PRIMARY KEY (member_id, thread_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE submissions (
    member_id  INTEGER NOT NULL,
    token      TEXT NOT NULL,
    post_id    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, token)
) STRICT, WITHOUT ROWID;
CREATE INDEX submissions_created ON submissions (created_at);

CREATE TABLE sessions (
    key        BLOB PRIMARY KEY,         -- SHA-256 of what the browser holds
    member_id  INTEGER NOT NULL REFERENCES members (id),
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_tokens (
    id         INTEGER PRIMARY KEY,
    key        BLOB NOT NULL UNIQUE,
    member_id  INTEGER NOT NULL REFERENCES members (id),
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX api_tokens_member ON api_tokens (member_id);

CREATE TABLE events (
    id        INTEGER PRIMARY KEY,
    kind      INTEGER NOT NULL,
    forum_id  INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    post_id   INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE TABLE consumers (
    name     TEXT PRIMARY KEY,
    event_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consumers_event ON consumers (event_id);  -- which of them is behind

CREATE TABLE archives (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Which thing of Stoa a record of an imported archive became.
CREATE TABLE imported (
    archive_id INTEGER NOT NULL,
    type       INTEGER NOT NULL,
    foreign_id TEXT NOT NULL,
    id         INTEGER NOT NULL,
    PRIMARY KEY (archive_id, type, foreign_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers about the whole forum that would cost a walk through a table to count.
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters (name, value) VALUES ('members', 0), ('forums_version', 1);
