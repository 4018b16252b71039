import asyncio


async def say(what, delay=0):
    await asyncio.sleep(delay)
    print(what)
    return what


async def fail(delay=0, kind=ValueError):
    await asyncio.sleep(delay)
    raise kind("failed")


def run(main):
    try:
        print("result", asyncio.run(main()))
    except BaseException as e:
        print(type(e).__name__ + ":", e)

#: gather
async def main():
    return await asyncio.gather(say("b", 0.02), say("a", 0.01), say("c", 0.03))
run(main)
#: gather with errors
async def main():
    print(await asyncio.gather(say("x"), fail(), return_exceptions=True))
    return await asyncio.gather(fail(), say("y", 0.01))
run(main)
#: tasks
async def main():
    t = asyncio.create_task(say("t", 0.01), name="mine")
    print(t.get_name(), t.done(), t in asyncio.all_tasks(), asyncio.current_task() is t)
    await t
    print(t.done(), t.result(), t.exception(), t.cancelled())
run(main)
#: task errors
async def main():
    t = asyncio.create_task(fail())
    try:
        await t
    except ValueError as e:
        print("caught", e)
    print(t.exception(), t.done())
    try:
        t.result()
    except ValueError:
        print("again")
    t2 = asyncio.create_task(say("z"))
    try:
        t2.result()
    except asyncio.InvalidStateError as e:
        print(e)
    await t2
run(main)
#: cancel
async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cleanup", e.args)
        raise
    finally:
        print("finally")
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(t.cancel("msg"), t.cancelling())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    print(t.cancel())
run(main)
#: cancel swallowed
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "survived"
async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    return await t
run(main)
#: wait_for
async def main():
    print(await asyncio.wait_for(say("fast", 0.01), 1))
    try:
        await asyncio.wait_for(say("slow", 1), 0.01)
    except TimeoutError as e:
        print("timeout", repr(e), asyncio.TimeoutError is TimeoutError)
    return await asyncio.wait_for(say("none"), None)
run(main)
#: timeout
async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("late")
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0.01)
    print(t.expired(), t.when() is not None)
    async with asyncio.timeout(None) as t:
        t.reschedule(asyncio.get_running_loop().time() + 5)
    print(t.expired())
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        pass
run(main)
#: wait
async def main():
    ts = [asyncio.create_task(say(i, i / 100)) for i in range(3)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), pending)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(5))], timeout=0.01)
    print(len(done), len(pending))
run(main)
#: as_completed
async def main():
    for c in asyncio.as_completed([say("b", 0.02), say("a", 0.01)]):
        print("got", await c)
    async for t in asyncio.as_completed([asyncio.create_task(say("q", 0.01))]):
        print(t.result())
run(main)
#: task groups
async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(say("a", 0.02))
        b = g.create_task(say("b", 0.01))
    print(a.result(), b.result())
run(main)
#: task group errors
async def main():
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(0.01))
            t = g.create_task(say("never", 1))
    except* ValueError as e:
        print([str(x) for x in e.exceptions], t.cancelled())
run(main)
#: locks
async def main():
    lock, order = asyncio.Lock(), []
    async def use(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0.01)
            order.append(("out", n))
    await asyncio.gather(*(use(i) for i in range(3)))
    print(order, lock.locked())
    await lock.acquire()
    print(lock.locked(), lock.release())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
run(main)
#: semaphores
async def main():
    s, active, most = asyncio.Semaphore(2), 0, 0
    async def use():
        nonlocal active, most
        async with s:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0.01)
            active -= 1
    await asyncio.gather(*(use() for _ in range(6)))
    print(most, s.locked())
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
run(main)
#: events and conditions
async def main():
    e = asyncio.Event()
    async def waiter(n):
        await e.wait()
        print("woken", n)
    ts = [asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(0.01)
    e.set()
    await asyncio.gather(*ts)
    print(e.is_set(), e.clear(), e.is_set())
    c, items = asyncio.Condition(), []
    async def consumer():
        async with c:
            await c.wait_for(lambda: items)
            print("item", items.pop())
    t = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with c:
        items.append(1)
        c.notify_all()
    await t
run(main)
#: queues
async def main():
    q = asyncio.Queue(maxsize=2)
    async def produce():
        for i in range(5):
            await q.put(i)
            print("put", i, q.qsize())
        await q.put(None)
    async def consume():
        while (item := await q.get()) is not None:
            print("got", item)
            q.task_done()
    await asyncio.gather(produce(), consume())
    print(q.empty(), q.full())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__)
    q.put_nowait(1); q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull:
        print("full")
