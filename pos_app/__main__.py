"""``python -m pos_app``: every program of Mostrador by its command."""

import sys

from pos_app.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
