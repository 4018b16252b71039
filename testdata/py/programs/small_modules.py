#: struct formats
import struct
for f, v in (("<i", (-5,)), (">I", (5,)), ("<hHbB?", (-1, 2, -3, 4, True)), ("!qQ", (-2 ** 63, 2 ** 64 - 1)), ("@bhiq", (1, 2, 3, 4)), ("<3s5sp", (b"ab", b"longer", b"")), ("10p", (b"pascal",)), ("<efd", (1.5, -2.25, 1e300)), ("2x c3x", (b"z",)), ("3h", (1, 2, 3)), ("=lL", (-1, 1)), ("0s0i", (b"",)), ("@l", (7,)), ("<d", (float("inf"),)), ("ci", (b"a", 1))):
    packed = struct.pack(f, *v)
    print(f, packed, struct.calcsize(f), struct.unpack(f, packed))
#: struct places
import struct
b = bytearray(10)
struct.pack_into("<hh", b, 3, 258, -1)
print(b, struct.unpack_from("<hh", b, 3), struct.unpack_from("<h", b, -2), list(struct.iter_unpack("<hb", b"\1\0\2\3\0\4")))
s = struct.Struct(">if")
print(s.size, s.format, s.pack(1, 2.0), s.unpack(s.pack(7, 0.5)), s.unpack_from(bytes(12), 2))
#: struct errors
import struct
for call in (
    lambda: struct.pack("<i"), lambda: struct.pack("<b", 200), lambda: struct.pack("<h", 40000), lambda: struct.pack("<I", -1), lambda: struct.pack("<i", "x"), lambda: struct.pack("<i", 1.5), lambda: struct.pack("<f", 1e40), lambda: struct.pack("<c", b"ab"), lambda: struct.pack("3s", "abc"),
    lambda: struct.unpack("<i", b"abc"), lambda: struct.calcsize("Z"), lambda: struct.calcsize("3"), lambda: struct.unpack_from("<i", b"abcd", 2), lambda: struct.pack_into("<i", bytearray(2), 0, 1), lambda: struct.iter_unpack("<i", b"abc"), lambda: struct.pack("<e", 1e6), lambda: struct.pack("<B", 256), lambda: struct.pack("<d", "x"), lambda: struct.calcsize(3), lambda: struct.pack("<Q", 2 ** 64),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: half floats
import struct
for x in (0.0, -0.0, 1.0, 0.1, 65504.0, 6e-8, 5.9e-8, 2 ** -14, 1 / 3, float("nan"), float("-inf"), 1e-10, 2049.0, 65519.0):
    p = struct.pack("<e", x)
    print(x, p.hex() if x == x else "nan", struct.unpack("<e", p)[0])
#: topological order
from graphlib import TopologicalSorter, CycleError
g = {"D": ["B", "C"], "C": ["A"], "B": ["A"]}
print(list(TopologicalSorter(g).static_order()))
t = TopologicalSorter()
t.add(1, 2, 3)
t.add(2, 4)
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(sorted(ready), bool(t))
    t.done(*ready)
#: cycles
from graphlib import TopologicalSorter, CycleError
for g in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {0: [1, 2], 1: [2], 2: [3, 4], 3: [5], 4: [5], 5: [1]}):
    try:
        print(list(TopologicalSorter(g).static_order()))
    except CycleError as e:
        print(e.args[0], e.args[1])
for call in (lambda t: t.get_ready(), lambda t: t.done(1), lambda t: t.is_active(), lambda t: (t.prepare(), t.prepare()), lambda t: (t.prepare(), t.add(1)), lambda t: (t.prepare(), t.done(9)), lambda t: (t.prepare(), t.done(1)), lambda t: (t.prepare(), t.get_ready(), t.done(2), t.done(2))):
    t = TopologicalSorter({1: [2]})
    try:
        call(t)
        print("fine")
    except ValueError as e:
        print(e)
#: queues
import queue
for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls()
    for x in (3, 1, 2):
        q.put(x)
    print(q.qsize(), q.empty(), q.full(), [q.get() for _ in range(3)], q.empty())
q = queue.Queue(1)
q.put("a")
for call in (lambda: q.put_nowait("b"), lambda: q.put("b", timeout=0), lambda: (q.get(), q.get_nowait()), lambda: q.get(block=False), lambda: q.put(1, timeout=-1), lambda: queue.SimpleQueue().get(False)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
#: worker loops
import queue
q = queue.Queue()
for n in range(5):
    q.put(n)
total = 0
while not q.empty():
    total += q.get()
    q.task_done()
q.join()
q.shutdown()
try:
    q.put(1)
except queue.ShutDown:
    print("shut", total)
#: uuids
import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time_low, u.node, u.clock_seq, u.time)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://x.y"), uuid.uuid5(uuid.NAMESPACE_OID, b"z").version, uuid.UUID(int=5), uuid.UUID(bytes=bytes(range(16))), uuid.UUID("{urn:uuid:12345678123456781234567812345678}") == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(bytes_le=u.bytes_le) == u)
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), sorted([uuid.UUID(int=2), uuid.UUID(int=1)]), hash(u) == hash(uuid.UUID(u.hex)), int(uuid.UUID(int=7)), uuid.uuid1().version)
#: uuid errors
import uuid
for call in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=1, version=9), lambda: uuid.UUID(fields=(1, 2)), lambda: setattr(uuid.UUID(int=1), "int", 3), lambda: uuid.UUID(int=1) < 3):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
