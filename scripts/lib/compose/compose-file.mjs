/**
 * The parts of compose.yaml we rely on.
 * @typedef {object} Service
 * @property {string} [image]
 * @property {{ dockerfile?: string, target?: string }} [build]
 * @property {string} [restart]
 * @property {readonly string[]} [command]
 * @property {Record<string, string | number>} [environment]
 * @property {readonly string[]} [volumes] `name:/path`
 * @property {readonly string[]} [profiles]
 * @property {{ test: readonly string[] }} [healthcheck]
 * @property {Record<string, { condition: string }>} [depends_on]
 */

/** @typedef {{ services: Record<string, Service>, volumes: Record<string, unknown> }} Compose */

/**
 * @param {string} text
 * @returns {Promise<Compose>}
 */
export async function readCompose(text) {
  // Not at the top: this file is read before packages are installed.
  const { parse } = await import('yaml');
  return parse(text, { merge: true });
}

/**
 * What a container engine would refuse, or start in a way we do not want.
 * @param {Compose} compose
 * @param {readonly string[]} stages names in the Dockerfile
 * @returns {string[]}
 */
export function findComposeFaults({ services, volumes }, stages) {
  return Object.entries(services).flatMap(([name, service]) => {
    const unknownVolumes = (service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((volume) => !(volume in volumes));
    const target = service.build?.target;
    return [
      ...unknownVolumes.map((volume) => `${name} uses the volume ${volume}, which is not declared`),
      ...(target !== undefined && !stages.includes(target)
        ? [`${name} is built from ${target}, which is no stage`]
        : []),
      ...(service.image === undefined ? [`${name} has no image`] : []),
      ...findDependencyFaults(name, service, services),
    ];
  });
}

/**
 * @param {string} name
 * @param {Service} service
 * @param {Record<string, Service>} services
 */
function findDependencyFaults(name, { depends_on: dependencies = {} }, services) {
  return Object.entries(dependencies).flatMap(([other, { condition }]) => {
    const needed = services[other];
    if (needed === undefined) return [`${name} depends on ${other}, which does not exist`];
    if (condition === 'service_healthy' && needed.healthcheck === undefined) {
      return [`${name} waits for ${other} to be healthy, but ${other} has no health check`];
    }
    if (condition === 'service_completed_successfully' && needed.restart !== 'no') {
      return [`${name} waits for ${other} to end, but ${other} is started again`];
    }
    return [];
  });
}

/**
 * Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose does.
 * @param {Record<string, string | number>} environment
 * @param {Record<string, string>} values
 * @returns {Record<string, string>}
 */
export function interpolate(environment, values) {
  const pattern = /\$\{([A-Z_0-9]+)(?::([-?])([^}]*))?\}/g;
  /** @type {(match: string, name: string, kind?: string, rest?: string) => string} */
  const fill = (_match, name, kind, rest = '') => {
    const value = values[name] ?? '';
    if (value === '' && kind === '?') throw new Error(`${name} is needed: ${rest}`);
    return value === '' && kind === '-' ? rest : value;
  };
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, String(value).replace(pattern, fill)]),
  );
}
