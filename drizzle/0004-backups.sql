-- The settings list the last backups: they are found in the history without reading all of it.
CREATE INDEX event_changes_of_backups ON event_changes (n) WHERE kind = 'backup';
