"""How the shop wants its till."""
