"""What was done, and whether anybody changed it since."""
