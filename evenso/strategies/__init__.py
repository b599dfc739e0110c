"""Which strategies work for one person: three separate answers about each skill, and what helped when it was hard."""
