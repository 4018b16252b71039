import asyncio
from typing import AsyncIterator

async def ticks(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def main(n: int = 3) -> list[int]:
    out: list[int] = []
    async for t in ticks(n):
        out.append(t)
    return out

print(asyncio.run(main()))
