"""Receipt printers and the drawers plugged into them."""
