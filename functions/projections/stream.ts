import { loginActivity } from '../../shared/entities/login-activity.ts';
import { projection } from '../../shared/entities/projection.ts';
import { searchPosting } from '../../shared/entities/search-posting.ts';
import { statisticsCounter } from '../../shared/entities/statistics-counter.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { erases, readsAndWrites, stream, writes } from '../../shared/http/workflow.ts';

export const projections = stream('projections', {
  summary: 'Keeps what users are searched by, and counts of users and logins, in step with the table',
  entities: [userAccount, loginActivity],
  batchSize: 100,
  attempts: 10,
  uses: {
    data: [readsAndWrites(projection), writes(searchPosting), erases(searchPosting), writes(statisticsCounter)],
  },
});
