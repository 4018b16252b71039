"""The collector of the host, which a program can neither steer nor look into."""
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks, garbage = [], []
_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0}


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    _state["threshold"] = (threshold0, threshold1, threshold2)


def get_count():
    return 0, 0, 0


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def set_debug(flags, /):
    _state["debug"] = flags


def get_debug():
    return _state["debug"]


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, bool, complex, type(None)))


def is_finalized(obj, /):
    return False


def _nothing(*objs):
    return []


get_objects = get_referrers = get_referents = _nothing
