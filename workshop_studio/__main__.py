"""Starts the program with python -m workshop_studio."""

import sys

from workshop_studio.app import main

sys.exit(main())
