"""A reminder that the computer itself rings: systemd, launchd or Windows keep the time, no program of ours waits."""
