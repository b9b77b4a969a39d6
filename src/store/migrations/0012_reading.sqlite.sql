-- What members watch, and what they are told of.

CREATE TABLE thread_watches (
    member_id  INTEGER NOT NULL REFERENCES members (id),
    thread_id  INTEGER NOT NULL,
    level      INTEGER NOT NULL,         -- model/watch.hpp
    watched_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_watches_thread ON thread_watches (thread_id, member_id, level);
CREATE INDEX thread_watches_latest ON thread_watches (member_id, watched_at DESC, thread_id DESC, level);

CREATE TABLE forum_watches (
    member_id  INTEGER NOT NULL REFERENCES members (id),
    forum_id   INTEGER NOT NULL,
    level      INTEGER NOT NULL,
    watched_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, forum_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX forum_watches_forum ON forum_watches (forum_id, member_id, level);

-- What happens again while an alert is unread is counted in the same row.
CREATE TABLE alerts (
    id         INTEGER PRIMARY KEY,
    member_id  INTEGER NOT NULL REFERENCES members (id),
    kind       INTEGER NOT NULL,         -- model/alert.hpp
    subject_id INTEGER NOT NULL,         -- what is counted together: a thread, a forum, a post; less than 0: a thread
    thread_id  INTEGER NOT NULL,
    post_id    INTEGER NOT NULL,         -- where it leads
    position   INTEGER NOT NULL,         -- of that post in its thread
    actor_id   INTEGER NOT NULL,         -- who did it last
    act        INTEGER NOT NULL,         -- a moderator's: model/log_entry.hpp; 0: none
    reason     TEXT NOT NULL,
    count      INTEGER NOT NULL,
    event_id   INTEGER NOT NULL,         -- the last that counted: none counts twice
    first_at   INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    is_mailed  INTEGER NOT NULL,         -- 1: wanted in a letter too
    read_at    INTEGER                   -- NULL: unread
) STRICT;
CREATE UNIQUE INDEX alerts_unread ON alerts (member_id, kind, subject_id) WHERE read_at IS NULL;
CREATE INDEX alerts_place ON alerts (member_id, thread_id, position) WHERE read_at IS NULL;
CREATE INDEX alerts_latest ON alerts (member_id, at DESC, id DESC, kind, read_at);
CREATE INDEX alerts_age ON alerts (at);

-- Who gets a letter about their alerts, and when.
CREATE TABLE alert_letters (
    member_id INTEGER PRIMARY KEY REFERENCES members (id),
    since     INTEGER NOT NULL,          -- the first alert that it is about
    due_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX alert_letters_due ON alert_letters (due_at, member_id);

ALTER TABLE members ADD COLUMN unread_alerts INTEGER NOT NULL DEFAULT 0;    -- counted up to 100
ALTER TABLE members ADD COLUMN alert_kinds INTEGER NOT NULL DEFAULT 126;    -- bits of model/alert.hpp: all
ALTER TABLE members ADD COLUMN letter_kinds INTEGER NOT NULL DEFAULT 94;    -- all but reactions
ALTER TABLE members ADD COLUMN watch_started INTEGER NOT NULL DEFAULT 1;    -- how threads that they start are watched
ALTER TABLE members ADD COLUMN watch_replied INTEGER NOT NULL DEFAULT 1;    -- and those that they reply to
ALTER TABLE members ADD COLUMN alerts_mailed_at INTEGER;                    -- one letter until they come back

ALTER TABLE mail_queue ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';     -- an address: one press ends such letters
