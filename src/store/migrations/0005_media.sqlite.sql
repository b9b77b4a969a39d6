CREATE TABLE uploads (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: an old link must not lead to another's file
    member_id   INTEGER NOT NULL REFERENCES members (id),
    post_id     INTEGER,                 -- the post that carries it
    is_in_text  INTEGER NOT NULL DEFAULT 0,         -- of that post; otherwise it is listed below
    kind        INTEGER NOT NULL,
    name        TEXT NOT NULL,
    hash        TEXT NOT NULL,           -- SHA-256 of the content: its name in the store of files
    bytes       INTEGER NOT NULL,
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    loose_since INTEGER                  -- nothing carries it since then
) STRICT;
CREATE INDEX uploads_member ON uploads (member_id, bytes);
CREATE INDEX uploads_post ON uploads (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX uploads_loose ON uploads (loose_since) WHERE loose_since IS NOT NULL;
CREATE INDEX uploads_hash ON uploads (hash);

CREATE TABLE thumbnails (
    upload_id INTEGER NOT NULL REFERENCES uploads (id),
    width     INTEGER NOT NULL,
    height    INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    PRIMARY KEY (upload_id, width)
) STRICT, WITHOUT ROWID;
CREATE INDEX thumbnails_hash ON thumbnails (hash);

-- Files whose last upload went: to be removed from the store, unless another upload has the same content by then.
CREATE TABLE removed_files (
    hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

ALTER TABLE members ADD COLUMN avatar_id INTEGER;                        -- the upload
ALTER TABLE posts ADD COLUMN attachment_count INTEGER NOT NULL DEFAULT 0;  -- uploads that are listed below it
