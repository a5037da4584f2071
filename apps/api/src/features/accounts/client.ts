import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { deviceName } from './device-name.js';

export type Client = { readonly address: string; readonly device: string };

/** Where a request comes from: the address for the limiter (never stored) and a readable name of the device. */
export const CurrentClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  const request = context.switchToHttp().getRequest<Request>();
  return { address: request.ip ?? '', device: deviceName(request.headers['user-agent']) };
});
