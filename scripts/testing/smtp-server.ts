import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type TestSmtp = { url: string; stop: () => Promise<void> };

/** An SMTP server on a free port that answers as the options say. */
export async function startSmtp(options: SMTPServerOptions, port = 0): Promise<TestSmtp> {
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], closeTimeout: 50, ...options });
  // A client that hangs up is no news here.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${taken}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** An `onData` that keeps what comes, parsed. */
export function keepIn(received: ParsedMail[]): NonNullable<SMTPServerOptions['onData']> {
  return (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  };
}

/** What a callback of the server is given to refuse with: `550 5.1.1 No such user`. */
export function answer(line: string): Error {
  const [, code, said] = /^(\d{3}) (.*)$/.exec(line) ?? [];
  return Object.assign(new Error(said), { responseCode: Number(code) });
}

/** An `onData` that hangs up in the middle of a mail. */
export const hangUp: NonNullable<SMTPServerOptions['onData']> = function (this: SMTPServer) {
  for (const { _socket } of this.connections) _socket.destroy();
};
