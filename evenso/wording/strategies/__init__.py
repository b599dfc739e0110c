"""What is said of skills as strategies: the three answers, coin-flip months, what helped when it was hard."""
