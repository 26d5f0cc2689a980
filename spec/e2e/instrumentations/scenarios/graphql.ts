import { GraphQLInstrumentation } from '@opentelemetry/instrumentation-graphql';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'password' | 'token' | 'card'>(
  [new GraphQLInstrumentation({ allowValues: true })],
  async (require, { email, password, token, card }) => {
    const { buildSchema, graphql } = require('graphql') as typeof import('graphql');
    const schema = buildSchema(`
      input Login { email: String!, password: String! }
      type Customer { id: ID!, email: String }
      type Query { customer(email: String, first: Int): Customer, order(id: ID!): String }
      type Mutation { login(input: Login!): String, pay(card: String!): String }
    `);
    const rootValue = {
      customer: () => ({ id: 42, email }),
      login: () => 'ok',
      pay: () => {
        throw new Error(`Card ${card} was declined`);
      },
    };
    const run = (source: string, variableValues?: Record<string, unknown>) =>
      graphql({ schema, source, rootValue, ...(variableValues && { variableValues }) });
    await run(`query Find { customer(email: "${email}", first: 5) { id email } }`);
    await run('mutation Login($input: Login!, $keep: Boolean = true) { login(input: $input) @include(if: $keep) }', {
      input: { email, password },
    });
    await run(`mutation Pay { pay(card: "${card}") }`);
    await run(`mutation Inline { login(input: { email: "${email}", password: "${password}" }) }`);
    // what the library says of a value that is none
    await run(`query Order { order(id: ${token}) }`);
  },
);
