"""One exercise while it is done: its page, what the keys do, what is drawn."""
