"""What the customer sees on his own screen."""
