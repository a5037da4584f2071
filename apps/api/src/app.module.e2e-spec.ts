import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { createTestApp, type TestApp } from '../test/app.js';
import { ACCESS_METADATA, type Access } from './core/auth/access.js';

type Route = { readonly name: string; readonly method: RequestMethod; readonly access: Access | undefined };

let testApp: TestApp;

beforeAll(async () => {
  testApp = await createTestApp();
});
afterAll(() => testApp.close());

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
      access: reflector.getAllAndOverride<Access | undefined>(ACCESS_METADATA, [handler, controller]),
    }));
};

const allRoutes = (): Route[] =>
  [...testApp.app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as Type) : []));

describe('the application', () => {
  it('has routes', () => {
    expect(allRoutes().map(({ name }) => name)).toEqual(expect.arrayContaining(['HealthController.live']));
  });

  it('declares for each route who may call it', () => {
    expect(allRoutes().filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('changes nothing on GET', () => {
    const writing =
      /^(?:create|update|delete|remove|save|submit|accept|revoke|issue|invite|assign|suspend|retry|cancel)/;
    const getters = allRoutes().filter(({ method }) => method === RequestMethod.GET);
    expect(getters.filter(({ name }) => writing.test(name.split('.')[1] ?? ''))).toEqual([]);
  });

  it('is ready on a fresh database', async () => {
    const answer = await testApp.client().get('/health/ready').expect(200);
    expect(answer.body).toMatchObject({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } });
  });
});
