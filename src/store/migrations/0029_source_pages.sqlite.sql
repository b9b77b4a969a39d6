-- What the page of a source says of itself: asked for by the server, and looked at again from time to time.
CREATE TABLE source_pages (
    source_id    INTEGER PRIMARY KEY REFERENCES sources (id),
    address      TEXT NOT NULL,
    headline     TEXT NOT NULL DEFAULT '',
    standfirst   TEXT NOT NULL DEFAULT '',
    publisher    TEXT NOT NULL DEFAULT '',
    authors      TEXT NOT NULL DEFAULT '',
    lang         TEXT NOT NULL DEFAULT '',
    published_at INTEGER,
    updated_at   INTEGER,
    seen_at      INTEGER,                      -- when it was there last; NULL: not yet
    checks       INTEGER NOT NULL DEFAULT 0,   -- since when it was there first
    faults       INTEGER NOT NULL DEFAULT 0,   -- one after the other, until now
    wanted_by    INTEGER REFERENCES members (id),
    wanted_at    INTEGER NOT NULL,
    due_at       INTEGER                       -- NULL: it is not asked for any more
) STRICT;
CREATE INDEX source_pages_due ON source_pages (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX source_pages_wanted ON source_pages (wanted_by, wanted_at);

-- Silent edits: what was there, and what was there the next time.
CREATE TABLE source_changes (
    id          INTEGER PRIMARY KEY,
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    text_before TEXT NOT NULL,
    text_after  TEXT NOT NULL,
    noticed_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX source_changes_source ON source_changes (source_id, id);

ALTER TABLE source_descriptions ADD COLUMN gone_at INTEGER;     -- since when its page is not there
ALTER TABLE source_descriptions ADD COLUMN changed_at INTEGER;  -- when its page said something else last
