"""Plain twins of pages that are neither a day nor a list: two periods side by side, perspectives."""
