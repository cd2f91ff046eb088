import { database } from './database.js';

/** Fills an empty shop with the articles of a catalog. */
export async function seed(articles: readonly { number: number; title: string }[]): Promise<number> {
  for (const { number, title } of articles) {
    await database.query('insert into articles (number, title) values ($1, $2)', [number, title]);
  }
  return articles.length;
}
