import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { AppConfig } from '../../config/app-config.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { commonError } from '../errors/app-error.js';
import { hasBody } from './body-time.js';
import { UPLOAD_METADATA } from './upload/upload-rules.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** On this machine a person may type either name of it. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1'];

const ownOrigins = (publicUrl: string): ReadonlySet<string> => {
  const { hostname, port, protocol } = new URL(publicUrl);
  if (!LOOPBACK_NAMES.includes(hostname)) return new Set([publicUrl]);
  return new Set(LOOPBACK_NAMES.map((name) => new URL(`${protocol}//${name}:${port || '80'}`).origin));
};

/**
 * Refuses what another site could have made the browser send. The rule that always holds is the Origin; where the browser also sends
 * `Sec-Fetch-Site`, only `same-origin` passes (package content lives on a sibling origin, so `same-site` is not enough). Bodies are
 * JSON; on routes marked `@Upload`, and only there, they are forms.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  private readonly origins: ReadonlySet<string>;

  constructor(
    config: AppConfig,
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
  ) {
    this.origins = ownOrigins(config.publicUrl);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    this.cookie.read(request); // refuses two of them, whatever the route
    if (SAFE_METHODS.has(request.method)) return true;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin === undefined || !this.origins.has(origin)) throw commonError('cross_site_request');
    if (site !== undefined && site !== 'same-origin') throw commonError('cross_site_request');
    const isUpload = this.reflector.get<unknown>(UPLOAD_METADATA, context.getHandler()) !== undefined;
    const type = isUpload ? 'multipart/form-data' : 'application/json';
    if (hasBody(request) && request.is(type) === false) throw commonError('unsupported_media_type');
    return true;
  }
}
