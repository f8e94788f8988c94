export const REGION = 'ap-south-1';
export const ACCOUNT = '000000000000';

/** What an SDK client needs to talk to a local part; nothing here checks signatures. */
export const localAws = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
