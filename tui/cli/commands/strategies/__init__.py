"""Commands about skills: what is known of them, changing them, coin-flip months."""
