type Requested = { createdUnder?: string | undefined };

/** Whether what stands under a code was made by an earlier run of the request that now wants to make it (ADR 49). */
export const isOfSameRequest = <T extends Requested>(found: T | undefined, wanted: Requested): found is T =>
  found?.createdUnder !== undefined && found.createdUnder === wanted.createdUnder;
