import { Header } from '@nestjs/common';

/** Who may keep the answer: `private` is the person's own browser, `public` any proxy on the way. */
type Cacheability = {
  readonly scope: 'private' | 'public';
  readonly maxAgeSeconds: number;
  readonly isImmutable?: boolean;
};

/** Lifts `no-store`, for documents that are addressed by their hash and for what anybody may see. */
export const Cacheable = ({ scope, maxAgeSeconds, isImmutable = false }: Cacheability): MethodDecorator =>
  Header('Cache-Control', `${scope}, max-age=${maxAgeSeconds}${isImmutable ? ', immutable' : ''}`);
