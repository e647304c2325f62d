-- Search inside words, and in scripts that do not part words: trigrams beside the word indexes of
-- 0001. External content, kept by triggers, deleted text overwritten (secure-delete).

CREATE VIRTUAL TABLE claims_trigram USING fts5 (statement, speaker, content = 'claims', content_rowid = 'n', tokenize = 'trigram remove_diacritics 1');
INSERT INTO claims_trigram (claims_trigram, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER claims_trigram_insert AFTER INSERT ON claims
BEGIN INSERT INTO claims_trigram (rowid, statement, speaker) VALUES (NEW.n, NEW.statement, NEW.speaker); END;
CREATE TRIGGER claims_trigram_delete AFTER DELETE ON claims
BEGIN INSERT INTO claims_trigram (claims_trigram, rowid, statement, speaker) VALUES ('delete', OLD.n, OLD.statement, OLD.speaker); END;
CREATE TRIGGER claims_trigram_update AFTER UPDATE OF statement, speaker ON claims
WHEN OLD.statement IS NOT NEW.statement OR OLD.speaker IS NOT NEW.speaker
BEGIN
  INSERT INTO claims_trigram (claims_trigram, rowid, statement, speaker) VALUES ('delete', OLD.n, OLD.statement, OLD.speaker);
  INSERT INTO claims_trigram (rowid, statement, speaker) VALUES (NEW.n, NEW.statement, NEW.speaker);
END;

CREATE VIRTUAL TABLE sources_trigram USING fts5 (title, url, publisher, author, content = 'sources', content_rowid = 'n', tokenize = 'trigram remove_diacritics 1');
INSERT INTO sources_trigram (sources_trigram, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER sources_trigram_insert AFTER INSERT ON sources
BEGIN INSERT INTO sources_trigram (rowid, title, url, publisher, author) VALUES (NEW.n, NEW.title, NEW.url, NEW.publisher, NEW.author); END;
CREATE TRIGGER sources_trigram_delete AFTER DELETE ON sources
BEGIN INSERT INTO sources_trigram (sources_trigram, rowid, title, url, publisher, author) VALUES ('delete', OLD.n, OLD.title, OLD.url, OLD.publisher, OLD.author); END;
CREATE TRIGGER sources_trigram_update AFTER UPDATE OF title, url, publisher, author ON sources
BEGIN
  INSERT INTO sources_trigram (sources_trigram, rowid, title, url, publisher, author) VALUES ('delete', OLD.n, OLD.title, OLD.url, OLD.publisher, OLD.author);
  INSERT INTO sources_trigram (rowid, title, url, publisher, author) VALUES (NEW.n, NEW.title, NEW.url, NEW.publisher, NEW.author);
END;

-- What lists and cards say of an article; its text has an index of its own.
CREATE VIRTUAL TABLE articles_fts USING fts5 (title, byline, publisher, url, content = 'articles', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO articles_fts (articles_fts, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE articles_trigram USING fts5 (title, byline, publisher, url, content = 'articles', content_rowid = 'n', tokenize = 'trigram remove_diacritics 1');
INSERT INTO articles_trigram (articles_trigram, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER articles_search_insert AFTER INSERT ON articles
BEGIN
  INSERT INTO articles_fts (rowid, title, byline, publisher, url) VALUES (NEW.n, NEW.title, NEW.byline, NEW.publisher, NEW.url);
  INSERT INTO articles_trigram (rowid, title, byline, publisher, url) VALUES (NEW.n, NEW.title, NEW.byline, NEW.publisher, NEW.url);
END;
CREATE TRIGGER articles_search_delete AFTER DELETE ON articles
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, byline, publisher, url) VALUES ('delete', OLD.n, OLD.title, OLD.byline, OLD.publisher, OLD.url);
  INSERT INTO articles_trigram (articles_trigram, rowid, title, byline, publisher, url) VALUES ('delete', OLD.n, OLD.title, OLD.byline, OLD.publisher, OLD.url);
END;
CREATE TRIGGER articles_search_update AFTER UPDATE OF title, byline, publisher, url ON articles
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, byline, publisher, url) VALUES ('delete', OLD.n, OLD.title, OLD.byline, OLD.publisher, OLD.url);
  INSERT INTO articles_fts (rowid, title, byline, publisher, url) VALUES (NEW.n, NEW.title, NEW.byline, NEW.publisher, NEW.url);
  INSERT INTO articles_trigram (articles_trigram, rowid, title, byline, publisher, url) VALUES ('delete', OLD.n, OLD.title, OLD.byline, OLD.publisher, OLD.url);
  INSERT INTO articles_trigram (rowid, title, byline, publisher, url) VALUES (NEW.n, NEW.title, NEW.byline, NEW.publisher, NEW.url);
END;

-- Texts of articles by trigram only where they hold a script without spaces (Han, kana, Hangul, Thai,
-- Lao, Khmer, Myanmar): 100,000 English words would take the server a second. A revision never changes.
CREATE VIEW revisions_unspaced AS SELECT n, text FROM revisions
WHERE text GLOB '*[฀-໿က-႟ᄀ-ᇿក-៿぀-㆏㐀-䶿一-鿿ꥠ-꥿가-힯豈-﫿ｦ-ￜ𠀀-𲎯]*';
CREATE VIRTUAL TABLE revisions_trigram USING fts5 (text, content = 'revisions_unspaced', content_rowid = 'n', tokenize = 'trigram remove_diacritics 1');
INSERT INTO revisions_trigram (revisions_trigram, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER revisions_trigram_insert AFTER INSERT ON revisions
WHEN NEW.text GLOB '*[฀-໿က-႟ᄀ-ᇿក-៿぀-㆏㐀-䶿一-鿿ꥠ-꥿가-힯豈-﫿ｦ-ￜ𠀀-𲎯]*'
BEGIN INSERT INTO revisions_trigram (rowid, text) VALUES (NEW.n, NEW.text); END;
CREATE TRIGGER revisions_trigram_delete AFTER DELETE ON revisions
WHEN OLD.text GLOB '*[฀-໿က-႟ᄀ-ᇿក-៿぀-㆏㐀-䶿一-鿿ꥠ-꥿가-힯豈-﫿ｦ-ￜ𠀀-𲎯]*'
BEGIN INSERT INTO revisions_trigram (revisions_trigram, rowid, text) VALUES ('delete', OLD.n, OLD.text); END;

-- What was stored before.
INSERT INTO claims_trigram (claims_trigram) VALUES ('rebuild');
INSERT INTO sources_trigram (sources_trigram) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO articles_trigram (articles_trigram) VALUES ('rebuild');
INSERT INTO revisions_trigram (revisions_trigram) VALUES ('rebuild');

-- The state of a claim is computed when it is asked for, out of these.
CREATE INDEX assessments_by_standing ON assessments (claim_n, basis, rating_n, conclusion, user_n);
CREATE INDEX claims_by_speaker ON claims (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX claims_that_wait ON claims (waiting_due) WHERE waiting_on IS NOT NULL AND waiting_due IS NOT NULL;
CREATE INDEX sources_by_title ON sources (title COLLATE NOCASE);
