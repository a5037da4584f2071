import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS_METADATA, type Access } from '../src/core/auth/access.js';
import type { TestApp } from './app.js';

export type Route = {
  readonly name: string;
  readonly method: RequestMethod;
  /** As it is declared, such as /api/people/:id. */
  readonly path: string;
  readonly access: Access | undefined;
};

const pathOf = (controller: Type, handler: object): string => {
  const parts = [controller, handler].map((target) => String(Reflect.getMetadata(PATH_METADATA, target)));
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${(path[0] === 'health' ? path : ['api', ...path]).join('/')}`;
};

const routesOf = (controller: Type): Route[] => {
  const reflector = new Reflector();
  const prototype = controller.prototype as Record<string, unknown>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => [name, prototype[name]] as const)
    .filter((entry): entry is readonly [string, () => unknown] => typeof entry[1] === 'function')
    .filter(([, handler]) => Reflect.hasMetadata(PATH_METADATA, handler))
    .map(([name, handler]) => ({
      name: `${controller.name}.${name}`,
      method: Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod,
      path: pathOf(controller, handler),
      access: reflector.getAllAndOverride<Access | undefined>(ACCESS_METADATA, [handler, controller]),
    }));
};

/** Every route of the running application, with who may call it. */
export const allRoutes = ({ app }: TestApp): Route[] =>
  [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as Type) : []));

export const isGet = ({ method }: Route): boolean => method === RequestMethod.GET;
