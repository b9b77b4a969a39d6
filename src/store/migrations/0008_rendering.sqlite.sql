-- Rendering anew: posts whose HTML an older renderer made, the oldest version first. A version of 0 or less is a mark: to be
-- made anew by whatever version there is.
CREATE INDEX posts_rendering ON posts (renderer_version, id);

-- Numbers of posts in the source, in quotations, are those of the forum it came from: they lead nowhere here.
ALTER TABLE post_sources ADD COLUMN has_foreign_numbers INTEGER NOT NULL DEFAULT 0;
-- Whether what was imported so far came from a Stoa was not written down; no link is better than a wrong one.
UPDATE post_sources SET has_foreign_numbers = 1 WHERE post_id IN (SELECT id FROM imported WHERE type = 3);
