import { describe, expect, it } from '@jest/globals';
import { aFinding } from '../../../../testing/package-fixtures.js';
import { groupFindings } from './group-findings.js';

describe('findings by kind', () => {
  it('stand together, in the order in which each kind was met', () => {
    const findings = [
      aFinding({ code: 'title-missing', line: 4 }),
      aFinding({ code: 'href-missing' }),
      aFinding({ code: 'title-missing', line: 9 }),
      aFinding({ source: 'file', code: 'href-missing' }),
      aFinding({ severity: 'error', code: 'title-missing' }),
    ];
    expect(
      groupFindings(findings, 'warning').map(({ source, code, findings: all }) => [source, code, all.length]),
    ).toEqual([
      ['manifest', 'title-missing', 2],
      ['manifest', 'href-missing', 1],
      ['file', 'href-missing', 1],
    ]);
    expect(groupFindings(findings, 'error')).toHaveLength(1);
    expect(groupFindings([], 'error')).toEqual([]);
  });
});
