import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export type SmtpSink = {
  readonly url: string;
  /** Whole messages, as they came. */
  readonly messages: string[];
  /** Answers every new connection with "try again later" while true. */
  isBusy: boolean;
  /** Takes new connections and says nothing while true. */
  isSilent: boolean;
  close(): Promise<void>;
};

/** A small mail server that keeps what it gets. It does not know mailboxes whose name begins with "nobody". */
export const startSmtpSink = async (): Promise<SmtpSink> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    void converse(socket, sink);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    messages: [],
    isBusy: false,
    isSilent: false,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return sink;
};

const converse = async (socket: Socket, sink: SmtpSink): Promise<void> => {
  if (sink.isSilent) return;
  const say = (line: string) => socket.write(`${line}\r\n`);
  if (sink.isBusy) {
    socket.end('421 try again later\r\n');
    return;
  }
  say('220 sink');
  let message: string[] | undefined;
  for await (const line of createInterface({ input: socket })) {
    if (message !== undefined) {
      if (line !== '.') {
        message.push(line);
        continue;
      }
      sink.messages.push(message.join('\n'));
      message = undefined;
      say('250 taken');
    } else if (line === 'DATA') {
      message = [];
      say('354 go on');
    } else if (line.startsWith('RCPT TO:<nobody')) say('550 <nobody@example.org> no such mailbox');
    else if (line === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  }
};
