"""In which language the program speaks, chosen before anything else of it is loaded."""
