"""Commands that are typed with words alone, such as `evenso search river`: begun without what reads options."""
