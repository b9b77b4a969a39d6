-- What changed on the record, over the whole site: the latest first.
CREATE INDEX claim_versions_time ON claim_versions (made_at, claim_id, number);
