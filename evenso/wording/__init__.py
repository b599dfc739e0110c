"""Every sentence the program says about a person's data, in one place (`science.md` 9)."""
