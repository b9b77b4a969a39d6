-- Texts that are not posted yet. `place_id` is that of a forum, a thread or a post, as `place` says.
CREATE TABLE drafts (
    member_id  INTEGER NOT NULL REFERENCES members (id),
    place      INTEGER NOT NULL,         -- model/saved_draft.hpp
    place_id   INTEGER NOT NULL,
    title      TEXT NOT NULL,
    prefix     TEXT NOT NULL,
    tags       TEXT NOT NULL,            -- as typed
    markup     INTEGER NOT NULL,
    text       TEXT NOT NULL,
    revision   INTEGER NOT NULL,         -- of the post that is edited
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, place, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_member ON drafts (member_id, updated_at DESC, place, place_id);
CREATE INDEX drafts_updated ON drafts (updated_at);

-- Which posts a post quotes. A quotation that was edited away stays with is_current = 0: nobody is told of it twice.
CREATE TABLE post_quotes (
    quoting_post_id  INTEGER NOT NULL,
    quoted_post_id   INTEGER NOT NULL,
    quoted_member_id INTEGER,
    is_current       INTEGER NOT NULL,
    PRIMARY KEY (quoting_post_id, quoted_post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_quotes_quoted ON post_quotes (quoted_post_id, quoting_post_id) WHERE is_current = 1;

-- Whom a post mentions or has mentioned: they are told once.
CREATE TABLE mentions (
    post_id   INTEGER NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id),
    PRIMARY KEY (post_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_member ON mentions (member_id, post_id);

-- Posts that a member has picked to quote, across pages and threads.
CREATE TABLE quote_picks (
    member_id INTEGER NOT NULL REFERENCES members (id),
    post_id   INTEGER NOT NULL,
    picked_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, post_id)
) STRICT, WITHOUT ROWID;
