/** Objects of the archive bucket: old entries, their values apart, and exports. */
export type Archive = { put(key: string, bytes: Uint8Array, contentType: string): Promise<void> };

/** Links that let others fetch an object for a while. */
export type Links = { download(key: string, fileName: string, lifeMs: number): Promise<string> };
