"""Small widgets that receive data and post messages."""
