"""Backups in the journal's place: looked through, compared, put back; and a journal that is gone."""
