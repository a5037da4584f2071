import { describe, expect, it } from '@jest/globals';
import { type Manifest, readManifest } from '@integra/scorm-runtime/manifest';
import { matchHrefs } from './match-hrefs.js';

const MANIFEST = `<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <organizations default="o"><organization identifier="o"><title>O</title>
    <item identifier="part"><title>Part</title>
      <item identifier="a" identifierref="r1" parameters="?n=1#top"><title>A</title></item>
    </item>
    <item identifier="b" identifierref="r2"><title>B</title></item>
  </organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="Play/Seite 1.html"/>
    <resource identifier="r2" type="webcontent" adlcp:scormtype="sco" href="gone.html"/>
  </resources>
</manifest>`;

describe('matchHrefs', () => {
  const { manifest } = readManifest(Buffer.from(MANIFEST));
  const matched = matchHrefs(manifest as Manifest, new Set(['play/seite 1.html']));

  it('writes the address of the file that is there, encoded, and keeps its parameters', () => {
    expect(matched.organization.activities[0]?.activities[0]?.resource?.href).toBe('play/seite%201.html?n=1#top');
  });

  it('leaves nothing to open where the file is missing', () => {
    expect(matched.organization.activities[1]?.resource).toBeNull();
  });
});
