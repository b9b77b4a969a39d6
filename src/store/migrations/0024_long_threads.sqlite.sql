-- Ways through long threads: by member, by day, by reactions, by pictures.

ALTER TABLE posts ADD COLUMN reaction_total INTEGER NOT NULL DEFAULT 0;     -- likes that were imported, and all reactions
ALTER TABLE posts ADD COLUMN attached_pictures INTEGER NOT NULL DEFAULT 0;  -- of those that attachment_count counts
ALTER TABLE posts ADD COLUMN has_pictures INTEGER AS (attached_pictures > 0 OR instr(html, '<img ') > 0) VIRTUAL;

UPDATE posts SET reaction_total = likes + (SELECT count(*) FROM reactions WHERE post_id = posts.id)
 WHERE likes > 0 OR reactions <> '';
UPDATE posts SET attached_pictures = (SELECT count(*) FROM uploads WHERE post_id = posts.id AND is_in_text = 0 AND kind = 1)
 WHERE attachment_count > 0;

CREATE INDEX posts_by_author ON posts (thread_id, author_id, position) WHERE deleted_at IS NULL;
CREATE INDEX posts_by_day ON posts (thread_id, created_at, position) WHERE deleted_at IS NULL;
-- With deleted_at it tells which posts they are by itself.
CREATE INDEX posts_useful ON posts (thread_id, reaction_total DESC, position, deleted_at)
 WHERE reaction_total > 0 AND deleted_at IS NULL;
CREATE INDEX posts_with_pictures ON posts (thread_id, position) WHERE has_pictures = 1 AND deleted_at IS NULL;
