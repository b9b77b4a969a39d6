-- Lists of What's new, and marking read with a way back.

ALTER TABLE members ADD COLUMN whats_new TEXT NOT NULL DEFAULT '';  -- the list that they begin with (model/whats_new.hpp)

DROP INDEX threads_starter;
CREATE INDEX threads_starter ON threads (starter_id, activity_at DESC, id DESC);
CREATE INDEX threads_unanswered ON threads (activity_at DESC, id DESC) WHERE post_count = 1;

-- What a member marked read last, for as long as they may take it back.
CREATE TABLE read_markings (
    member_id  INTEGER PRIMARY KEY REFERENCES members (id),
    read_floor INTEGER,                  -- as it was before everything was marked; NULL: a forum was
    marked_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX read_markings_age ON read_markings (marked_at, member_id);

CREATE TABLE replaced_marks (
    member_id       INTEGER NOT NULL REFERENCES read_markings (member_id) ON DELETE CASCADE,
    thread_id       INTEGER NOT NULL,
    position        INTEGER,             -- of the mark as it was; NULL: there was none
    marked_position INTEGER,             -- what took its place; NULL: nothing, the floor tells
    PRIMARY KEY (member_id, thread_id)
) STRICT, WITHOUT ROWID;
