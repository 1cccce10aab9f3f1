"""The lock screen: who is at the till."""
