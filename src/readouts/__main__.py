"""`python -m readouts` is the command line."""

import sys

from readouts.cli import main

if __name__ == "__main__":
    sys.exit(main())
