"""Questions about modules."""
from types import SimpleNamespace as _SimpleNamespace


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    dots = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", dots - 1)
    if len(parts) < dots:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[dots:]}" if name[dots:] else parts[0]


def find_spec(name, package=None):
    from importlib import import_module
    try:
        import_module(name, package)
    except ImportError:
        return None
    return _SimpleNamespace(name=name, origin=None, loader=None)
