"""Values written as text. Trees of programs are not there."""
from _trammel import literal_eval as _literal_eval

__all__ = ["literal_eval"]


def literal_eval(node_or_string):
    return _literal_eval(node_or_string)


def __getattr__(name):
    raise AttributeError(f"module 'ast' has no attribute {name!r} in a dry run: only literal_eval is there, and trammel ast prints trees")
