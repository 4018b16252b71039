import queue, threading, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
import concurrent.futures as cf


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: threads
out = []
ts = [threading.Thread(target=out.append, args=(i,)) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), ts[0].is_alive(), ts[0].name, ts[0].daemon, ts[0].ident is not None)
#: subclass and arguments
class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"w{n}", daemon=True)
        self.n = n
    def run(self):
        self.result = self.n ** 2
ws = [Worker(i) for i in range(3)]
for w in ws: w.start()
for w in ws: w.join()
print([w.result for w in ws], ws[0].name, ws[0].daemon)
t = threading.Thread(target=print, args=("a", "b"), kwargs={"sep": "-"})
t.start()
t.join()
#: misuse
t = threading.Thread(target=lambda: None)
attempt(t.join)
t.start()
attempt(t.start)
t.join()
attempt(threading.current_thread().join)
attempt(threading.Thread, target=None, args=None) if False else print(threading.Thread(target=None).run())
attempt(setattr, t, "daemon", True)
#: lock
n = 0
lock = threading.Lock()
def add():
    global n
    for _ in range(100):
        with lock:
            v = n
            time.sleep(0)
            n = v + 1
ts = [threading.Thread(target=add) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(n, lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release())
attempt(lock.release)
attempt(lock.acquire, False, 1)
#: rlock
r = threading.RLock()
with r:
    with r:
        print("twice", r.acquire(), r.release())
attempt(r.release)
#: condition
c = threading.Condition()
items = []
def consumer():
    with c:
        while not items:
            c.wait()
        print("got", items.pop())
t = threading.Thread(target=consumer)
t.start()
with c:
    items.append(7)
    c.notify()
t.join()
with c:
    print(c.wait(0.01), c.wait_for(lambda: True), c.wait_for(lambda: False, 0.01), c.notify_all())
attempt(c.notify)
attempt(c.wait)
#: event
e = threading.Event()
log = []
def waiter():
    log.append(e.wait(5))
t = threading.Thread(target=waiter)
t.start()
print(e.is_set(), e.wait(0.01))
e.set()
t.join()
print(log, e.is_set(), e.clear(), e.is_set())
#: semaphore
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release(), s.acquire(timeout=1))
b = threading.BoundedSemaphore(1)
attempt(b.release)
attempt(threading.Semaphore, -1)
with threading.Semaphore() as x:
    print(x)
#: barrier
b = threading.Barrier(3, action=lambda: print("all here"))
seen = []
def arrive(): seen.append(b.wait())
ts = [threading.Thread(target=arrive) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(seen), b.n_waiting, b.parties, b.broken)
b.abort()
attempt(b.wait)
print(b.broken, b.reset(), b.broken)
#: timer
out = []
t = threading.Timer(0.05, out.append, ["fired"])
t.start()
t.join()
t2 = threading.Timer(10, out.append, ["never"])
t2.start()
t2.cancel()
t2.join()
print(out)
#: local
l = threading.local()
l.x = "main"
seen = []
def look():
    seen.append(hasattr(l, "x"))
    l.x = "other"
t = threading.Thread(target=look)
t.start()
t.join()
print(l.x, seen)
class L(threading.local):
    def __init__(self, n): self.n = n
m = L(5)
t = threading.Thread(target=lambda: seen.append(m.n))
m.n = 6
t.start()
t.join()
print(seen[-1], m.n)
#: exceptions in threads
hooked = []
threading.excepthook = lambda args: hooked.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=lambda: 1 / 0, name="bad")
t.start()
t.join()
print(hooked)
#: who is there
print(threading.current_thread() is threading.main_thread(), threading.main_thread().name, threading.active_count(), [t.name for t in threading.enumerate()], threading.get_ident() == threading.main_thread().ident)
#: order of prints with joins
def say(x): print("say", x)
for i in range(3):
    t = threading.Thread(target=say, args=(i,))
    t.start()
    t.join()
#: queues between threads
q = queue.Queue()
results = []
def work():
    while (item := q.get()) is not None:
        results.append(item * 2)
        q.task_done()
    q.task_done()
t = threading.Thread(target=work)
t.start()
for i in range(4): q.put(i)
q.put(None)
q.join()
t.join()
print(results, q.empty(), q.qsize(), q.unfinished_tasks)
#: bounded queues
q = queue.Queue(maxsize=2)
def produce():
    for i in range(5): q.put(i)
