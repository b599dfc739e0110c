"""The fault suite: what can go wrong with a journal (F01–F85), counted, and the table made of it."""
