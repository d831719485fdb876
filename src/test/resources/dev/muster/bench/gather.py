"""Fetches a list with aiohttp as its own documentation does: gather.py LIST IN_FLIGHT"""
import asyncio
import sys

import aiohttp


async def main(path, in_flight):
    with open(path) as lines:
        urls = lines.read().split()

    async def fetch(session, url):
        async with session.get(url) as response:
            await response.read()
            return response.status

    connector = aiohttp.TCPConnector(limit=in_flight)
    async with aiohttp.ClientSession(connector=connector) as session:
        statuses = await asyncio.gather(*(fetch(session, url) for url in urls))
    assert statuses == [200] * len(urls)


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
