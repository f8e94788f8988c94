import { dropReference } from '../../shared/entities/drop-reference.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { settlesDrops } from '../../shared/http/settles-drops.ts';
import { asksBankProvider, readsAndWrites, schedule, sweeps, writes } from '../../shared/http/workflow.ts';

export const pollPennyDrops = schedule('poll-penny-drops', {
  summary: 'Asks what came of transfers that nobody told of, and gives up those that nobody answers for',
  every: { minutes: 5 },
  uses: {
    data: [...settlesDrops, writes(owedNotice), sweeps(dropReference, 'due'), readsAndWrites(sweepMark)],
    keys: [asksBankProvider],
    sends: ['notifications'],
  },
});
