"""The help that lies over a screen."""
