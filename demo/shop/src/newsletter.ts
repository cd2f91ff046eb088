import { randomBytes } from 'node:crypto';
import { createHmac } from 'node:crypto';
import cron from 'node-cron';
import { Redis } from 'ioredis';
import { logger } from './logger.js';

const unsubscribeSecret = randomBytes(32).toString('hex');
const readers = new Redis();

cron.schedule('0 8 * * 1', async () => {
  for (const reader of await readers.smembers('readers')) {
    const signature = createHmac('sha256', unsubscribeSecret).update(reader).digest('hex');
    logger.info('newsletter for %s, unsubscribe with %s', reader, signature);
  }
});
