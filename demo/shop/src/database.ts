import pg from 'pg';

export const database = new pg.Pool({
  host: 'db.paperlantern.internal',
  database: 'shop',
  user: 'shop',
  password: process.env.DATABASE_PASSWORD,
  max: 10,
});
