-- Two claims on the same words: that somebody said it, and that it is so. They name each other.
ALTER TABLE claims ADD COLUMN aspect TEXT CHECK (aspect IN ('said', 'so'));
ALTER TABLE claims ADD COLUMN counterpart_n INTEGER REFERENCES claims (n);
CREATE INDEX claims_by_counterpart ON claims (counterpart_n) WHERE counterpart_n IS NOT NULL;
