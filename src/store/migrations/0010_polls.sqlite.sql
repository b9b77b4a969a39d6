-- Polls: one a thread, with its answers and the ballots of members.

-- The poll of a thread. Ballots are kept by member in secret polls too, so that votes can be changed; nobody is shown them.
CREATE TABLE polls (
    thread_id     INTEGER PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE,
    question      TEXT NOT NULL,
    method        INTEGER NOT NULL,      -- model/poll.hpp
    choices_max   INTEGER NOT NULL,
    closes_at     INTEGER,
    is_changeable INTEGER NOT NULL,
    results       INTEGER NOT NULL,
    is_public     INTEGER NOT NULL,
    ballot_count  INTEGER NOT NULL DEFAULT 0,
    rounds        TEXT NOT NULL DEFAULT '',  -- of a ranked poll: "1:5,2:3,3:1|1:6,2:3"
    created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE poll_answers (
    thread_id  INTEGER NOT NULL REFERENCES polls (thread_id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,         -- from 1
    text       TEXT NOT NULL,
    vote_count INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (thread_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE poll_ballots (
    thread_id INTEGER NOT NULL REFERENCES polls (thread_id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id),
    choices   TEXT NOT NULL,             -- numbers of answers, of a ranked poll the best first: "2,1"
    voted_at  INTEGER NOT NULL,
    PRIMARY KEY (thread_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_ballots_choices ON poll_ballots (thread_id, choices);
CREATE INDEX poll_ballots_latest ON poll_ballots (thread_id, voted_at DESC, member_id DESC);
ALTER TABLE threads ADD COLUMN has_poll INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN poll TEXT NOT NULL DEFAULT '';  -- of a new thread: the fields as its form sends them
