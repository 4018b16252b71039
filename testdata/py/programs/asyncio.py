#: run and sleep
import asyncio
async def main():
    print("a")
    await asyncio.sleep(0.01)
    print("b")
    return 5
print(asyncio.run(main()))
#: gather
import asyncio
async def f(n, d):
    await asyncio.sleep(d)
    print("done", n)
    return n * n
async def main():
    print(await asyncio.gather(f(1, 0.03), f(2, 0.01), f(3, 0.02)))
asyncio.run(main())
#: tasks
import asyncio
async def f(n):
    for i in range(2):
        print(n, i)
        await asyncio.sleep(0)
async def main():
    t1 = asyncio.create_task(f("a"), name="first")
    t2 = asyncio.create_task(f("b"))
    await t1
    await t2
    print(t1.get_name(), t1.done(), t1.result())
asyncio.run(main())
#: queue
import asyncio
async def producer(q):
    for i in range(4):
        await q.put(i)
        print("put", i)
    await q.put(None)
async def consumer(q):
    while (x := await q.get()) is not None:
        print("got", x)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(q), consumer(q))
asyncio.run(main())
#: cancel
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("main saw it", t.cancelled())
asyncio.run(main())
#: wait for
import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", type(e).__name__)
    print(await asyncio.wait_for(asyncio.sleep(0.001, "ok"), 1))
asyncio.run(main())
#: gather with exceptions
import asyncio
async def bad(): raise ValueError("x")
async def good(): return 1
async def main():
    print(await asyncio.gather(bad(), good(), return_exceptions=True))
    try:
        await asyncio.gather(bad(), good())
    except ValueError as e:
        print("raised", e)
asyncio.run(main())
#: lock event semaphore
import asyncio
async def worker(n, lock):
    async with lock:
        print("in", n)
        await asyncio.sleep(0.01)
        print("out", n)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker(1, lock), worker(2, lock))
    e = asyncio.Event()
    async def waiter():
        await e.wait()
        print("event")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    e.set()
    await t
    s = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(i, s) for i in range(3)))
asyncio.run(main())
#: task group
import asyncio
async def f(n):
    await asyncio.sleep(0.01 * n)
    return n
async def bad():
    await asyncio.sleep(0.005)
    raise ValueError("boom")
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(f(1))
        b = tg.create_task(f(2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            c = tg.create_task(f(100))
    except* ValueError as eg:
        print("group", eg.exceptions)
    print(c.cancelled())
asyncio.run(main())
#: as completed and wait
import asyncio
async def f(n):
    await asyncio.sleep(0.01 * n)
    return n
async def main():
    for c in asyncio.as_completed([f(3), f(1), f(2)]):
        print(await c)
    done, pending = await asyncio.wait([asyncio.create_task(f(1)), asyncio.create_task(f(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
asyncio.run(main())
#: timeout context
import asyncio
async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
asyncio.run(main())
#: exceptions leave run
import asyncio
async def main(): raise KeyError("k")
try:
    asyncio.run(main())
except KeyError as e:
    print(repr(e))
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
#: async generator in asyncio
import asyncio
async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0.001)
        yield i
async def main():
    print([i async for i in ticks(3)])
    async for i in ticks(2):
        print(i)
asyncio.run(main())
#: futures
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, "value")
    print(await fut)
    t0 = loop.time()
    await asyncio.sleep(0.02)
    print(loop.time() - t0 >= 0.02)
    print(await asyncio.to_thread(len, [1, 2]))
asyncio.run(main())
