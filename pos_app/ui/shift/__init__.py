"""The shift's screens: opened, moved, handed over, counted without seeing, closed."""
