-- Whom a member does not want to read.
CREATE TABLE member_ignores (
    member_id  INTEGER NOT NULL REFERENCES members (id),
    ignored_id INTEGER NOT NULL REFERENCES members (id),
    ignored_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, ignored_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_ignores_ignored ON member_ignores (ignored_id, member_id);

-- Ignored threads are watched at the level 4 (model/watch.hpp).
CREATE INDEX thread_watches_ignored ON thread_watches (member_id, watched_at DESC, thread_id DESC) WHERE level = 4;

-- Most ignore nobody: what their pages need not ask.
ALTER TABLE members ADD COLUMN ignores_members INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN ignores_threads INTEGER NOT NULL DEFAULT 0;
