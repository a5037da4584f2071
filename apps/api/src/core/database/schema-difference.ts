import type { DataSource } from 'typeorm';

export type SchemaDifference = { readonly up: readonly string[]; readonly down: readonly string[] };

type LoggedQuery = { readonly query: string };

/** Statements that turn the tables of an initialised data source into what its entities say, and back. */
export const findSchemaDifference = async (dataSource: DataSource): Promise<SchemaDifference> => {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  const textOf = ({ query }: LoggedQuery) => query;
  return { up: upQueries.map(textOf), down: downQueries.map(textOf).toReversed() };
};
