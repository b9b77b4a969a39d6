ALTER TABLE submissions ADD COLUMN claim_id INTEGER NOT NULL DEFAULT 0;  -- what the form made, if no post
-- For the export of one's own data.
CREATE INDEX claims_member ON claims (entered_by, id);
