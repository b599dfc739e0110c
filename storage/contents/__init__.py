"""What the journal holds, a module for each kind of it; `storage.journal` puts them together."""
