import { accountLock } from '../../shared/entities/account-lock.ts';
import { guard } from '../../shared/entities/guard.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { readsAndWrites, schedule, sweeps } from '../../shared/http/workflow.ts';

export const liftBlocks = schedule('lift-blocks', {
  summary: 'Lifts blocks of users whose time is over, and notes the end of locks after wrong passwords',
  every: { minutes: 5 },
  uses: {
    data: [
      sweeps(userAccount, 'unblockDue'),
      readsAndWrites(guard),
      sweeps(accountLock, 'due'),
      readsAndWrites(sweepMark),
    ],
  },
});
