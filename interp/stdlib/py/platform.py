"""The machine of a run, which is the same everywhere."""
import _world
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")
uname_result.__module__ = "platform"


def uname():
    _world.ask("env", "platform.uname()")
    return uname_result("Linux", "localhost", "6.0.0", "#1", "x86_64", "")


def _part(name):
    def get():
        return getattr(uname(), name)
    get.__name__ = get.__qualname__ = name
    return get


system, node, release, version, machine, processor = map(_part, uname_result._fields)


def platform(aliased=False, terse=False):
    _world.ask("env", "platform.platform()")
    return "Linux-6.0.0-x86_64-with-glibc2.36"


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def python_version():
    return "3.13.0"


def python_version_tuple():
    return "3", "13", "0"


def python_implementation():
    return "CPython"


def python_compiler():
    return ""


def python_build():
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", "2.36"
