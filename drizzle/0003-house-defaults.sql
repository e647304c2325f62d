-- The way of working that new articles take unless something else is chosen.
ALTER TABLE house ADD COLUMN working TEXT NOT NULL DEFAULT 'public-verdict'
  CHECK (working IN ('line-check', 'public-verdict', 'data-set'));
