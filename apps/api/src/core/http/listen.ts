import { once } from 'node:events';
import type { Server } from 'node:http';

/** Resolves when the server accepts connections; rejects when the port is taken. */
export const listen = async (server: Server, port: number, host: string): Promise<void> => {
  server.listen(port, host);
  await once(server, 'listening');
};
