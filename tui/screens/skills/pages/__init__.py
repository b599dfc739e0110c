"""The pages behind Skills: one skill in full, which strategies work, what helped before, a coin-flip month, ideas."""
