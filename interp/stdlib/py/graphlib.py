"""Topological order."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class _Node:
    __slots__ = "name", "waits", "followers", "state"

    def __init__(self, name):
        self.name = name
        self.waits = 0  # predecessors that are not done
        self.followers = []
        self.state = ""  # "ready", "out" or "done"


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, name):
        if name not in self._nodes:
            self._nodes[name] = _Node(name)
        return self._nodes[name]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._node(node)
        entry.waits += len(predecessors)
        for p in predecessors:
            self._node(p).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [n.name for n in self._nodes.values() if not n.waits]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        out = tuple(self._ready)
        for name in out:
            self._nodes[name].state = "out"
        self._ready.clear()
        self._out += len(out)
        return out

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for name in nodes:
            node = self._nodes.get(name)
            if node is None:
                raise ValueError(f"node {name!r} was not added using add()")
            if node.state != "out":
                if node.state == "done":
                    raise ValueError(f"node {name!r} was already marked done")
                raise ValueError(f"node {name!r} was not passed out (still not ready)")
            node.state = "done"
            for follower in node.followers:
                entry = self._nodes[follower]
                entry.waits -= 1
                if not entry.waits:
                    self._ready.append(follower)
            self._finished += 1

    def _cycle(self):
        """The nodes of a cycle, the first of them again at the end, or None."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, place, branches = [], {}, []
            name = start
            while True:
                if name in seen:
                    if name in place:
                        return path[place[name]:] + [name]
                else:
                    seen.add(name)
                    branches.append(iter(self._nodes[name].followers))
                    place[name] = len(path)
                    path.append(name)
                while path:
                    following = next(branches[-1], branches)
                    if following is not branches:
                        name = following
                        break
                    del place[path.pop()]
                    branches.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)
