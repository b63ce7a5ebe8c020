/** The database as the rest of the receiver sees it: one interface above PGlite and PostgreSQL, which run the same SQL. */
export type Row = Record<string, unknown>;

export interface Queryable {
  /** Runs one statement with `$1` parameters. JSON goes in as a string, bytes as `Uint8Array`. */
  query<T extends object = Row>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

export interface Database extends Queryable {
  /** All or nothing. Rejects when the commit fails, so what is awaited is durable as far as the database promises. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Several statements without parameters, for migrations. */
  script(sql: string): Promise<void>;
  /** Runs `work` while no other process that asks for the same name does. */
  exclusively<T>(name: string, work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The SQLSTATE of an error of either database; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
