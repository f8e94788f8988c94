/** Business and health figures, in CloudWatch's embedded metric format: one line of log, no call. */
export type Metrics = { count(name: string, value: number, unit?: 'Count' | 'Milliseconds'): void };

export const emfMetrics = (
  dimensions: Readonly<Record<string, string>>,
  now: () => string,
  write: (line: string) => void,
): Metrics => ({
  count: (name, value, unit = 'Count') => {
    const metric = {
      _aws: {
        Timestamp: Date.parse(now()),
        CloudWatchMetrics: [
          { Namespace: 'CredbuzzPay', Dimensions: [Object.keys(dimensions)], Metrics: [{ Name: name, Unit: unit }] },
        ],
      },
      ...dimensions,
      [name]: value,
    };
    write(JSON.stringify(metric));
  },
});