t = threading.Thread(target=produce)
t.start()
print([q.get() for _ in range(5)])
t.join()
q.put(1); q.put(2)
attempt(q.put, 3, False)
attempt(q.put, 3, timeout=0.01)
print(q.full(), q.get_nowait(), q.get(), q.empty())
attempt(q.get, False)
attempt(q.get, timeout=0.01)
attempt(q.get, True, -1)
attempt(q.task_done) if q.unfinished_tasks == 0 else print("unfinished", q.unfinished_tasks)
#: other queues
p = queue.PriorityQueue()
for x in (3, 1, 2): p.put(x)
l = queue.LifoQueue()
for x in (3, 1, 2): l.put(x)
print([p.get() for _ in range(3)], [l.get() for _ in range(3)], queue.SimpleQueue().empty())
q = queue.Queue()
q.shutdown()
attempt(q.get)
attempt(q.put, 1)
#: executor
with ThreadPoolExecutor(max_workers=3) as ex:
    f = ex.submit(pow, 2, 10)
    print(f.result(), f.done(), f.running(), f.cancelled(), list(ex.map(lambda x: x * x, range(5))), list(ex.map(lambda a, b: a + b, [1, 2], [3, 4])))
attempt(ex.submit, pow, 1, 1)
#: futures
with ThreadPoolExecutor() as ex:
    f = ex.submit(lambda: 1 / 0)
    attempt(f.result)
    print(type(f.exception()).__name__, f.done())
    g = ex.submit(time.sleep, 0.01)
    called = []
    g.add_done_callback(lambda f: called.append(f.result()))
    g.result()
print(called)
#: as_completed and wait
with ThreadPoolExecutor(2) as ex:
    fs = {ex.submit(lambda x: x + 1, i): i for i in range(4)}
    print(sorted((fs[f], f.result()) for f in as_completed(fs)))
    done, pending = wait([ex.submit(str, i) for i in range(3)])
    print(sorted(f.result() for f in done), pending)
    d = wait([ex.submit(int, "x"), ex.submit(int, "1")], return_when=cf.FIRST_EXCEPTION)
    print(len(d.done) >= 1, d._fields)
#: map errors and timeouts
with ThreadPoolExecutor(1) as ex:
    it = ex.map(lambda x: 1 // x, [1, 0, 2])
    print(next(it))
    attempt(next, it)
    f = ex.submit(time.sleep, 0.2)
    try:
        f.result(timeout=0.01)
    except TimeoutError as e:
        print(type(e).__name__, cf.TimeoutError is TimeoutError)
#: cancel
with ThreadPoolExecutor(1) as ex:
    started = threading.Event()
    release = threading.Event()
    a = ex.submit(lambda: (started.set(), release.wait()))
    b = ex.submit(print, "never")
    started.wait()
    print(b.cancel(), b.cancelled(), a.cancel())
    release.set()
try:
    b.result()
except cf.CancelledError as e:
    print("cancelled", type(e).__name__)
#: futures by hand
f = cf.Future()
print(f.done(), f.set_running_or_notify_cancel(), f.running(), f.set_result(3), f.result())
try:
    f.set_result(4)
except cf.InvalidStateError as e:
    print(type(e).__name__)
g = cf.Future()
g.set_exception(KeyError("k"))
attempt(g.result)
#: initializer
def init(x): local.x = x
local = threading.local()
with ThreadPoolExecutor(1, thread_name_prefix="pool", initializer=init, initargs=(9,)) as ex:
    print(ex.submit(lambda: (local.x, threading.current_thread().name)).result())
#: shutdown
ex = ThreadPoolExecutor(2)
f = ex.submit(sum, [1, 2])
ex.shutdown(wait=True)
print(f.result())
attempt(ex.submit, sum, [1])
attempt(ThreadPoolExecutor, 0)
#: producer and consumers
q, out, lock = queue.Queue(3), [], threading.Lock()
def consume():
    while True:
        x = q.get()
        if x is None:
            q.put(None)
            return
        with lock:
            out.append(x)
cs = [threading.Thread(target=consume) for _ in range(3)]
for c in cs: c.start()
for i in range(20): q.put(i)
q.put(None)
for c in cs: c.join()
print(sorted(out) == list(range(20)))
#: deadlock avoided by order
a, b = threading.Lock(), threading.Lock()
def both(name):
    with a:
        with b:
            done.append(name)
done = []
ts = [threading.Thread(target=both, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(done))
