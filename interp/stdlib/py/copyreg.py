"""What tells copy how to make objects of a class again."""
__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
dispatch_table = {}
_extensions = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extensions.get(key) == code:
        return
    if key in _extensions:
        raise ValueError(f"key {key} is already registered with code {_extensions[key]}")
    if code in _extensions.values():
        raise ValueError(f"code {code} is already in use for key {next(k for k, v in _extensions.items() if v == code)}")
    _extensions[key] = code


def remove_extension(module, name, code):
    if _extensions.get((module, name)) != code:
        raise ValueError(f"key {(module, name)} is not registered with code {code}")
    del _extensions[module, name]


def clear_extension_cache():
    pass
