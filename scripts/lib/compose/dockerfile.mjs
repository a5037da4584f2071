/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} runs shell commands, in order
 * @property {readonly { from: string, source: string, target: string }[]} copies taken from other stages
 */

/**
 * Reads the few instructions our Dockerfile consists of.
 * @param {string} text
 * @returns {Stage[]}
 */
export function readDockerfile(text) {
  /** @type {(Stage & { runs: string[], copies: { from: string, source: string, target: string }[] })[]} */
  const stages = [];
  const instructions = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  for (const instruction of instructions) {
    const [word = '', ...rest] = instruction.trim().split(/\s+/);
    const stage = stages.at(-1);
    if (word === 'FROM') {
      stages.push({ name: rest.at(-1) ?? '', runs: [], copies: [] });
    } else if (word === 'RUN') {
      stage?.runs.push(rest.filter((part) => !part.startsWith('--mount=')).join(' '));
    } else if (word === 'COPY' && rest[0]?.startsWith('--from=')) {
      const [from = '', source = '', target = ''] = rest;
      stage?.copies.push({ from: from.slice('--from='.length), source, target });
    }
  }
  return stages;
}
