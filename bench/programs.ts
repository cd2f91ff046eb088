/** Programs of a wanted length, made of pieces that services are made of. */
const typescript = (index: number): string => `
export interface Order${index} {
  readonly id: string;
  readonly items: readonly { sku: string; count: number }[];
}

/** Puts an order into the queue. */
export async function placeOrder${index}(order: Order${index}): Promise<string> {
  const key = process.env.QUEUE_KEY_${index} ?? '';
  if (order.items.length === 0) throw new Error(\`order \${order.id} is empty\`);
  const total = order.items.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
  const response = await fetch(\`\${process.env.QUEUE_URL}/orders/\${order.id}\`, {
    method: 'POST',
    headers: { authorization: key, 'content-type': 'application/json' },
    body: JSON.stringify({ ...order, total }),
  });
  logger.info({ status: response.status, order: order.id }, 'order placed');
  return response.ok ? order.id : 'failed';
}

router.get('/orders/${index}/:id', async (request, response) => {
  const order = await store.find({ id: request.params.id, kind: ${index} });
  response.status(order === undefined ? 404 : 200).json(order ?? { error: 'unknown' });
});
`;

const python = (index: number): string => `

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
`;

const heads = {
  typescript: `import express from 'express';\nimport pino from 'pino';\nimport { store } from './store.js';\n\nconst logger = pino();\nconst router = express.Router();\nconst server = express().use(router).listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
  python: `import os\nimport logging\nimport aiohttp\nfrom fastapi import FastAPI\nfrom pydantic import BaseModel, Field\nfrom .store import store, Item\n\nlogger = logging.getLogger(__name__)\napp = FastAPI()\nQUEUE_URL = os.environ["QUEUE_URL"]\n`,
};

export type ProgramLanguage = keyof typeof heads;

/** A program of about that many lines. */
export function programOf(language: ProgramLanguage, lines: number): string {
  const piece = language === 'typescript' ? typescript : python;
  const count = Math.round((lines - heads[language].split('\n').length) / (piece(0).split('\n').length - 1));
  return heads[language] + Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** What is typed: a statement of a few lines with brackets and strings, open for a while as they are while typing. */
export const typed: Readonly<Record<ProgramLanguage, string>> = {
  typescript: `\nconst report = winston.createLogger({\n  transports: [new winston.transports.File({ filename: '/var/log/app.log' })],\n});\nif (process.env.DEBUG) {\n  report.info(\`started \${process.pid}\`, { at: Date.now(), files: [1, 2] });\n}\n`,
  python: `\nhandler = logging.FileHandler("/var/log/app.log")\nlogger.addHandler(handler)\nif os.environ.get("DEBUG"):\n    logger.info("started %s", {"at": time.time(), "files": [1, 2]})\n    print(f"pid {os.getpid()}")\nelse:\n    pass\n\n`,
};
