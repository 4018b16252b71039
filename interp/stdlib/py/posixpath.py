"""Paths of POSIX systems."""
from os.path import *
from os.path import __all__
