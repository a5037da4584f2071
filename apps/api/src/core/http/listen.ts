import { once } from 'node:events';
import type { Server } from 'node:http';
import { isNativeError } from 'node:util/types';
import { EXIT_CODE, PlainFailure } from '../process/exit-code.js';

/** A name that nobody knows, and an address that belongs to another machine. */
const NOT_OURS = new Set<unknown>(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);

/**
 * Resolves when the server accepts connections.
 * @throws PlainFailure when the host is no address of this machine; whatever Node reports else, such as a port that is taken
 */
export const listen = async (server: Server, port: number, host: string): Promise<void> => {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isHostWrong = isNativeError(error) && 'code' in error && NOT_OURS.has(error.code);
    throw isHostWrong ? new PlainFailure(`HOST is no address of this machine: ${host}`, EXIT_CODE.settings) : error;
  }
};
