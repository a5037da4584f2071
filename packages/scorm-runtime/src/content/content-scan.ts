/**
 * `flash-launched`: what an activity opens is Flash, which browsers no longer play · `flash`: there is Flash elsewhere in the package, mostly
 * beside another form of the same, for browsers of old · `outside-host`: takes something from another host, which the content origin does
 * not let it · `ends-in-unload`: saves when its page is unloaded and has no other moment to do so, which browsers are taking away.
 */
export const CONTENT_FINDING_CODES = ['flash-launched', 'flash', 'outside-host', 'ends-in-unload'] as const;
export type ContentFindingCode = (typeof CONTENT_FINDING_CODES)[number];
export type ContentFinding = {
  readonly code: ContentFindingCode;
  /** The first file that shows it. */
  readonly path: string;
  /** Hosts, for `outside-host`. */
  readonly detail: string | null;
};

const PAGE = /\.x?html?$/i;
const SCRIPT = /\.m?js$/i;
const FLASH_FILE = /\.swf$/i;
const FLASH = /application\/x-shockwave-flash|\.swf["'?]/i;
/** What a browser with scripts does not show by itself. */
const UNSEEN_START = /<(?:(script|noscript)\b|!--)/gi;
/** What a page takes from elsewhere by itself; a link that a person follows is none. */
const TAKEN =
  /<(?:script|iframe|img|link|source|audio|video|embed|object)\b[^<>]{0,2000}?\s(?:src|href|data)\s*=\s*["']?(?:https?:)?\/\/([^/"'\s>?#]{1,253})/gi;
const UNLOAD = /\bonbeforeunload\b|\bonunload\b|["'](?:before)?unload["']/;
const OTHER_MOMENT = /["'](?:pagehide|visibilitychange)["']|\bonpagehide\b/;
const MOST_HOSTS = 10;

/** Files that the scan wants to read. */
export const isScanned = (path: string): boolean => PAGE.test(path) || SCRIPT.test(path);

/** In linear time, also where nothing is ever closed. @returns the parts of a page that are markup and stand there at once */
const seenAtOnce = (page: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const { 1: element, index } of page.matchAll(UNSEEN_START)) {
    if (index < from) continue;
    parts.push(page.slice(from, index));
    const end = new RegExp(element === undefined ? '-->' : `</${element}`, 'gi');
    end.lastIndex = index;
    if (!end.test(page)) return parts;
    from = end.lastIndex;
  }
  return [...parts, page.slice(from)];
};

/** Looks through the pages and scripts of a package for what will trouble its learners. Knows patterns, not programs: it warns, no more. */
export class ContentScan {
  private launchedFlash: string | null = null;
  private flash: string | null = null;
  private unload: string | null = null;
  private hasOtherMoment = false;
  private outside: string | null = null;
  private readonly hosts = new Set<string>();

  /** @param launched files that activities open */
  constructor(private readonly launched: ReadonlySet<string>) {}

  /** Every file of the package, also those that are not read. */
  see(path: string): void {
    if (!FLASH_FILE.test(path)) return;
    this.flash ??= path;
    if (this.launched.has(path)) this.launchedFlash ??= path;
  }

  /** @param text of a file that `isScanned`; a part of it is enough */
  read(path: string, text: string): void {
    if (UNLOAD.test(text)) this.unload ??= path;
    if (OTHER_MOMENT.test(text)) this.hasOtherMoment = true;
    // Scripts of authoring tools name what they would take from an old export; only a page embeds it.
    if (!PAGE.test(path)) return;
    if (FLASH.test(text)) {
      this.flash ??= path;
      // What a script writes, it writes for browsers that play it; what stands in the page is all there is.
      if (this.launched.has(path) && seenAtOnce(text).some((part) => FLASH.test(part))) this.launchedFlash ??= path;
    }
    for (const [, host = ''] of text.matchAll(TAKEN)) {
      this.outside ??= path;
      if (this.hosts.size < MOST_HOSTS) this.hosts.add(host.toLowerCase());
    }
  }

  findings(): ContentFinding[] {
    const found = (code: ContentFindingCode, path: string | null, detail: string | null = null): ContentFinding[] =>
      path === null ? [] : [{ code, path, detail }];
    return [
      ...found('flash-launched', this.launchedFlash),
      ...found('flash', this.launchedFlash === null ? this.flash : null),
      ...found('outside-host', this.outside, [...this.hosts].join(', ')),
      ...found('ends-in-unload', this.hasOtherMoment ? null : this.unload),
    ];
  }
}
