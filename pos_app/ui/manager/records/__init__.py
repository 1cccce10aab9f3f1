"""What was done, by whom, and whether anybody changed it since."""
