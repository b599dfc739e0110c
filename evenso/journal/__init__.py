"""Writing and looking back: which question fits a day, which earlier days are like it, what a text looks like."""
