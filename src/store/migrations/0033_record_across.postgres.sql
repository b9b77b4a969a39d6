-- Answers between threads, duplicates that keep their addresses, and locks.
-- 0: within one thread; 1: between two, and who reads what is answered may read the answer; 2: for those who read both.
ALTER TABLE responses ADD COLUMN reach bigint NOT NULL DEFAULT 0;
CREATE INDEX responses_across ON responses (id) WHERE reach > 0;
CREATE INDEX responses_across_statement ON responses (statement_id) WHERE reach = 1;

ALTER TABLE claims ADD COLUMN merged_into bigint REFERENCES claims (id);  -- which says the same; never one that was merged itself
ALTER TABLE claims ADD COLUMN locked_at bigint;
CREATE INDEX claims_merged ON claims (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE threads ADD COLUMN record_locked_at bigint;

-- Who turned out to be somebody else on record. What was theirs remembers it, so that it can be taken back.
ALTER TABLE speakers ADD COLUMN merged_into bigint REFERENCES speakers (id);
CREATE INDEX speakers_merged ON speakers (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE speaker_names ADD COLUMN merged_from bigint REFERENCES speakers (id);
CREATE INDEX speaker_names_merged ON speaker_names (merged_from) WHERE merged_from IS NOT NULL;
ALTER TABLE claims ADD COLUMN speaker_merged_from bigint REFERENCES speakers (id);
CREATE INDEX claims_speaker_merged ON claims (speaker_merged_from) WHERE speaker_merged_from IS NOT NULL;
