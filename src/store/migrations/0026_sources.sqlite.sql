-- What is said of a source: each thread that cites it has words of its own, so that nothing that was typed in a hidden
-- thread shows in another one (decision 32).
CREATE TABLE source_descriptions (
    source_id     INTEGER NOT NULL REFERENCES sources (id),
    thread_id     INTEGER NOT NULL REFERENCES threads (id),
    kind          INTEGER NOT NULL,         -- model/source.hpp
    publisher     TEXT NOT NULL,
    publisher_key TEXT NOT NULL,            -- in small letters
    headline      TEXT NOT NULL,
    standfirst    TEXT NOT NULL,
    authors       TEXT NOT NULL,
    published_at  INTEGER,
    updated_at    INTEGER,
    lang          TEXT NOT NULL,
    address       TEXT NOT NULL,            -- as it was given there first
    caption       TEXT NOT NULL,
    credit        TEXT NOT NULL,
    quotation     TEXT NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    described_by  INTEGER REFERENCES members (id),
    described_at  INTEGER NOT NULL,
    PRIMARY KEY (source_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_descriptions_thread ON source_descriptions (thread_id, source_id);
CREATE INDEX source_descriptions_latest ON source_descriptions (source_id, described_at, thread_id);
CREATE INDEX source_descriptions_publisher ON source_descriptions (publisher_key, described_at, source_id)
    WHERE publisher_key <> '';

-- Every state that a description was in, and in which thread it was typed.
CREATE TABLE source_versions (
    id        INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    thread_id INTEGER NOT NULL REFERENCES threads (id),
    text      TEXT NOT NULL,                -- all that it said then, a line each
    member_id INTEGER REFERENCES members (id),
    made_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX source_versions_source ON source_versions (source_id, id);

-- The posts that cite a source: with a card, or because a statement found there leans on it.
CREATE TABLE citations (
    post_id    INTEGER NOT NULL,
    source_id  INTEGER NOT NULL REFERENCES sources (id),
    thread_id  INTEGER NOT NULL REFERENCES threads (id),
    position   INTEGER NOT NULL,               -- of the post
    is_card    INTEGER NOT NULL,
    entered_by INTEGER REFERENCES members (id),
    entered_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_thread ON citations (thread_id, position, source_id);
CREATE INDEX citations_source ON citations (source_id, thread_id, position);

-- How many cards; pages of threads without any ask nothing.
ALTER TABLE threads ADD COLUMN source_count INTEGER NOT NULL DEFAULT 0;

INSERT INTO source_descriptions (source_id, thread_id, kind, publisher, publisher_key, headline, standfirst, authors,
                                 published_at, updated_at, lang, address, caption, credit, quotation, described_by,
                                 described_at)
SELECT DISTINCT o.id, c.thread_id, o.kind, o.publisher, lower(o.publisher), o.headline, o.standfirst, o.authors,
       o.published_at, o.updated_at, o.lang, o.address, o.caption, o.credit, o.quotation, o.entered_by, o.entered_at
  FROM sources o
  JOIN claims c ON c.source_id = o.id;
INSERT INTO citations (post_id, source_id, thread_id, position, is_card, entered_by, entered_at)
SELECT post_id, source_id, thread_id, position, 0, min(entered_by), min(entered_at)
  FROM claims
 WHERE source_id IS NOT NULL AND status > 0
 GROUP BY post_id, source_id, thread_id, position;
