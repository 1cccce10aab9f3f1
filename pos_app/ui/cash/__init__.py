"""Taking cash: what was received, what goes back, and with which notes and coins."""
