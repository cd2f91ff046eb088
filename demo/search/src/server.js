import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { resolvers, typeDefs } from './articles.js';

const server = new ApolloServer({
  typeDefs,
  resolvers,
  stopOnTerminationSignals: false,
});

const { url } = await startStandaloneServer(server, { listen: { port: Number(process.env.PORT ?? 4000) } });
console.log(`search answers at ${url}`);
