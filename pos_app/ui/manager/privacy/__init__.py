"""Personal data on the screen."""
