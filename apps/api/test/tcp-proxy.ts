import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type TcpProxy = {
  readonly port: number;
  /** The server is gone: connections break, new ones are refused. */
  stop(): Promise<void>;
  /** The server no longer answers, and does not say so (a frozen machine, a cut cable). */
  freeze(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
};

/** Stands between the application and a server, to take that server away without touching it. */
export const createTcpProxy = async (targetHost: string, targetPort: number): Promise<TcpProxy> => {
  let isFrozen = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const target = connect(targetPort, targetHost);
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!isFrozen) to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const port = await listen(0);
  return {
    port,
    stop: cut,
    freeze: () => {
      isFrozen = true;
    },
    restore: async () => {
      isFrozen = false;
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
};
