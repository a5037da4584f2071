/**
 * Flags of Node for every process that serves people. Left alone, Node lets the heap grow with the machine's memory and collects late:
 * the same load takes 430 MB instead of 240 MB. docker/Dockerfile says the same.
 */
export const serverFlags = ['--max-old-space-size=768', '--max-semi-space-size=16'];
