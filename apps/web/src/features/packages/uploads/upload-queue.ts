import type { ScormPackage, UploadPackageQuery } from '@integra/shared-types/scorm';
import { newId } from '../../../lib/new-id.js';
import { checkFile, type FileProblem } from './check-file.js';

export type Upload = {
  readonly id: string;
  readonly file: File;
  readonly query: UploadPackageQuery;
  readonly state: UploadState;
};

/** `blocked`: the file is no longer what it was when it was chosen. */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly bytes: number }
  | { readonly kind: 'sent'; readonly packageId: string; readonly versionId: string }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'blocked'; readonly problem: FileProblem };

type Send = (
  file: File,
  query: UploadPackageQuery,
  sending: { onProgress: (bytes: number) => void; signal: AbortSignal },
) => Promise<ScormPackage>;

/** More at once would only share the same line. */
const AT_ONCE = 2;

const PENDING: ReadonlySet<UploadState['kind']> = new Set(['waiting', 'sending']);

/** Whether leaving would lose it. */
export const isPending = ({ state }: Upload): boolean => PENDING.has(state.kind);

/** Sends archives, two at a time, in the order in which they were chosen; knows no page, so that pages can change meanwhile. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, AbortController>();

  constructor(private readonly send: Send) {}

  /** The same array until something changes. */
  readonly list = (): readonly Upload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: readonly File[], query: UploadPackageQuery): void {
    const added = files.map((file): Upload => ({ id: newId(), file, query, state: { kind: 'waiting' } }));
    this.change([...this.uploads, ...added]);
  }

  retry(id: string): void {
    this.change(this.withState(id, { kind: 'waiting' }));
  }

  /** Stops it where it is on its way; it is forgotten in any case. What has arrived whole stays in the library. */
  remove(id: string): void {
    this.change(this.uploads.filter((upload) => upload.id !== id));
    this.stops.get(id)?.abort();
  }

  removeEnded(): void {
    this.change(this.uploads.filter(isPending));
  }

  clear(): void {
    for (const { id } of this.uploads) this.remove(id);
  }

  private change(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.startWaiting();
    for (const listener of this.listeners) listener();
  }

  private startWaiting(): void {
    for (const upload of this.uploads) {
      if (this.stops.size >= AT_ONCE) return;
      if (upload.state.kind === 'waiting') this.start(upload);
    }
  }

  private start(upload: Upload): void {
    const stop = new AbortController();
    this.stops.set(upload.id, stop);
    this.uploads = this.withState(upload.id, { kind: 'sending', bytes: 0 });
    void this.run(upload, stop.signal).then((state) => {
      this.stops.delete(upload.id);
      this.change(this.withState(upload.id, state));
    });
  }

  private withState(id: string, state: UploadState): Upload[] {
    return this.uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload));
  }

  private async run({ id, file, query }: Upload, signal: AbortSignal): Promise<UploadState> {
    const problem = await checkFile(file);
    if (problem !== null) return { kind: 'blocked', problem };
    try {
      const onProgress = (bytes: number) => this.change(this.withState(id, { kind: 'sending', bytes }));
      const { id: packageId, versions } = await this.send(file, query, { onProgress, signal });
      // Newest first: the one that was just made.
      const version = versions.find(({ language }) => language === query.language);
      return { kind: 'sent', packageId, versionId: version?.id ?? '' };
    } catch (error) {
      return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}
