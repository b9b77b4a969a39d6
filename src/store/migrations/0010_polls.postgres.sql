-- Polls: one a thread, with its answers and the ballots of members.

-- The poll of a thread. Ballots are kept by member in secret polls too, so that votes can be changed; nobody is shown them.
CREATE TABLE polls (
    thread_id     bigint PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE,
    question      text NOT NULL,
    method        smallint NOT NULL,      -- model/poll.hpp
    choices_max   bigint NOT NULL,
    closes_at     bigint,
    is_changeable smallint NOT NULL,
    results       smallint NOT NULL,
    is_public     smallint NOT NULL,
    ballot_count  bigint NOT NULL DEFAULT 0,
    rounds        text NOT NULL DEFAULT '',  -- of a ranked poll: "1:5,2:3,3:1|1:6,2:3"
    created_at    bigint NOT NULL
);

CREATE TABLE poll_answers (
    thread_id  bigint NOT NULL REFERENCES polls (thread_id) ON DELETE CASCADE,
    number     bigint NOT NULL,         -- from 1
    text       text NOT NULL,
    vote_count bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (thread_id, number)
);

CREATE TABLE poll_ballots (
    thread_id bigint NOT NULL REFERENCES polls (thread_id) ON DELETE CASCADE,
    member_id bigint NOT NULL REFERENCES members (id),
    choices   text NOT NULL,             -- numbers of answers, of a ranked poll the best first: "2,1"
    voted_at  bigint NOT NULL,
    PRIMARY KEY (thread_id, member_id)
);
CREATE INDEX poll_ballots_choices ON poll_ballots (thread_id, choices);
CREATE INDEX poll_ballots_latest ON poll_ballots (thread_id, voted_at DESC, member_id DESC);
ALTER TABLE threads ADD COLUMN has_poll smallint NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN poll text NOT NULL DEFAULT '';  -- of a new thread: the fields as its form sends them
