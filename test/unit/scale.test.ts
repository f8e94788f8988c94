import { describe, expect, it } from 'vitest';
import { boundsAt } from '../../bin/docs/scale.ts';
import { costs, total } from '../../bin/scale/cost.ts';
import { loadAt, loadOf } from '../../bin/scale/load.ts';
import measured from '../../docs/scale/measured.json' with { type: 'json' };

describe('what it costs', () => {
  it('is for a look: a request of the gateway, of the firewall and of Lambda, three reads and its lines', () => {
    const bill = costs(loadOf('look', { ...measured.look, logBytes: 100 }));
    expect(bill.gateway + bill.firewall + bill.invocation).toBeCloseTo(4.3e-6, 12);
    expect(bill.read).toBeCloseTo((3 * 0.1423) / 1e6, 12);
    // 6 ms for the request and 5 for each of two steps, on a gigabyte.
    expect(bill.compute).toBeCloseTo(0.016 * 0.0000133334, 12);
    expect(bill.logs).toBeCloseTo((1000 / 1e9) * 0.67, 12);
    expect([bill.write, bill.signature, bill.sms]).toEqual([0, 0, 0]);
  });

  it('counts what the log and the lists write beside the request', () => {
    const { writeUnits, indexUnits, entryUnits } = measured.register;
    expect(loadOf('register', measured.register).tableWrites).toBe(writeUnits + indexUnits + entryUnits);
    expect(Math.min(indexUnits, entryUnits)).toBeGreaterThan(0);
  });

  it('grows with the requests and by nothing else', () => {
    expect(loadAt(1000, measured).requests).toBeCloseTo(1000, 6);
    expect(total(loadAt(10_000, measured)) / total(loadAt(1000, measured))).toBeCloseTo(10, 6);
  });
});

describe('where it ends', () => {
  it('says what to do about what is more than half used, and nothing about the rest', () => {
    for (const [, , , used, then] of boundsAt(loadAt(1000, measured))) {
      const share = used!.includes('×') ? Infinity : Number.parseInt(used!, 10);
      expect(then === '').toBe(share <= 50);
    }
  });

  it('is the stage’s throttle first, then signatures of KMS', () => {
    const over = boundsAt(loadAt(5000, measured)).flatMap(([what, , , used]) => (used!.includes('×') ? [what] : []));
    expect(over).toEqual(expect.arrayContaining(['KMS: signatures with ECC keys', 'Throttle of the stage']));
    expect(over).not.toContain('DynamoDB: reads of the table');
  });
});
