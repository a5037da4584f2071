import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { AppConfig } from '../../config/app-config.js';
import { commonError } from '../errors/app-error.js';
import { isSecretToken } from './secret-token.js';

const PLAIN_NAME = 'lms_session';
/** Browsers accept this prefix only from https, for the whole host, and never from a sub-domain. */
const SECURE_NAME = '__Host-lms_session';

/** The one cookie of the product. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(config: AppConfig) {
    this.name = config.isHttps ? SECURE_NAME : PLAIN_NAME;
    this.options = { httpOnly: true, sameSite: 'strict', path: '/', secure: config.isHttps };
  }

  /**
   * The token the browser sent; undefined when there is none or it cannot be one of ours.
   * @throws AppError `two_sessions` when there are two: a neighbour on the same host may have planted one of them.
   */
  read(request: Request): string | undefined {
    const values = cookieValues(request.headers.cookie ?? '', this.name);
    if (values.length > 1) throw commonError('two_sessions');
    return values.find(isSecretToken);
  }

  /** Ends with the browser session; the server's limits are shorter anyway. */
  set(response: Response, token: string): void {
    response.cookie(this.name, token, this.options);
  }

  /** Also wipes what pages may have kept in the browser: PCs are shared. */
  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }
}

const cookieValues = (header: string, name: string): string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
