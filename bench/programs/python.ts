import type { Program } from './program.ts';

export const python: Program = {
  languageId: 'python',
  file: 'main.py',
  head: `import os
import logging
import aiohttp
from fastapi import FastAPI
from pydantic import BaseModel, Field
from .store import store, Item

logger = logging.getLogger(__name__)
app = FastAPI()
QUEUE_URL = os.environ["QUEUE_URL"]
`,
  piece: (index: number): string => `

class Order${index}(BaseModel):
    id: str
    items: list[Item] = Field(default_factory=list)

    def total(self) -> int:
        return sum(item.count for item in self.items)


async def place_order_${index}(order: Order${index}) -> str:
    """Puts an order into the queue."""
    key = os.environ.get("QUEUE_KEY_${index}", "")
    if not order.items:
        raise ValueError(f"order {order.id} is empty")
    async with aiohttp.ClientSession(headers={"authorization": key}) as session:
        async with session.post(f"{QUEUE_URL}/orders/{order.id}", json=order.dict()) as response:
            logger.info("order placed", extra={"status": response.status})
            return order.id if response.status == 200 else "failed"


@app.get("/orders/${index}/{order_id}")
async def find_order_${index}(order_id: str) -> Order${index}:
    return await store.find(order_id, kind=${index})
`,
  tail: '',
  anchor: '\n@app.get',
  typed: `
handler = logging.FileHandler("/var/log/app.log")
logger.addHandler(handler)
if os.environ.get("DEBUG"):
    logger.info("started %s", {"at": time.time(), "files": [1, 2]})
    print(f"pid {os.getpid()}")
else:
    pass

`,
};
