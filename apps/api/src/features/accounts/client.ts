import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import { SessionCookie } from '../../core/auth/session-cookie.js';
import { deviceName } from './device-name.js';

export type Client = {
  /** For the limiter; never stored. */
  readonly address: string;
  /** A readable name, such as "Firefox, Windows". */
  readonly device: string;
  /** Of the session that the browser still has, which ends where another begins. */
  readonly sessionToken: string | undefined;
};

@Injectable()
class ClientPipe implements PipeTransform<Request, Client> {
  constructor(private readonly cookie: SessionCookie) {}

  transform(request: Request): Client {
    return {
      address: request.ip ?? '',
      device: deviceName(request.headers['user-agent']),
      sessionToken: this.cookie.read(request),
    };
  }
}

const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): Request =>
  context.switchToHttp().getRequest(),
);

/** Where a request comes from. */
export const CurrentClient = (): ParameterDecorator => CurrentRequest(ClientPipe);
