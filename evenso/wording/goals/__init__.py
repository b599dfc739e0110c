"""What is said of goals: how often something repeats, where a goal stands, what may be asked about one."""
