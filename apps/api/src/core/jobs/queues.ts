/**
 * The queues and how many jobs of each one process runs at a time. Kinds share a queue when they may wait for each other: what waits
 * for the network (mail), what fills a processor (documents), what takes minutes (imports), everything else (general).
 */
export const QUEUES = { general: 4, mail: 4, documents: 2, imports: 1 } as const;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
