"""Runs Python that a model wrote, in `trammel serve`. Needs only Python's standard library.

    with Trammel() as host:
        report = host.run("print(twice(21))", tools={"twice": lambda n: 2 * n})
"""
import base64
import inspect
import itertools
import json
import math
import subprocess


class TrammelError(Exception):
    """A request that the service refused, or the end of the service."""


class Trammel:
    """A service, and the host's side of the conversation with it."""

    def __init__(self, command=("trammel", "serve", "--execute")):
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self._ids = itertools.count(1)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        """Ends the service and its sessions."""
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, op, functions=None, **keys):
        """Sends a request and gives its answer, a dict; calls of functions are answered meanwhile."""
        self._send({"id": next(self._ids), "op": op, **keys})
        while True:
            line = self._process.stdout.readline()
            if not line:
                raise TrammelError("the service has ended")
            answer = json.loads(line)
            if "call" in answer:
                self._send({"id": answer["id"], **reply(functions, **answer["call"])})
            elif answer["ok"]:
                return answer
            else:
                raise TrammelError(answer["error"]["message"])

    def _send(self, message):
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def run(self, source, tools=None, **keys):
        """Runs a program and gives its report. tools are functions by name."""
        return self.ask("run", tools, source=source, tools=signatures(tools), **keys)

    def session(self, tools=None, **keys):
        """Opens a session, which keeps its variables from run to run."""
        return Session(self, tools, self.ask("session_open", tools=signatures(tools), **keys)["session"])


class Session:
    """A session of a service."""

    def __init__(self, host, tools, name):
        self._host, self._tools, self._name = host, tools, name

    def run(self, source):
        """Runs a program with the session's variables and gives its report."""
        return self._host.ask("session_run", self._tools, session=self._name, source=source)

    def get(self, *names):
        """Gives variables as a dict, all public ones if none are named."""
        answer = self._host.ask("session_get", session=self._name, names=list(names))
        return {name: untag(value) for name, value in answer["vars"].items()}

    def set(self, **variables):
        """Binds variables."""
        self._host.ask("session_set", session=self._name, vars={name: tag(value) for name, value in variables.items()})

    def fork(self):
        """Gives a second session that is as this one is, and shares nothing with it."""
        return Session(self._host, self._tools, self._host.ask("session_fork", session=self._name)["session"])

    def close(self):
        """Ends the session."""
        self._host.ask("session_close", session=self._name)


def signatures(tools):
    """Names functions with their parameters, which a tool policy is about."""
    return [f"{name}({', '.join(inspect.signature(function).parameters)})" for name, function in (tools or {}).items()]


def reply(tools, name, args, kwargs):
    """Calls a tool: what it gives, or the exception that it raises, goes back to the program."""
    try:
        value = tools[name](*map(untag, args), **{key: untag(value) for key, value in kwargs.items()})
        return {"return": tag(value)}
    except Exception as e:
        return {"raise": {"type": type(e).__name__, "message": str(e)}}


def tag(value):
    """Writes a value as the JSON that keeps what it is."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": str(value)}
    if isinstance(value, (bytes, bytearray)):
        return {"$" + type(value).__name__: base64.b64encode(value).decode()}
    if isinstance(value, (tuple, set, frozenset)):
        return {"$" + type(value).__name__: [tag(item) for item in value]}
    if isinstance(value, list):
        return [tag(item) for item in value]
    if isinstance(value, dict):
        if all(isinstance(key, str) and not key.startswith("$") for key in value):
            return {key: tag(item) for key, item in value.items()}
        return {"$dict": [[tag(key), tag(item)] for key, item in value.items()]}
    if isinstance(value, int) and abs(value) > 2**53:
        return {"$int": str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise TypeError(f"{type(value).__name__} does not travel")


TAGS = {
    "$int": int, "$float": float, "$bytes": base64.b64decode, "$bytearray": lambda text: bytearray(base64.b64decode(text)),
    "$complex": lambda parts: complex(*map(untag, parts)), "$tuple": lambda items: tuple(map(untag, items)),
    "$set": lambda items: set(map(untag, items)), "$frozenset": lambda items: frozenset(map(untag, items)),
    "$dict": lambda pairs: {untag(key): untag(value) for key, value in pairs}, "$object": lambda shown: shown["repr"],
}


def untag(value):
    """Reads what tag, or the service, has written. Objects of the program come as their repr."""
    if isinstance(value, list):
        return [untag(item) for item in value]
    if isinstance(value, dict):
        if len(value) == 1:
            (key, inner), = value.items()
            if key in TAGS:
                return TAGS[key](inner)
        return {key: untag(item) for key, item in value.items()}
    return value
