-- Copies of pictures that stand elsewhere. `due_at` is when the picture is to be asked for; NULL: it has been, or nobody
-- tries any more.
CREATE TABLE picture_copies (
    id            INTEGER PRIMARY KEY,
    address       TEXT NOT NULL,         -- of what it is a copy of
    purpose       INTEGER NOT NULL,      -- 0 a link card, 1 a post
    state         INTEGER NOT NULL,      -- 0 wanted, 1 ready, 2 none
    wanted_by     INTEGER REFERENCES members (id),  -- whose post named it first
    wanted_at     INTEGER NOT NULL,
    due_at        INTEGER,
    tries         INTEGER NOT NULL DEFAULT 0,
    fetched_at    INTEGER,
    fetched_bytes INTEGER NOT NULL DEFAULT 0,       -- that its server sent
    hash          TEXT NOT NULL DEFAULT '',         -- SHA-256 of the copy: its name in the store of files
    bytes         INTEGER NOT NULL DEFAULT 0,
    width         INTEGER NOT NULL DEFAULT 0,
    height        INTEGER NOT NULL DEFAULT 0,
    loose_since   INTEGER                -- since then it may be that nothing shows it
) STRICT;
CREATE UNIQUE INDEX picture_copies_address ON picture_copies (address, purpose);
CREATE INDEX picture_copies_due ON picture_copies (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX picture_copies_wanted ON picture_copies (wanted_by, wanted_at);
CREATE INDEX picture_copies_fetched ON picture_copies (wanted_by, fetched_at);
CREATE INDEX picture_copies_hash ON picture_copies (hash);
CREATE INDEX picture_copies_loose ON picture_copies (loose_since) WHERE loose_since IS NOT NULL;

ALTER TABLE link_cards ADD COLUMN picture_id INTEGER REFERENCES picture_copies (id);
ALTER TABLE link_cards ADD COLUMN loose_since INTEGER;  -- since then it may be that no post names it
CREATE INDEX link_cards_picture ON link_cards (picture_id) WHERE picture_id IS NOT NULL;
CREATE INDEX link_cards_loose ON link_cards (loose_since) WHERE loose_since IS NOT NULL;

-- The pictures of other sites in a post. `is_due`: the copy is there, and the post is to be rendered with it.
CREATE TABLE post_copies (
    post_id INTEGER NOT NULL,
    copy_id INTEGER NOT NULL REFERENCES picture_copies (id),
    is_due  INTEGER NOT NULL,
    PRIMARY KEY (post_id, copy_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_copies_copy ON post_copies (copy_id);
CREATE INDEX post_copies_due ON post_copies (post_id) WHERE is_due = 1;
