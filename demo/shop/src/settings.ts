const isProduction = process.env.NODE_ENV === 'production';

export const settings = {
  tokenSecret: process.env.JWT_SECRET || 'only-for-Testing#1',
  catalogUrl: isProduction ? 'https://catalog.paperlantern.shop' : 'http://localhost:5000',
  pageSize: 24,
};
