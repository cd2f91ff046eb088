import 'dotenv/config';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import session from 'express-session';
import { logger } from './logger.js';
import './newsletter.js';
import { account } from './routes/account.js';
import { basket } from './routes/basket.js';
import { orders } from './routes/orders.js';
import { seed } from './seed.js';

const app = express();

app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 120 }));
app.use(
  session({
    secret: 'ember-Fjord!82-lantern',
    resave: false,
    saveUninitialized: false,
  }),
);

app.use('/account', account);
app.use('/basket', basket);
app.use('/orders', orders);
app.post('/admin/seed-db', async (request, response) => {
  response.json(await seed(request.body));
});

app.listen(3000, () => {
  logger.info('shop is open');
});
