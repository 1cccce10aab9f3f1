"""What the till stands on, in words."""
