export const typeDefs = `
  type Article { number: Int! title: String! }
  type Query { articles(title: String!): [Article!]! }
`;

export const resolvers = {
  Query: {
    async articles(_, { title }) {
      const found = await fetch(`${process.env.CATALOG_URL}/articles?title=${encodeURIComponent(title)}`);
      return found.json();
    },
  },
};
