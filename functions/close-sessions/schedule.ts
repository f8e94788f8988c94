import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { session } from '../../shared/entities/session.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { readsAndWrites, schedule, writes } from '../../shared/http/workflow.ts';

export const closeSessions = schedule('close-sessions', {
  summary: 'Closes sessions that expired, and their entries in the login history',
  every: { minutes: 15 },
  uses: {
    data: [
      readsAndWrites(session, 'due'),
      readsAndWrites(liveSessions),
      writes(loginActivity),
      readsAndWrites(sweepMark),
    ],
  },
});
