"""The first start on the screen, step by step."""
