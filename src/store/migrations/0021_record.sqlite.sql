-- The record of a thread: who is said to have said what, where that stands, and what became of it.
CREATE TABLE speakers (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: an old link must not lead to another's
    name       TEXT NOT NULL,
    kind       INTEGER NOT NULL,            -- model/speaker.hpp
    created_by INTEGER REFERENCES members (id),
    created_at INTEGER NOT NULL,
    extra        TEXT NOT NULL DEFAULT ''  -- what an archive told besides, as JSON members
) STRICT;
-- Every name that leads to a speaker, in small letters: their own and others.
CREATE TABLE speaker_names (
    name_key   TEXT PRIMARY KEY,
    speaker_id INTEGER NOT NULL REFERENCES speakers (id),
    name       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_names_speaker ON speaker_names (speaker_id);

-- What was cited: one row for each canonical address.
CREATE TABLE sources (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         INTEGER NOT NULL,          -- model/source.hpp
    publisher    TEXT NOT NULL,
    headline     TEXT NOT NULL,
    standfirst   TEXT NOT NULL,
    authors      TEXT NOT NULL,
    published_at INTEGER,
    updated_at   INTEGER,
    lang         TEXT NOT NULL,
    address      TEXT NOT NULL,             -- as it was given first
    address_key  TEXT NOT NULL,             -- model/source_address.hpp; empty: without an address
    caption      TEXT NOT NULL,             -- of its picture
    credit       TEXT NOT NULL,
    quotation    TEXT NOT NULL,
    entered_by   INTEGER REFERENCES members (id),
    entered_at   INTEGER NOT NULL,
    extra        TEXT NOT NULL DEFAULT ''  -- what an archive told besides, as JSON members
) STRICT;
CREATE UNIQUE INDEX sources_address ON sources (address_key) WHERE address_key <> '';

-- Statements. What answers another statement is one as well.
CREATE TABLE claims (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id    INTEGER NOT NULL REFERENCES threads (id),
    position     INTEGER NOT NULL,          -- of the post where it is found
    post_id      INTEGER NOT NULL,
    wording      TEXT NOT NULL,
    quotation    TEXT NOT NULL,
    lang         TEXT NOT NULL,             -- of the quotation
    speaker_id   INTEGER REFERENCES speakers (id),
    speaker_text TEXT NOT NULL,             -- an anonymous source, as it is described
    role         TEXT NOT NULL,             -- of the speaker at the time
    via          TEXT NOT NULL,             -- a line each: who reported it, the last first
    modality     INTEGER NOT NULL,          -- model/claim.hpp
    said_as      INTEGER NOT NULL,          -- model/said.hpp
    said_from    INTEGER NOT NULL,          -- days since 1970-01-01
    said_to      INTEGER NOT NULL,
    source_id    INTEGER REFERENCES sources (id),
    state        INTEGER NOT NULL,          -- suggested, entered, removed
    status       INTEGER NOT NULL DEFAULT 0,  -- what became of it; 0: it is not on the record
    is_answer    INTEGER NOT NULL DEFAULT 0,  -- to another statement
    version      INTEGER NOT NULL DEFAULT 1,
    entered_by   INTEGER REFERENCES members (id),
    entered_at   INTEGER NOT NULL,
    extra        TEXT NOT NULL DEFAULT ''  -- what an archive told besides, as JSON members
) STRICT;
CREATE INDEX claims_timeline ON claims (thread_id, said_from, id) WHERE status > 0;
CREATE INDEX claims_panel ON claims (thread_id, said_from, id) WHERE status > 0 AND is_answer = 0;
CREATE INDEX claims_thread ON claims (thread_id);
CREATE INDEX claims_waiting ON claims (thread_id, id) WHERE state = 0;
CREATE INDEX claims_speaker ON claims (speaker_id, said_from, id);
CREATE INDEX claims_source ON claims (source_id, said_from, id);

CREATE TABLE responses (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id     INTEGER NOT NULL REFERENCES claims (id),   -- what is answered
    statement_id INTEGER NOT NULL REFERENCES claims (id),   -- what answers it
    kind         INTEGER NOT NULL,          -- model/response.hpp
    is_concerned INTEGER NOT NULL,          -- by the one of whom the claim speaks
    entered_by   INTEGER REFERENCES members (id),
    entered_at   INTEGER NOT NULL,
    removed_by   INTEGER REFERENCES members (id),
    removed_at   INTEGER,
    extra        TEXT NOT NULL DEFAULT ''  -- what an archive told besides, as JSON members
) STRICT;
CREATE UNIQUE INDEX responses_once ON responses (claim_id, statement_id, kind) WHERE removed_at IS NULL;
CREATE INDEX responses_claim ON responses (claim_id, id);
CREATE INDEX responses_statement ON responses (statement_id, id);

-- Every state that a statement was in, and who made it so.
CREATE TABLE claim_versions (
    claim_id  INTEGER NOT NULL REFERENCES claims (id),
    number    INTEGER NOT NULL,             -- from 1
    act       INTEGER NOT NULL,             -- model/claim_version.hpp
    text      TEXT NOT NULL,                -- all that it said then, a line each
    member_id INTEGER REFERENCES members (id),
    made_at   INTEGER NOT NULL,
    PRIMARY KEY (claim_id, number)
) STRICT, WITHOUT ROWID;

-- Pages of threads without a record ask nothing.
ALTER TABLE threads ADD COLUMN claim_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE threads ADD COLUMN contested_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE threads ADD COLUMN unsourced_count INTEGER NOT NULL DEFAULT 0;
