/** SQL for an instant inside JSON, written as the contract writes instants; PostgreSQL alone writes an offset instead of the Z. */
export const utcText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
