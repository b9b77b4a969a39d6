-- Reactions: few kinds, one reaction for each member and post. Kind 1 is what imported likes count as.
CREATE TABLE reaction_kinds (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,      -- what forms and the API say
    name      TEXT NOT NULL,
    icon      TEXT NOT NULL,             -- a name in the sprite
    position  INTEGER NOT NULL,
    is_active INTEGER NOT NULL
) STRICT;
INSERT INTO reaction_kinds (id, key, name, icon, position, is_active) VALUES
    (1, 'like', 'Like', 'thumbs-up', 1, 1),
    (2, 'thanks', 'Thanks', 'heart', 2, 1),
    (3, 'informative', 'Informative', 'lightbulb', 3, 1),
    (4, 'agree', 'Agree', 'circle-check', 4, 1),
    (5, 'funny', 'Funny', 'smile', 5, 1);

CREATE TABLE reactions (
    post_id    INTEGER NOT NULL REFERENCES post_sources (post_id) ON DELETE CASCADE,
    member_id  INTEGER NOT NULL REFERENCES members (id),
    kind_id    INTEGER NOT NULL REFERENCES reaction_kinds (id),
    author_id  INTEGER,                  -- of the post: who received it
    created_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reactions_post ON reactions (post_id, created_at DESC, member_id DESC, kind_id);
CREATE INDEX reactions_member ON reactions (member_id, post_id, kind_id);
CREATE INDEX reactions_author ON reactions (author_id);

ALTER TABLE posts ADD COLUMN reactions TEXT NOT NULL DEFAULT '';  -- how many of each kind: "1:7,3:2"
ALTER TABLE members ADD COLUMN reaction_score INTEGER NOT NULL DEFAULT 0;
UPDATE members SET reaction_score = received.likes
  FROM (SELECT author_id, sum(likes) AS likes FROM posts WHERE likes > 0 GROUP BY author_id) received
 WHERE members.id = received.author_id;

CREATE TABLE bookmarks (
    member_id  INTEGER NOT NULL REFERENCES members (id),
    post_id    INTEGER NOT NULL REFERENCES post_sources (post_id) ON DELETE CASCADE,
    note       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bookmarks_latest ON bookmarks (member_id, created_at DESC, post_id DESC);
CREATE INDEX bookmarks_post ON bookmarks (post_id);

-- Tags, each thread in the place that lists have it in. threads.tags keeps them in the order in which they were typed.
CREATE TABLE thread_tags (
    thread_id   INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    tag         TEXT NOT NULL,
    forum_id    INTEGER NOT NULL,
    activity_at INTEGER NOT NULL,
    PRIMARY KEY (thread_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_tags_list ON thread_tags (tag, activity_at DESC, thread_id DESC, forum_id);

-- How many threads of a forum have a tag.
CREATE TABLE tag_counts (
    tag          TEXT NOT NULL,
    forum_id     INTEGER NOT NULL,
    thread_count INTEGER NOT NULL,
    PRIMARY KEY (tag, forum_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_counts_most ON tag_counts (thread_count DESC, tag, forum_id);
CREATE INDEX tag_counts_forum ON tag_counts (forum_id);

WITH RECURSIVE lines (thread_id, forum_id, activity_at, tag, rest) AS (
    SELECT id, forum_id, activity_at, '', tags || char(10) FROM threads WHERE tags <> ''
    UNION ALL
    SELECT thread_id, forum_id, activity_at, substr(rest, 1, instr(rest, char(10)) - 1),
           substr(rest, instr(rest, char(10)) + 1)
      FROM lines
     WHERE rest <> '')
INSERT INTO thread_tags (thread_id, tag, forum_id, activity_at)
SELECT thread_id, tag, forum_id, activity_at FROM lines WHERE tag <> '' ON CONFLICT DO NOTHING;
INSERT INTO tag_counts (tag, forum_id, thread_count) SELECT tag, forum_id, count(*) FROM thread_tags GROUP BY tag, forum_id;

CREATE INDEX threads_prefix ON threads (forum_id, prefix, activity_at DESC, id DESC) WHERE prefix <> '';

-- Why a post was edited, as its editor said. A revision has the reason for its own text.
ALTER TABLE posts ADD COLUMN edit_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE revisions ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Notes that correct a post without changing it. One that was removed stays, with who removed it.
CREATE TABLE corrections (
    id         INTEGER PRIMARY KEY,
    post_id    INTEGER NOT NULL REFERENCES post_sources (post_id) ON DELETE CASCADE,
    member_id  INTEGER NOT NULL REFERENCES members (id),
    text       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    removed_by INTEGER REFERENCES members (id)
) STRICT;
CREATE INDEX corrections_post ON corrections (post_id, id);
ALTER TABLE posts ADD COLUMN correction_count INTEGER NOT NULL DEFAULT 0;  -- with those that were removed
