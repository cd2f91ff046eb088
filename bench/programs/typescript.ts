import type { Program } from './program.ts';

export const typescript: Program = {
  languageId: 'typescript',
  file: 'main.ts',
  head: `import express from 'express';
import pino from 'pino';
import { store } from './store.js';

const logger = pino();
const router = express.Router();
const server = express().use(router).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
`,
  piece: (index: number): string => `
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
`,
  tail: '',
  anchor: '\nrouter.get',
  typed: `
const report = winston.createLogger({
  transports: [new winston.transports.File({ filename: '/var/log/app.log' })],
});
if (process.env.DEBUG) {
  report.info(\`started \${process.pid}\`, { at: Date.now(), files: [1, 2] });
}
`,
};