run(main)
#: workers
async def main():
    q = asyncio.Queue()
    done = []
    async def worker(name):
        while True:
            n = await q.get()
            await asyncio.sleep(n / 1000)
            done.append((name, n))
            q.task_done()
    ws = [asyncio.create_task(worker(f"w{i}")) for i in range(2)]
    for n in (3, 1, 2, 5): q.put_nowait(n)
    await q.join()
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True) == [] or "stopped", sorted(n for _, n in done))
run(main)
#: priority and lifo queues
async def main():
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (2, 1, 3):
        p.put_nowait(x)
        l.put_nowait(x)
    return [await p.get() for _ in range(3)], [await l.get() for _ in range(3)]
run(main)
#: shield
async def main():
    t = asyncio.create_task(say("inner", 0.02))
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.01)
    except TimeoutError:
        print("timed out", t.cancelled())
    return await t
run(main)
#: to_thread and executors
import concurrent.futures
async def main():
    print(await asyncio.to_thread(lambda a, b=1: a + b, 2, b=3))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
run(main)
#: futures
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(0.01, f.set_result, "later")
    print(f.done(), await f, f.result())
    g = loop.create_future()
    g.add_done_callback(lambda f: print("callback", f.exception()))
    g.set_exception(KeyError("k"))
    try:
        await g
    except KeyError as e:
        print(repr(e))
run(main)
#: call_soon and call_later
async def main():
    loop, out = asyncio.get_running_loop(), []
    loop.call_later(0.02, out.append, "later")
    loop.call_soon(out.append, "soon")
    h = loop.call_later(0.01, out.append, "never")
    h.cancel()
    await asyncio.sleep(0.05)
    print(out, h.cancelled(), loop.is_running(), loop.is_closed())
run(main)
#: async iteration
class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def gen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("closed")
async def main():
    print([x async for x in Count(3)], [x async for x in gen(3) if x != 1], {x: x async for x in gen(2)})
    g = gen(5)
    print(await anext(g), await g.__anext__())
    await g.aclose()
    print(await anext(gen(0), "empty"))
run(main)
#: async generators and send
async def echo():
    got = None
    while True:
        got = yield got
        if got is None: return
async def main():
    g = echo()
    print(await g.asend(None), await g.asend(5))
    try:
        await g.athrow(ValueError("in"))
    except ValueError as e:
        print(e)
run(main)
#: async context managers
import contextlib
@contextlib.asynccontextmanager
async def ctx(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)
async def main():
    async with ctx("a") as a, ctx("b"):
        print(a)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(ctx("c"))
        stack.push_async_callback(say, "pushed")
run(main)
#: misuse
async def main(): pass
c = main()
for f in (lambda: asyncio.run(3), lambda: asyncio.get_running_loop(), lambda: asyncio.create_task(c)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
c.close()
async def nested():
    asyncio.run(say("x"))
run(nested)
#: coroutines by hand
async def co():
    await asyncio.sleep(0)
    return 7
c = co()
print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(co), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
#: runner
with asyncio.Runner() as r:
    print(r.run(say("one")), r.run(say("two")), r.get_loop().is_closed())
#: exception groups from nested groups
async def main():
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(0, ValueError))
            g.create_task(fail(0, KeyError))
    except ExceptionGroup as e:
        print(sorted(type(x).__name__ for x in e.exceptions), e.message)
run(main)
#: order of tasks
async def step(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(step("a", 3), step("b", 2), step("c", 1))
run(main)
#: barrier
async def main():
    b = asyncio.Barrier(2)
    async def arrive(n):
        await asyncio.sleep(n / 100)
        i = await b.wait()
        return i in (0, 1)
    return await asyncio.gather(arrive(1), arrive(2))
run(main)
#: results of finished loops
loop = asyncio.new_event_loop()
print(loop.run_until_complete(say("direct")), loop.is_running(), loop.close(), loop.is_closed())
#: keyboard interrupts and system exit
async def main(): raise SystemExit(3)
run(main)
async def main2(): raise KeyboardInterrupt
run(main2)
